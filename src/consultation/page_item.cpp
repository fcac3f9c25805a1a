// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/page_item.hpp"

#include "web/dates.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::Directory;
using people::PageCall;

bool writes(const MeetingView& view) {
    return view.is_chair || view.is_secretary;
}

bool is_running(const MeetingView& view) {
    const auto& item = view.items.front().item;
    return view.meeting.state == MeetingState::opened && item.started_at &&
           item.step != MeetingStep::item_done;
}

// "08:24", "+02:10" when the time is up.
std::string time_left(std::chrono::seconds left) {
    constexpr std::int64_t minute = 60;
    const auto all = left.count() < 0 ? -left.count() : left.count();
    const auto two = [](std::int64_t number) {
        return (number < 10 ? "0" : "") + std::to_string(number);
    };
    return (left.count() < 0 ? "+" : "") + two(all / minute) + ":" + two(all % minute);
}

void add_clock(const PageCall& call, const AgendaItem& item, web::View& head) {
    const auto end = *item.started_at + std::chrono::minutes{item.minutes};
    const auto left = std::chrono::duration_cast<std::chrono::seconds>(end - call.visit.now());
    head.add("CLOCK")
        .set("ENDS_AT", core::to_iso(end))
        .set("LEFT", time_left(left))
        .set("OF", web::plural(call.language, "consultation.clock.of", item.minutes));
}

std::string part_address(const PageCall& call, const ItemView& view, ItemPart part) {
    auto address = item_address(call, view.item.position) + "?stap=" + std::string{to_name(part)};
    if (shows_initials(call)) address += "&scherm=initialen";
    return address;
}

web::Html head_of(const PageCall& call, const MeetingView& view, ItemPart now) {
    web::View head;
    const auto& item = view.items.front();
    if (is_running(view)) add_clock(call, item.item, head);
    const auto add = [&](ItemPart part, std::string_view label) {
        auto& step = head.add("STEP");
        step.set("LABEL", call.say(label)).set("ADDRESS", part_address(call, item, part));
        step.show("NOW", is_running(view) && part == now);
        step.show("LINKED", is_running(view)).show("PLAIN", !is_running(view));
    };
    add(ItemPart::earlier_actions, "consultation.step.earlier");
    add(ItemPart::picture, "consultation.part.picture");
    add(ItemPart::judgement, "consultation.part.judgement");
    add(ItemPart::decision, "consultation.part.decision");
    return web::render("consultation/item_head", head, call.language);
}

// Always there: what she says is heard before anything is decided (US44).
web::Html voice_block(const PageCall& call, const ItemView& view) {
    const auto& voice = view.minutes.voice;
    std::vector<web::Html> parts;
    if (!voice.is_filled()) {
        web::Alert alert;
        alert.kind = web::AlertKind::warning;
        alert.lines = {call.say("consultation.voice.missing")};
        parts.push_back(web::html(alert, call.language));
    } else {
        auto remark = word(call, "voice", *voice.mode);
        if (voice.is_read) remark += ", " + call.say("consultation.voice.was-read");
        const auto& words = voice.text.reveal().empty() ? voice.reason : voice.text;
        if (words.reveal().empty()) {
            parts.push_back(web::remark(remark, call.language));
        } else {
            parts.push_back(web::quote(words, PersonalText{remark}, call.language));
        }
    }
    const auto body = web::stack(parts, call.language);
    return web::card(
        {"stem-van-de-jongere", call.say("consultation.part.voice"), {}}, body, call.language);
}

web::Html earlier_table(const PageCall& call, const ItemView& view, const Directory& directory) {
    web::Table table;
    table.caption = call.say("consultation.step.earlier");
    table.columns = {{call.say("plan.column.action")},
                     {call.say("plan.column.what")},
                     {call.say("plan.column.who")},
                     {call.say("plan.column.due")}};
    table.when_empty = call.say("consultation.earlier.none");
    const auto today = call.visit.today();
    for (const auto& action : view.earlier) {
        web::Cell what;
        what.text = action.text;
        what.remark = action.indicator;
        auto due = web::cell(web::date_in_table(action.due));
        due.badges.push_back(
            {plan::is_overdue(action, today) ? web::Tone::danger : web::Tone::neutral,
             web::term(today, action.due, call.language)});
        table.rows.push_back({web::cell(action.code),
                              std::move(what),
                              web::cell(name_of(call, directory, action.owner)),
                              std::move(due)});
    }
    return web::html(table, call.language);
}

web::Html earlier_part(const PageCall& call,
                       const ItemView& view,
                       const Directory& directory,
                       const ItemShown& shown) {
    std::vector<web::Html> parts;
    parts.push_back(earlier_table(call, view, directory));
    const auto form = shown.form ? *shown.form : earlier_form(call, view, directory);
    if (view.rights.settles_actions && !form.fields.front().options.empty()) {
        parts.push_back(web::html(form, call.language));
    } else if (!view.earlier.empty()) {
        parts.push_back(web::remark(call.say("consultation.earlier.by-owner"), call.language));
    }
    return web::stack(parts, call.language);
}

// Beside what was typed, so that nobody's words are lost.
web::Html standing_words(const PageCall& call, const ItemView& view, ItemPart part) {
    std::vector<web::Fact> facts;
    const auto& minutes = view.minutes;
    const auto add = [&](std::string_view label, const PersonalText& words) {
        facts.push_back({call.say(label), words, {}});
    };
    if (part == ItemPart::picture) {
        const auto mode = minutes.voice.mode ? word(call, "voice", *minutes.voice.mode) : "";
        add("consultation.part.voice", PersonalText{mode});
        add("consultation.voice.words", minutes.voice.text);
        add("consultation.voice.reason", minutes.voice.reason);
        add("consultation.part.picture", minutes.picture);
    } else {
        add("consultation.part.judgement", minutes.judgement);
        add("consultation.part.risks", minutes.risks);
    }
    std::vector<web::Html> parts;
    web::Alert alert;
    alert.kind = web::AlertKind::warning;
    alert.title = call.say("dossier.conflict");
    alert.lines = {call.say("dossier.conflict.line")};
    alert.announce = web::Announce::alert;
    parts.push_back(web::html(alert, call.language));
    parts.push_back(web::card({"wat-er-staat", call.say("dossier.conflict.now"), {}},
                              web::data_list(facts, call.language),
                              call.language));
    return web::stack(parts, call.language);
}

web::Html understood(const PageCall& call,
                     const plan::ActionLine& line,
                     const Directory& directory) {
    std::vector<web::Fact> facts{{call.say("plan.column.who"),
                                  PersonalText{directory.member_name(line.owner)},
                                  PersonalText{directory.organisation_of(line.owner)}},
                                 {call.say("plan.column.what"), line.text, {}},
                                 {call.say("plan.column.due"),
                                  PersonalText{web::weekday_and_date(line.due, call.language)},
                                  PersonalText{web::date_in_table(line.due)}}};
    if (!line.indicator.reveal().empty()) {
        facts.push_back({call.say("consultation.action-line.indicator"), line.indicator, {}});
    }
    return web::card({"begrepen", call.say("consultation.action-line.understood"), {}},
                     web::data_list(facts, call.language),
                     call.language);
}

web::Html decision_part(const PageCall& call,
                        const MeetingView& view,
                        const Directory& directory,
                        const ItemShown& shown) {
    const auto& item = view.items.front();
    std::vector<web::Html> parts;
    if (shown.line) parts.push_back(understood(call, *shown.line, directory));
    parts.push_back(
        web::html(shown.form ? *shown.form : decision_form(call, item, directory), call.language));
    if (view.is_chair && item.item.step == MeetingStep::decision) {
        parts.push_back(html(call,
                             Button{item_address(call, item.item.position) + "/afronden",
                                    "consultation.close-item",
                                    web::ButtonKind::secondary}));
    } else if (view.is_chair) {
        parts.push_back(web::remark(call.say("consultation.close-item.later"), call.language));
    }
    return web::stack(parts, call.language);
}

web::Html words_part(const PageCall& call, const ItemView& view, const ItemShown& shown) {
    std::vector<web::Html> parts;
    if (shown.is_conflict) parts.push_back(standing_words(call, view, shown.part));
    parts.push_back(
        web::html(shown.form ? *shown.form : words_form(call, view, shown.part), call.language));
    return web::stack(parts, call.language);
}

std::string_view heading_of(ItemPart part) {
    switch (part) {
        case ItemPart::earlier_actions:
            return "consultation.step.earlier";
        case ItemPart::picture:
            return "consultation.part.picture";
        case ItemPart::judgement:
            return "consultation.part.judgement";
        case ItemPart::decision:
            break;
    }
    return "consultation.part.decision";
}

// What is at hand: the old actions for everybody, the rest for who writes.
void add_part(const PageCall& call,
              const MeetingView& view,
              const Directory& directory,
              const ItemShown& shown,
              std::vector<web::Html>& main) {
    const auto& item = view.items.front();
    const auto put = [&](web::Html body) {
        main.push_back(
            web::card({"stap", call.say(heading_of(shown.part)), {}}, body, call.language));
    };
    if (shown.part == ItemPart::earlier_actions) {
        put(earlier_part(call, item, directory, shown));
        return;
    }
    // On the wall there is nothing to fill in.
    if (!writes(view) || shows_initials(call)) return;
    if (shown.part == ItemPart::decision) {
        put(decision_part(call, view, directory, shown));
        return;
    }
    put(words_part(call, item, shown));
}

web::Html written_so_far(const PageCall& call, const ItemView& view, const Directory& directory) {
    auto of_today = view;
    of_today.earlier.clear();  // they have a step of their own
    return web::card({"vastgelegd", call.say("consultation.item.written"), {}},
                     web::data_list(item_facts(call, of_today, directory), call.language),
                     call.language);
}

web::Html links_of(const PageCall& call, const MeetingView& view, ItemPart part) {
    const auto& item = view.items.front();
    web::View view_of_links;
    auto& links = view_of_links.add("LINKS");
    const auto add = [&](const std::string& address, const std::string& label) {
        links.add("LINK").set("ADDRESS", address).set("LABEL", label);
    };
    const auto home = "/casussen/" + item.item.case_code;
    if (item.rights.reads_case) {
        if (item.discussed_before) {
            const auto day = core::to_local(*item.discussed_before).date;
            add(home + "/bijdragen?sinds=" + core::to_iso(day),
                web::text(call.language,
                          "consultation.contributions.since",
                          {{"date", web::date_in_words(day, call.language)}}));
        } else {
            add(home + "/bijdragen", call.say("consultation.contributions"));
        }
        add(home, call.say("consultation.to-case"));
    }
    add(meeting_address(call) + "#punt-" + std::to_string(item.item.position),
        call.say("consultation.to-meeting"));
    if (is_running(view) && !shows_initials(call)) {
        add(part_address(call, item, part) + "&scherm=initialen",
            call.say("consultation.screen.initials"));
    }
    if (shows_initials(call)) {
        add(item_address(call, item.item.position), call.say("consultation.screen.names"));
    }
    return web::render("consultation/item_links", view_of_links, call.language);
}

web::Html item_title(const PageCall& call, const MeetingView& view) {
    const auto& item = view.items.front().item;
    web::TitleBlock block;
    block.above = web::text(call.language,
                            "consultation.item.above",
                            {{"code", view.meeting.code},
                             {"number", std::to_string(item.position)},
                             {"minutes", std::to_string(item.minutes)}});
    block.heading = PersonalText{
        web::text(call.language, "consultation.item.heading", {{"case", item.case_code}})};
    block.badges.push_back({web::Tone::neutral, word(call, "label", item.label)});
    const auto* state = item.step == MeetingStep::item_done ? "consultation.item.done"
                        : item.started_at                   ? "consultation.item.runs"
                                                            : "consultation.item.waits";
    block.badges.push_back({web::Tone::neutral, call.say(state)});
    return web::html(block, call.language);
}

web::Alert not_kept_yet(const PageCall& call) {
    web::Alert alert;
    alert.title = call.say("consultation.action-line.check");
    alert.announce = web::Announce::status;
    return alert;
}

int status_of(const ItemShown& shown) {
    if (shown.is_conflict) return 409;
    if (shown.error) return shown.error->code == core::ErrorCode::invalid ? 422 : 409;
    return shown.form && web::has_errors(*shown.form) ? 422 : 200;
}

}  // namespace

web::Form earlier_form(const PageCall& call, const ItemView& view, const Directory& directory) {
    const auto address = item_address(call, view.item.position) + "/" +
                         std::string{to_name(ItemPart::earlier_actions)};
    return plan::settlement_form(call, address, view.earlier, view.rights.settles_all, directory);
}

ItemPart part_at_hand(const ItemView& view) {
    switch (view.item.step) {
        case MeetingStep::picture:
            break;
        case MeetingStep::judgement:
            return ItemPart::judgement;
        case MeetingStep::decision:
        case MeetingStep::item_done:
            return ItemPart::decision;
    }
    return view.earlier.empty() ? ItemPart::picture : ItemPart::earlier_actions;
}

http::Response item_page(PageCall& call,
                         const MeetingView& view,
                         const Directory& directory,
                         const ItemShown& shown) {
    const auto& item = view.items.front();
    const auto number = std::to_string(item.item.position);
    put_in_frame(
        call, view, web::text(call.language, "consultation.item.crumb", {{"number", number}}));
    call.frame.breadcrumb.back().address = item_address(call, item.item.position);
    const auto status = status_of(shown);
    call.frame.has_errors = status != 200;
    if (shown.line) call.frame.notice = not_kept_yet(call);
    std::vector<web::Html> main;
    if (shown.form) main.push_back(web::error_summary(*shown.form, call.language));
    if (shown.error) main.push_back(error_alert(call, *shown.error));
    main.push_back(item_title(call, view));
    main.push_back(head_of(call, view, shown.part));
    const bool may_start =
        view.is_chair && view.meeting.state == MeetingState::opened && !item.item.started_at;
    if (may_start) {
        main.push_back(html(
            call, Button{item_address(call, item.item.position) + "/begin", "consultation.start"}));
    }
    main.push_back(voice_block(call, item));
    if (is_running(view)) add_part(call, view, directory, shown, main);
    main.push_back(written_so_far(call, item, directory));
    main.push_back(links_of(call, view, shown.part));
    return web::page(status, call.frame, web::stack(main, call.language));
}

}  // namespace briljant::consultation
