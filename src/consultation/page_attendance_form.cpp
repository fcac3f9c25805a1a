// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/page_attendance_form.hpp"

#include <algorithm>

#include "consultation/page_meeting_words.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using people::Directory;
using people::PageCall;

constexpr std::string_view signed_at_table = "getekend";
constexpr std::string_view present = "aanwezig";
constexpr std::string_view apologies = "afgemeld";
constexpr std::string_view replaced = "vervangen.";  // and a login

std::string login_of(const Directory& directory, const core::MemberId& member) {
    const auto found = directory.members.find(member);
    return found == directory.members.end() ? "" : found->second.login;
}

// "stoel-1-noor-hamidi": an id of HTML has no dot.
std::string field_of(const ItemView& view, const Seat& seat, const Directory& directory) {
    auto login = login_of(directory, seat.member);
    std::ranges::replace(login, '.', '-');
    return "stoel-" + std::to_string(view.item.position) + "-" + login;
}

std::string standing_choice(const Seat& seat, const Directory& directory) {
    if (!seat.state) return "";
    switch (*seat.state) {
        case AttendanceState::present:
            return std::string{seat.statement_signed_at ? signed_at_table : present};
        case AttendanceState::apologies:
            return std::string{apologies};
        case AttendanceState::replaced:
            return std::string{replaced} +
                   (seat.replaced_by ? login_of(directory, *seat.replaced_by) : "");
        case AttendanceState::excluded:
            break;
    }
    return "";
}

// Who takes part in the case and has no chair of his own at this item.
std::vector<core::MemberId> possible_replacements(const ItemView& view, const Seat& seat) {
    std::vector<core::MemberId> members;
    for (const auto& participant : view.participants) {
        const bool sits = std::ranges::any_of(view.seats, [&](const Seat& other) {
            return other.member == participant.member && other.kind != SeatKind::replacement;
        });
        if (!sits || participant.member == seat.replaced_by) members.push_back(participant.member);
    }
    return members;
}

web::Field seat_field(const PageCall& call,
                      const ItemView& view,
                      const Seat& seat,
                      const Directory& directory) {
    web::Field field;
    field.kind = web::FieldKind::select;
    field.name = field_of(view, seat, directory);
    field.label = who_of(directory, seat.member);
    field.value = PersonalText{standing_choice(seat, directory)};
    const auto offer = [&](std::string value, std::string label) {
        field.options.push_back({std::move(value), std::move(label), {}});
    };
    offer(std::string{signed_at_table}, call.say("consultation.attendance.signed"));
    if (!seat.statement_signed_at) {
        offer(std::string{present}, call.say("consultation.attendance.unsigned"));
    }
    offer(std::string{apologies}, call.say("consultation.attendance.apologies"));
    if (seat.kind == SeatKind::replacement) return field;
    for (const auto& member : possible_replacements(view, seat)) {
        offer(std::string{replaced} + login_of(directory, member),
              web::text(call.language,
                        "consultation.attendance.replaced-by",
                        {{"name", directory.member_name(member)}}));
    }
    return field;
}

std::optional<core::MemberId> member_of(std::string_view login, const Directory& directory) {
    for (const auto& [id, member] : directory.members) {
        if (member.login == login) return id;
    }
    return std::nullopt;
}

std::optional<AttendanceEntry> entry_of(std::string_view choice,
                                        const Seat& seat,
                                        const Directory& directory) {
    AttendanceEntry entry;
    entry.member = seat.member;
    entry.has_signed = choice == signed_at_table;
    if (choice == signed_at_table || choice == present) return entry;
    entry.state = AttendanceState::apologies;
    if (choice == apologies) return entry;
    if (!choice.starts_with(replaced)) return std::nullopt;
    entry.state = AttendanceState::replaced;
    entry.replaced_by = member_of(choice.substr(replaced.size()), directory);
    return entry;
}

}  // namespace

web::Form attendance_form(const PageCall& call, const ItemView& view, const Directory& directory) {
    auto form = call.form_to(item_address(call, view.item.position) + "/aanwezigheid");
    for (const auto& seat : view.seats) {
        if (seat.state == AttendanceState::excluded) continue;
        form.fields.push_back(seat_field(call, view, seat, directory));
    }
    form.submits = {{call.say("consultation.attendance.keep"), web::ButtonKind::secondary, "", ""}};
    return form;
}

std::vector<SeatChoice> read_attendance(const http::Fields& typed,
                                        const ItemView& view,
                                        const Directory& directory) {
    std::vector<SeatChoice> choices;
    for (const auto& seat : view.seats) {
        auto field = field_of(view, seat, directory);
        const auto choice = typed.get(field);
        if (choice.empty() || choice == standing_choice(seat, directory)) continue;
        auto entry = entry_of(choice, seat, directory);
        if (!entry) continue;
        entry->position = view.item.position;
        choices.push_back({std::move(field), *std::move(entry)});
    }
    return choices;
}

}  // namespace briljant::consultation
