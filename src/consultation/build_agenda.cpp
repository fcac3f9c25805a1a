// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/build_agenda.hpp"

#include <algorithm>

#include "consultation/meeting_desk.hpp"
#include "dossier/table.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::consultation {

namespace {

using core::Error;
using core::ErrorCode;
using covenant::Act;

constexpr int agenda_term_days = 5;  // working days (T10)

const covenant::ConsultationType* find_type(const covenant::CovenantVersion& version,
                                            std::string_view code) {
    const auto& types = version.content().consultation_types;
    const auto found = std::ranges::find(types, code, &covenant::ConsultationType::code);
    return found == types.end() ? nullptr : &*found;
}

// Urgent first, then what comes back, then the rest in the order that was given.
int rank(AgendaLabel label) {
    if (label == AgendaLabel::urgent) return 0;
    return label == AgendaLabel::repeat ? 1 : 2;
}

bool takes_part(const std::vector<dossier::CaseParticipant>& participants,
                const core::MemberId& member,
                const core::Date& day) {
    return std::ranges::any_of(participants, [&](const auto& participant) {
        return participant.member == member && participant.holds_on(day);
    });
}

core::Result<void> seat_invitee(gate::Visit& visit,
                                const gate::Permit& permit,
                                const core::MeetingId& meeting,
                                const core::RowId& item,
                                const Invitee& invitee) {
    TRY_ASSIGN(const auto participants, dossier::participants_of(visit, permit));
    if (!takes_part(participants, invitee.member, visit.today())) {
        return Error{ErrorCode::invalid, "consultation.not-on-case", ""};
    }
    Seat seat;
    seat.item = item;
    seat.member = invitee.member;
    return MeetingStore{visit}.add_seat(permit, meeting, seat, invitee.question);
}

core::Result<void> seat_directors(gate::Visit& visit,
                                  const gate::Permit& permit,
                                  const core::MeetingId& meeting,
                                  const core::RowId& item) {
    TRY_ASSIGN(const auto participants, dossier::participants_of(visit, permit));
    for (const auto& participant : participants) {
        const bool directs = participant.role == covenant::Role::process_director &&
                             participant.holds_on(visit.today());
        if (!directs) continue;
        Seat seat;
        seat.item = item;
        seat.member = participant.member;
        seat.kind = SeatKind::director;
        TRY(MeetingStore{visit}.add_seat(permit, meeting, seat, {}));
    }
    return {};
}

core::Result<void> add_item(gate::Visit& visit,
                            const Meeting& meeting,
                            const AgendaItemWish& wish,
                            int position) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = Act::agenda_build, .case_code = wish.case_code}));
    AgendaItem item;
    item.consultation_type =
        wish.consultation_type.empty() ? meeting.consultation_type : wish.consultation_type;
    const auto* type = find_type(*permit.known().version, item.consultation_type);
    if (type == nullptr) return Error{ErrorCode::invalid, "consultation.type-unknown", ""};
    item.id = core::RowId::random(visit.random());
    item.position = position;
    item.label = wish.label;
    item.minutes = wish.minutes == 0 ? type->slot_minutes.value_or(0) : wish.minutes;
    if (item.minutes < 1 || item.minutes > item_minutes_max) {
        return Error{ErrorCode::invalid, "consultation.slot-length", ""};
    }
    TRY(MeetingStore{visit}.add_item(permit, meeting.id, item, {}));
    TRY(seat_directors(visit, permit, meeting.id, item.id));
    for (const auto& invitee : wish.invitees) {
        TRY(seat_invitee(visit, permit, meeting.id, item.id, invitee));
    }
    return {};
}

}  // namespace

core::Date agenda_due(const core::Date& meeting_day) {
    auto day = meeting_day;
    while (core::add_working_days(day, agenda_term_days) > meeting_day) {
        day = core::add_days(day, -1);
    }
    return day;
}

core::Result<std::string> build_agenda(gate::Visit& visit, const AgendaWish& wish) {
    if (wish.items.empty()) return Error{ErrorCode::invalid, "consultation.agenda-empty", ""};
    TRY(gate::Gate::permit(visit, {.act = Act::agenda_build}));
    TRY_ASSIGN(
        const auto known,
        visit.house().facts.covenant(visit.session(), visit.actor()->covenant, visit.today()));
    const auto* type = find_type(*known.version, wish.consultation_type);
    if (type == nullptr) return Error{ErrorCode::invalid, "consultation.type-unknown", ""};
    MeetingStore store{visit};
    Meeting meeting;
    meeting.id = core::MeetingId::random(visit.random());
    TRY_ASSIGN(meeting.code, store.next_code("meeting", "M"));
    meeting.kind = type->kind;
    meeting.consultation_type = type->code;
    meeting.starts_at = wish.starts_at;
    meeting.ends_at = wish.ends_at;
    meeting.chair = wish.chair;
    meeting.secretary = wish.secretary;
    TRY(store.add(meeting));
    auto items = wish.items;
    std::ranges::stable_sort(items, {}, [](const auto& item) { return rank(item.label); });
    int position = 0;
    for (const auto& item : items) TRY(add_item(visit, meeting, item, ++position));
    return meeting.code;
}

core::Result<void> invite_to_item(gate::Visit& visit,
                                  const std::string& meeting_code,
                                  int position,
                                  const Invitee& invitee) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::planned, MeetingState::called}));
    const auto* item = hand.at(position);
    if (item == nullptr) return gate::not_found();
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = Act::agenda_build, .case_code = item->case_code}));
    return seat_invitee(visit, permit, hand.meeting.id, item->id, invitee);
}

core::Result<void> call_meeting(gate::Visit& visit,
                                const std::string& meeting_code,
                                const core::PersonalText& late_reason) {
    TRY_ASSIGN(auto hand, take_meeting(visit, meeting_code));
    TRY(expect_state(hand.meeting, {MeetingState::planned}));
    TRY(gate::Gate::permit(visit, {.act = Act::meeting_call}));
    const auto day = core::to_local(hand.meeting.starts_at).date;
    const bool is_late = visit.today() > agenda_due(day);
    if (is_late && late_reason.reveal().empty()) {
        return Error{ErrorCode::invalid, "consultation.agenda-late", core::to_iso(agenda_due(day))};
    }
    MeetingStore store{visit};
    for (const auto& item : hand.items) {
        if (!is_late) break;
        TRY_ASSIGN(
            const auto lens,
            gate::Gate::look(visit, {.case_code = item.case_code, .act = Act::meeting_read}));
        TRY_ASSIGN(
            const auto permit,
            gate::Gate::permit(visit, {.act = Act::agenda_build, .case_code = item.case_code}));
        TRY_ASSIGN(auto minutes, store.minutes(lens, item));
        minutes.late_reason = late_reason;
        TRY(store.change_item(permit, item, minutes));
    }
    hand.meeting.state = MeetingState::called;
    hand.meeting.called_at = visit.now();
    return store.change(hand.meeting);
}

}  // namespace briljant::consultation
