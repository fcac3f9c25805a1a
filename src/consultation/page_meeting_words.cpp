// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/page_meeting_words.hpp"

#include <algorithm>
#include <charconv>

#include "consultation/page_links.hpp"
#include "dossier/page_words.hpp"
#include "web/dates.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::PageCall;

void add_fact(std::vector<web::Fact>& facts, std::string key, const PersonalText& value) {
    if (!value.reveal().empty()) facts.push_back({std::move(key), value, {}});
}

void add_voice(const PageCall& call, std::vector<web::Fact>& facts, const Voice& voice) {
    if (!voice.mode) return;
    const auto& words = voice.text.reveal().empty() ? voice.reason : voice.text;
    facts.push_back({call.say("consultation.part.voice"),
                     PersonalText{word(call, "voice", *voice.mode)},
                     words});
}

void add_minutes(const PageCall& call,
                 std::vector<web::Fact>& facts,
                 const Minutes& minutes,
                 const people::Directory& directory) {
    add_voice(call, facts, minutes.voice);
    add_fact(facts, call.say("consultation.part.picture"), minutes.picture);
    add_fact(facts, call.say("consultation.part.judgement"), minutes.judgement);
    add_fact(facts, call.say("consultation.part.risks"), minutes.risks);
    for (const auto& decision : minutes.decisions) {
        add_fact(facts, call.say("consultation.part.decision"), decision);
    }
    for (const auto& dissent : minutes.dissent) {
        const auto name = name_of(call, directory, dissent.member);
        facts.push_back({web::text(call.language, "consultation.part.dissent", {{"name", name}}),
                         dissent.reason,
                         dissent.result});
    }
}

std::string purpose_words(const PageCall& call, const MeetingView& view, const ItemView& item) {
    for (const auto& purpose : view.version->content().purposes) {
        if (purpose.code != item.purpose) continue;
        return call.language == web::Language::nl ? purpose.nl : purpose.en;
    }
    return item.purpose;
}

}  // namespace

std::string meeting_code(const PageCall& call) {
    return std::string{call.request.in_path("meeting")};
}

int item_position(const PageCall& call) {
    const auto text = call.request.in_path("item");
    int position = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), position);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    return is_number ? position : 0;
}

std::string meeting_address(const PageCall& call) {
    return "/overleggen/" + meeting_code(call);
}

std::string item_address(const PageCall& call, int position) {
    return meeting_address(call) + "/punt/" + std::to_string(position);
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "consultation.asked", {{"code", meeting_code(call)}}));
}

std::string in_text_id(std::string_view code) {
    std::string id;
    for (const char letter : code) {
        id += letter == '_'
                  ? '-'
                  : static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
    }
    return id;
}

std::string error_words(const PageCall& call, const core::Error& error) {
    const auto words = web::message(call.language, error.id);
    return std::string{words.text} + " " + std::string{words.next};
}

web::Html error_alert(const PageCall& call, const core::Error& error) {
    const auto words = web::message(call.language, error.id);
    web::Alert alert;
    alert.kind = web::AlertKind::error;
    alert.title = words.text;
    alert.lines = {std::string{words.next}};
    alert.announce = web::Announce::alert;
    return web::html(alert, call.language);
}

web::Html html(const PageCall& call, const Button& button) {
    auto form = call.form_to(button.action);
    form.submits = {{call.say(button.label), button.kind, "", ""}};
    return web::html(form, call.language);
}

bool shows_initials(const PageCall& call) {
    return call.request.query.get("scherm") == "initialen";
}

std::string name_of(const PageCall& call,
                    const people::Directory& directory,
                    const core::MemberId& member) {
    const auto name = directory.member_name(member);
    if (!shows_initials(call)) return name;
    std::string initials;
    for (std::size_t at = 0; at < name.size(); ++at) {
        const bool begins = at == 0 || name[at - 1] == ' ' || name[at - 1] == '-';
        if (!begins || name[at] == ' ') continue;
        initials += name[at];
        // The bytes that make up one letter in UTF-8 stay together.
        while (at + 1 < name.size() &&
               (static_cast<unsigned char>(name[at + 1]) & 0xC0U) == 0x80U) {
            initials += name[++at];
        }
        initials += '.';
    }
    return initials;
}

std::string who_of(const people::Directory& directory, const core::MemberId& member) {
    const auto organisation = directory.organisation_of(member);
    return directory.member_name(member) + (organisation.empty() ? "" : ", " + organisation);
}

std::string item_heading(const PageCall& call, const AgendaItem& item) {
    return web::text(call.language,
                     "consultation.item",
                     {{"number", std::to_string(item.position)},
                      {"case", item.case_code},
                      {"label", word(call, "label", item.label)},
                      {"minutes", std::to_string(item.minutes)}});
}

std::string item_glasses(const PageCall& call, const MeetingView& view, const ItemView& item) {
    const auto role = dossier::word("role", covenant::to_name(item.role), call.language);
    return web::text(call.language,
                     "consultation.glasses",
                     {{"role", role},
                      {"organisation", call.visit.actor()->organisation_name},
                      {"purpose", purpose_words(call, view, item)}});
}

std::vector<web::Fact> item_facts(const PageCall& call,
                                  const ItemView& view,
                                  const people::Directory& directory) {
    std::vector<web::Fact> facts;
    add_fact(facts, call.say("consultation.part.question"), view.question);
    add_minutes(call, facts, view.minutes, directory);
    const auto add_action = [&](const plan::Action& action, std::string_view id) {
        const auto remark =
            name_of(call, directory, action.owner) + ", " + web::date_in_table(action.due);
        facts.push_back({web::text(call.language, id, {{"code", action.code}}),
                         action.text,
                         PersonalText{remark}});
    };
    for (const auto& action : view.actions) add_action(action, "consultation.part.action");
    for (const auto& action : view.earlier) add_action(action, "consultation.part.earlier");
    std::string present;
    for (const auto& seat : view.seats) {
        if (!seat.is_present()) continue;
        present += (present.empty() ? "" : ", ") + name_of(call, directory, seat.member);
    }
    add_fact(facts, call.say("consultation.part.present"), PersonalText{present});
    return facts;
}

web::Html item_card(const PageCall& call,
                    const ItemView& view,
                    const people::Directory& directory) {
    web::Link link;
    if (view.rights.reads_case) {
        link = {"/casussen/" + view.item.case_code, call.say("consultation.to-case")};
    }
    return web::card(
        {"punt-" + std::to_string(view.item.position), item_heading(call, view.item), link},
        web::data_list(item_facts(call, view, directory), call.language),
        call.language);
}

void put_in_frame(PageCall& call, const MeetingView& view, const std::string& part) {
    auto& frame = call.frame;
    if (view.items.size() == 1) {
        const auto& item = view.items.front();
        dossier::CaseFile file;
        file.code = item.item.case_code;
        file.purpose = item.purpose;
        dossier::put_on_glasses(call, file, item.role, *view.version, "consultation.title");
    }
    const auto home = meeting_address(call);
    frame.title = view.meeting.code + (part.empty() ? "" : ", " + part);
    frame.breadcrumb = {{"/vandaag", call.say("dossier.breadcrumb.today")},
                        {"/overleggen", call.say("consultation.title")},
                        {home, view.meeting.code}};
    if (!part.empty()) frame.breadcrumb.push_back({call.request.path, part});
}

web::Html meeting_title(const PageCall& call, const MeetingView& view, std::string_view heading) {
    web::TitleBlock block;
    block.above = web::moment_in_words(view.meeting.starts_at, call.language);
    block.heading = PersonalText{web::text(call.language, heading, {{"code", view.meeting.code}})};
    block.badges.push_back({web::Tone::neutral, word(call, "state", view.meeting.state)});
    block.actions = links_beside(call, view, heading);
    return web::html(block, call.language);
}

}  // namespace briljant::consultation
