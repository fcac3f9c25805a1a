// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/page_item_forms.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "crypto/crypto.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::Directory;
using people::PageCall;
using web::Field;
using web::FieldKind;

constexpr std::int64_t text_length_max = 4000;  // the minutes of one item; a bound on input
constexpr std::int64_t sentence_length_max = 500;
constexpr std::array<std::string_view, 4> part_names{"oude-acties", "beeld", "oordeel", "besluit"};

Field text_area(const PageCall& call,
                std::string name,
                std::string_view label,
                const PersonalText& value) {
    auto area = call.field(FieldKind::text_area, std::move(name), label);
    area.value = value;
    area.length_max = text_length_max;
    area.is_optional = true;
    return area;
}

PersonalText typed_text(const http::Fields& typed, std::string_view name) {
    return PersonalText{std::string{typed.get(name)}};
}

web::Form part_form(const PageCall& call, const ItemView& view, ItemPart part) {
    auto form =
        call.form_to(item_address(call, view.item.position) + "/" + std::string{to_name(part)});
    form.hidden = {{"versie", std::to_string(view.item.row_version)}};
    return form;
}

void add_voice_fields(const PageCall& call, const Voice& voice, web::Form& form) {
    auto mode = call.field(FieldKind::radio, "stem", "consultation.part.voice");
    mode.description = call.say("consultation.voice.hint");
    for (std::size_t i = 0; i < covenant::count_of<VoiceMode>; ++i) {
        const auto value = static_cast<VoiceMode>(i);
        mode.options.push_back(
            {std::string{covenant::to_name(value)}, word(call, "voice", value), {}});
    }
    if (voice.mode) mode.value = PersonalText{std::string{covenant::to_name(*voice.mode)}};
    auto words = text_area(call, "stem-woorden", "consultation.voice.words", voice.text);
    words.rows = 2;
    auto reason = text_area(call, "stem-reden", "consultation.voice.reason", voice.reason);
    reason.rows = 2;
    reason.length_max = sentence_length_max;
    auto is_read = call.field(FieldKind::checkbox, "stem-gelezen", "consultation.voice.is-read");
    if (voice.is_read) is_read.value = PersonalText{"ja"};
    form.fields = {std::move(mode), std::move(words), std::move(reason), std::move(is_read)};
}

Voice read_voice(const http::Fields& typed) {
    Voice voice;
    voice.mode = covenant::parse_name<VoiceMode>(typed.get("stem"));
    voice.text = typed_text(typed, "stem-woorden");
    voice.reason = typed_text(typed, "stem-reden");
    voice.is_read = typed.get("stem-gelezen") == "ja";
    return voice;
}

// Who may own an action of this case.
std::vector<plan::Nameable> nameable(const ItemView& view, const Directory& directory) {
    std::vector<plan::Nameable> people;
    for (const auto& participant : view.participants) {
        const auto found = directory.members.find(participant.member);
        if (found == directory.members.end()) continue;
        people.push_back({participant.member, found->second.login, found->second.name});
    }
    return people;
}

Field dissent_field(const PageCall& call, const ItemView& view, const Directory& directory) {
    auto who = call.field(FieldKind::select, "standpunt-van", "consultation.dissent.who");
    who.is_optional = true;
    for (const auto& seat : view.seats) {
        if (!seat.is_present()) continue;
        who.options.push_back({seat.member.text(), who_of(directory, seat.member), {}});
    }
    return who;
}

std::optional<Dissent> read_dissent(const PageCall& call, web::Form& form) {
    const auto& typed = call.request.form;
    const auto member = core::MemberId::parse(typed.get("standpunt-van"));
    const auto reason = typed_text(typed, "standpunt-reden");
    if (!member && reason.reveal().empty()) return std::nullopt;
    if (!member) {
        web::fail(form, "standpunt-van", call.say("consultation.error.dissent-who"));
        return std::nullopt;
    }
    if (reason.reveal().empty()) {
        const core::Error error{core::ErrorCode::invalid, "consultation.reason-missing", ""};
        web::fail(form, "standpunt-reden", error_words(call, error));
        return std::nullopt;
    }
    return Dissent{*member, reason, typed_text(typed, "standpunt-uitkomst")};
}

// Tells two lines apart without holding their words.
std::string mark_of_line(const http::Fields& typed) {
    return core::to_base64url(crypto::blake2b(core::as_bytes(typed.get("actie"))));
}

std::optional<plan::ActionLine> read_action(const PageCall& call,
                                            const ItemView& view,
                                            const Directory& directory,
                                            web::Form& form) {
    const auto line = call.request.form.get("actie");
    if (line.empty() || !view.rights.adds_actions) return std::nullopt;
    auto parsed = plan::parse_action_line(line, call.visit.today(), nameable(view, directory));
    if (parsed) return std::move(parsed).value();
    web::fail(form, "actie", error_words(call, parsed.error()));
    return std::nullopt;
}

}  // namespace

std::string_view to_name(ItemPart part) {
    return part_names.at(static_cast<std::size_t>(part));
}

std::optional<ItemPart> parse_item_part(std::string_view name) {
    const auto found = std::ranges::find(part_names, name);
    if (found == part_names.end()) return std::nullopt;
    return static_cast<ItemPart>(found - part_names.begin());
}

web::Form words_form(const PageCall& call, const ItemView& view, ItemPart part) {
    auto form = part_form(call, view, part);
    const auto& minutes = view.minutes;
    const bool is_picture = part == ItemPart::picture;
    if (is_picture) {
        add_voice_fields(call, minutes.voice, form);
        form.fields.push_back(
            text_area(call, "beeld", "consultation.part.picture", minutes.picture));
    } else {
        form.fields = {text_area(call, "oordeel", "consultation.part.judgement", minutes.judgement),
                       text_area(call, "risicos", "consultation.part.risks", minutes.risks)};
    }
    const auto* next = is_picture ? "consultation.keep.judgement" : "consultation.keep.decision";
    form.submits = {{call.say(next), web::ButtonKind::primary, "doen", "verder"},
                    {call.say("consultation.keep"), web::ButtonKind::secondary, "doen", "bewaren"}};
    return form;
}

MinutesChange read_words(const http::Fields& typed, ItemPart part) {
    MinutesChange change;
    if (part == ItemPart::picture) {
        change.voice = read_voice(typed);
        change.picture = typed_text(typed, "beeld");
    } else {
        change.judgement = typed_text(typed, "oordeel");
        change.risks = typed_text(typed, "risicos");
    }
    return change;
}

web::Form decision_form(const PageCall& call, const ItemView& view, const Directory& directory) {
    auto form = part_form(call, view, ItemPart::decision);
    auto decision = text_area(call, "besluit", "consultation.part.decision", {});
    decision.rows = 2;
    auto reason = text_area(call, "standpunt-reden", "consultation.dissent.reason", {});
    reason.rows = 2;
    auto result = call.field(FieldKind::text, "standpunt-uitkomst", "consultation.dissent.result");
    result.is_optional = true;
    result.length_max = sentence_length_max;
    form.fields = {std::move(decision),
                   dissent_field(call, view, directory),
                   std::move(reason),
                   std::move(result)};
    if (view.rights.adds_actions) {
        auto line = call.field(FieldKind::text, "actie", "consultation.action-line");
        line.description = call.say("consultation.action-line.hint");
        line.is_optional = true;
        line.length_max = sentence_length_max;
        form.fields.push_back(std::move(line));
    }
    form.submits = {{call.say("consultation.record"), web::ButtonKind::primary, "", ""}};
    return form;
}

TypedDecision read_decision(const PageCall& call,
                            const ItemView& view,
                            const Directory& directory,
                            web::Form& form) {
    TypedDecision read;
    read.decision = typed_text(call.request.form, "besluit");
    read.dissent = read_dissent(call, form);
    read.action = read_action(call, view, directory, form);
    const bool is_empty = read.decision.reveal().empty() && !read.dissent && !read.action;
    if (is_empty && !web::has_errors(form)) {
        web::fail(form, "besluit", call.say("consultation.error.nothing"));
    }
    return read;
}

bool is_confirmed_line(const http::Fields& typed) {
    return typed.get("begrepen") == mark_of_line(typed);
}

void ask_confirmation(const PageCall& call, web::Form& form) {
    form.hidden.push_back({"begrepen", mark_of_line(call.request.form)});
    form.submits = {{call.say("consultation.record.right"), web::ButtonKind::primary, "", ""}};
}

ItemAddress typed_address(const PageCall& call) {
    ItemAddress at{meeting_code(call), item_position(call)};
    const auto text = call.request.form.get("versie");
    std::int64_t version = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), version);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    // Without a version it is nobody's page: older than every change.
    at.row_version = is_number ? version : 0;
    return at;
}

}  // namespace briljant::consultation
