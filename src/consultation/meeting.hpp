// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A meeting and its agenda. One item is one case with its own invited people: nobody is in the room
// for, or reads a line of, an item of a case in which he takes no part (R10). Clear are codes,
// moments, states and seats; every sentence is Personal and sealed under the key of the item's
// case. Plain values.

#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/personal.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::consultation {

enum class MeetingState : std::uint8_t {
    planned,
    called,
    opened,
    closed,
    list_draft,
    list_signed,
    sent,
    confirmed
};
enum class MeetingStep : std::uint8_t { picture, judgement, decision, item_done };
enum class AgendaLabel : std::uint8_t { new_, repeat, urgent, review_item, closing };
enum class AttendanceState : std::uint8_t { present, apologies, replaced, excluded };
enum class VoiceMode : std::uint8_t { present, via_mentor, via_confidant, in_writing, not_heard };
// Who counts for the quorum: the invited. A replacement sits on the seat of another; the process
// director is there and is not counted.
enum class SeatKind : std::uint8_t { invited, replacement, director };

struct Meeting {
    core::MeetingId id;
    std::string code;  // "M-01"
    covenant::ConsultationKind kind = covenant::ConsultationKind::case_consultation;
    std::string consultation_type;  // code in the covenant
    core::Instant starts_at;
    std::optional<core::Instant> ends_at;
    core::MemberId chair;
    core::MemberId secretary;
    MeetingState state = MeetingState::planned;
    std::string statement_version = "TX07";
    std::optional<core::Instant> called_at;
    std::optional<core::Instant> opened_at;
    std::optional<core::Instant> closed_at;
    std::int64_t row_version = 1;
};

struct AgendaItem {
    core::RowId id;
    core::CaseId case_id;
    std::string case_code;
    int position = 1;
    int minutes = 0;
    AgendaLabel label = AgendaLabel::new_;
    std::string consultation_type;
    MeetingStep step = MeetingStep::picture;
    std::optional<core::Instant> started_at;
    std::optional<core::Instant> ended_at;
    std::int64_t row_version = 1;
};

struct Voice {
    std::optional<VoiceMode> mode;
    core::PersonalText text;    // in her own words
    core::PersonalText reason;  // why not, with not_heard
    bool is_read = false;       // read at the meeting

    [[nodiscard]] bool is_filled() const {
        return mode && (*mode != VoiceMode::not_heard || !reason.reveal().empty());
    }
};

struct Dissent {
    core::MemberId member;
    core::PersonalText reason;
    core::PersonalText result;
};

// What is said of the case at this item; sealed.
struct Minutes {
    core::PersonalText picture;
    core::PersonalText judgement;
    core::PersonalText risks;
    Voice voice;
    std::vector<core::PersonalText> decisions;
    std::vector<Dissent> dissent;
    core::PersonalText late_reason;  // why the agenda came later than the term (T10)
};

struct Seat {
    core::RowId item;
    core::MemberId member;
    SeatKind kind = SeatKind::invited;
    std::optional<AttendanceState> state;
    std::optional<core::MemberId> replaced_by;
    std::optional<core::Instant> statement_signed_at;
    bool has_conflict = false;

    [[nodiscard]] bool is_present() const { return state == AttendanceState::present; }
};

struct DecisionList {
    core::RowId id;
    std::string code;  // "BL-01"
    core::Instant written_at;
    core::Date due_on;  // to be sent at the latest (T13)
    std::optional<core::MemberId> signed_by;
    std::optional<core::Instant> signed_at;
    std::optional<core::Instant> sent_at;
    std::optional<core::Date> confirm_by;  // T14
};

struct Receipt {
    core::RowId item;
    core::MemberId member;
    std::optional<core::Instant> confirmed_at;
    std::optional<core::MemberId> noted_by;  // for somebody without an account
};

}  // namespace briljant::consultation

namespace briljant::covenant {

template <>
struct Words<consultation::MeetingState> {
    static constexpr auto last = consultation::MeetingState::confirmed;
    static constexpr std::string_view text =
        "PLANNED CALLED OPENED CLOSED LIST_DRAFT LIST_SIGNED SENT CONFIRMED";
};
template <>
struct Words<consultation::MeetingStep> {
    static constexpr auto last = consultation::MeetingStep::item_done;
    static constexpr std::string_view text = "PICTURE JUDGEMENT DECISION ITEM_DONE";
};
template <>
struct Words<consultation::AgendaLabel> {
    static constexpr auto last = consultation::AgendaLabel::closing;
    static constexpr std::string_view text = "NEW REPEAT URGENT REVIEW_ITEM CLOSING";
};
template <>
struct Words<consultation::AttendanceState> {
    static constexpr auto last = consultation::AttendanceState::excluded;
    static constexpr std::string_view text = "PRESENT APOLOGIES REPLACED EXCLUDED";
};
template <>
struct Words<consultation::VoiceMode> {
    static constexpr auto last = consultation::VoiceMode::not_heard;
    static constexpr std::string_view text =
        "PRESENT VIA_MENTOR VIA_CONFIDANT IN_WRITING NOT_HEARD";
};
template <>
struct Words<consultation::SeatKind> {
    static constexpr auto last = consultation::SeatKind::director;
    static constexpr std::string_view text = "INVITED REPLACEMENT DIRECTOR";
};

}  // namespace briljant::covenant
