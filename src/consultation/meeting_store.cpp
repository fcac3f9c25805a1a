// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/meeting_store.hpp"

#include <utility>

#include "consultation/minutes_record.hpp"
#include "consultation_sql.hpp"
#include "core/check.hpp"
#include "gate/series.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using storage::values;

gate::FieldRef minutes_field(const core::RowId& item, std::int64_t version) {
    return {.table = "agenda_item",
            .column = "content",
            .row = item.text(),
            .version = version,
            .use = "minutes-"};
}

gate::FieldRef question_field(const core::RowId& item, const core::MemberId& member) {
    return {.table = "seat", .column = "question", .row = item.text() + "." + member.text()};
}

core::Error damaged(std::string_view table) {
    return {core::ErrorCode::unavailable, "consultation.row-damaged", std::string{table}};
}

core::Error changed_meanwhile() {
    return {core::ErrorCode::conflict, "consultation.changed-meanwhile", ""};
}

template <typename E>
core::Result<E> enum_of(const std::string& name, std::string_view table) {
    const auto value = covenant::parse_name<E>(name);
    if (!value) return damaged(table);
    return *value;
}

core::Result<Meeting> meeting_of(const storage::Row& row) {
    Meeting meeting;
    meeting.id = row.id<core::MeetingId>(0);
    meeting.code = row.text(1);
    TRY_ASSIGN(meeting.kind, enum_of<covenant::ConsultationKind>(row.text(2), "meeting"));
    meeting.consultation_type = row.text(3);
    meeting.starts_at = row.instant(4);
    meeting.ends_at = row.maybe_instant(5);
    meeting.chair = row.id<core::MemberId>(6);
    meeting.secretary = row.id<core::MemberId>(7);
    TRY_ASSIGN(meeting.state, enum_of<MeetingState>(row.text(8), "meeting"));
    meeting.statement_version = row.text(9);
    meeting.called_at = row.maybe_instant(10);
    meeting.opened_at = row.maybe_instant(11);
    meeting.closed_at = row.maybe_instant(12);
    meeting.row_version = row.integer(13);
    return meeting;
}

core::Result<AgendaItem> item_of(const storage::Row& row) {
    AgendaItem item;
    item.id = row.id<core::RowId>(0);
    item.case_id = row.id<core::CaseId>(1);
    item.case_code = row.text(2);
    item.position = static_cast<int>(row.integer(3));
    item.minutes = static_cast<int>(row.integer(4));
    TRY_ASSIGN(item.label, enum_of<AgendaLabel>(row.text(5), "agenda_item"));
    item.consultation_type = row.text(6);
    TRY_ASSIGN(item.step, enum_of<MeetingStep>(row.text(7), "agenda_item"));
    item.started_at = row.maybe_instant(8);
    item.ended_at = row.maybe_instant(9);
    item.row_version = row.integer(10);
    return item;
}

core::Result<Seat> seat_of(const storage::Row& row) {
    Seat seat;
    seat.item = row.id<core::RowId>(0);
    seat.member = row.id<core::MemberId>(1);
    TRY_ASSIGN(seat.kind, enum_of<SeatKind>(row.text(2), "seat"));
    if (!row.is_null(3)) {
        TRY_ASSIGN(seat.state, enum_of<AttendanceState>(row.text(3), "seat"));
    }
    seat.replaced_by = row.maybe_id<core::MemberId>(4);
    seat.statement_signed_at = row.maybe_instant(5);
    seat.has_conflict = row.claim(6);
    return seat;
}

const core::CovenantId& covenant_of(const gate::Visit& visit) {
    BR_CHECK(visit.actor() != nullptr);
    return visit.actor()->covenant;
}

std::optional<std::string> name_of(const std::optional<AttendanceState>& state) {
    if (!state) return std::nullopt;
    return std::string{covenant::to_name(*state)};
}

}  // namespace

core::Result<std::string> MeetingStore::next_code(std::string_view kind, std::string_view prefix) {
    return gate::next_code(visit_, covenant_of(visit_), {kind, prefix});
}

core::Result<void> MeetingStore::add(const Meeting& meeting) {
    TRY(visit_.session().execute(sql::add_meeting,
                                 values(covenant_of(visit_),
                                        meeting.id,
                                        meeting.code,
                                        covenant::to_name(meeting.kind),
                                        meeting.consultation_type,
                                        meeting.starts_at,
                                        meeting.ends_at,
                                        meeting.chair,
                                        meeting.secretary,
                                        covenant::to_name(meeting.state),
                                        meeting.statement_version)));
    return {};
}

core::Result<std::optional<Meeting>> MeetingStore::find(std::string_view code) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_meeting, values(covenant_of(visit_), code)));
    if (!row) return std::optional<Meeting>{};
    TRY_ASSIGN(auto meeting, meeting_of(*row));
    return std::optional<Meeting>{std::move(meeting)};
}

core::Result<std::vector<Meeting>> MeetingStore::mine() {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_my_meetings,
                                      values(covenant_of(visit_), visit_.actor()->member)));
    std::vector<Meeting> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto meeting, meeting_of(row));
        list.push_back(std::move(meeting));
    }
    return list;
}

core::Result<void> MeetingStore::change(const Meeting& meeting) {
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::change_meeting_state,
                                        values(covenant_of(visit_),
                                               meeting.id,
                                               covenant::to_name(meeting.state),
                                               meeting.called_at,
                                               meeting.opened_at,
                                               meeting.closed_at,
                                               meeting.row_version)));
    if (changed == 1) return {};
    return changed_meanwhile();
}

core::Result<void> MeetingStore::add_item(const gate::Permit& permit,
                                          const core::MeetingId& meeting,
                                          const AgendaItem& item,
                                          const Minutes& minutes) {
    TRY_ASSIGN(auto content, seal_field(permit, minutes_field(item.id, 1), sealed_form(minutes)));
    TRY(visit_.session().execute(sql::add_item,
                                 values(permit.covenant_id(),
                                        item.id,
                                        meeting,
                                        permit.case_id(),
                                        permit.known().code,
                                        item.position,
                                        item.minutes,
                                        covenant::to_name(item.label),
                                        item.consultation_type,
                                        covenant::to_name(item.step),
                                        std::move(content.bytes))));
    return {};
}

core::Result<std::vector<AgendaItem>> MeetingStore::items(const core::MeetingId& meeting) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_items, values(covenant_of(visit_), meeting)));
    std::vector<AgendaItem> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto item, item_of(row));
        list.push_back(std::move(item));
    }
    return list;
}

core::Result<std::optional<core::Instant>> MeetingStore::discussed_before(const gate::Lens& lens,
                                                                          const AgendaItem& item,
                                                                          core::Instant moment) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_last_discussed,
                                     values(lens.covenant_id(), lens.case_id(), item.id, moment)));
    return row ? row->maybe_instant(0) : std::optional<core::Instant>{};
}

core::Result<Minutes> MeetingStore::minutes(const gate::Lens& lens, const AgendaItem& item) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_content,
                                     values(lens.covenant_id(), lens.case_id(), item.id)));
    if (!row) return damaged("agenda_item");
    TRY_ASSIGN(const auto text,
               open_field(lens, minutes_field(item.id, row->integer(0)), row->bytes(1)));
    auto minutes = minutes_from(text);
    if (!minutes) return damaged("agenda_item");
    return *std::move(minutes);
}

core::Result<void> MeetingStore::change_item(const gate::Permit& permit,
                                             const AgendaItem& item,
                                             const Minutes& minutes) {
    const auto next = item.row_version + 1;
    TRY_ASSIGN(auto content,
               seal_field(permit, minutes_field(item.id, next), sealed_form(minutes)));
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::change_item,
                                        values(permit.covenant_id(),
                                               permit.case_id(),
                                               item.id,
                                               covenant::to_name(item.step),
                                               item.started_at,
                                               item.ended_at,
                                               next,
                                               std::move(content.bytes))));
    if (changed == 1) return {};
    return changed_meanwhile();
}

core::Result<void> MeetingStore::add_seat(const gate::Permit& permit,
                                          const core::MeetingId& meeting,
                                          const Seat& seat,
                                          const PersonalText& question) {
    TRY_ASSIGN(auto sealed, seal_field(permit, question_field(seat.item, seat.member), question));
    TRY(visit_.session().execute(sql::add_seat,
                                 values(permit.covenant_id(),
                                        seat.item,
                                        seat.member,
                                        meeting,
                                        covenant::to_name(seat.kind),
                                        std::move(sealed.bytes))));
    return {};
}

core::Result<std::vector<Seat>> MeetingStore::seats(const core::MeetingId& meeting) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_seats, values(covenant_of(visit_), meeting)));
    std::vector<Seat> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto seat, seat_of(row));
        list.push_back(std::move(seat));
    }
    return list;
}

core::Result<PersonalText> MeetingStore::question(const gate::Lens& lens, const core::RowId& item) {
    const auto& member = visit_.actor()->member;
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_question, values(lens.covenant_id(), item, member)));
    if (!row || row->is_null(0)) return PersonalText{};
    return open_field(lens, question_field(item, member), row->bytes(0));
}

core::Result<void> MeetingStore::change_attendance(const gate::Permit& permit, const Seat& seat) {
    TRY(visit_.session().execute(sql::change_attendance,
                                 values(permit.covenant_id(),
                                        seat.item,
                                        seat.member,
                                        name_of(seat.state),
                                        seat.replaced_by,
                                        seat.statement_signed_at)));
    return {};
}

core::Result<void> MeetingStore::sign_statement(const gate::Lens& lens, const core::RowId& item) {
    TRY(visit_.session().execute(
        sql::sign_statement,
        values(lens.covenant_id(), item, visit_.actor()->member, visit_.now())));
    return {};
}

core::Result<void> MeetingStore::declare_conflict(const core::RowId& item) {
    TRY(visit_.session().execute(sql::declare_conflict,
                                 values(covenant_of(visit_), item, visit_.actor()->member)));
    return {};
}

core::Result<void> MeetingStore::add_list(const core::MeetingId& meeting,
                                          const DecisionList& list) {
    TRY(visit_.session().execute(
        sql::add_list,
        values(covenant_of(visit_), list.id, meeting, list.code, list.written_at, list.due_on)));
    return {};
}

core::Result<std::optional<DecisionList>> MeetingStore::find_list(const core::MeetingId& meeting) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_list, values(covenant_of(visit_), meeting)));
    if (!row) return std::optional<DecisionList>{};
    DecisionList list;
    list.id = row->id<core::RowId>(0);
    list.code = row->text(1);
    list.written_at = row->instant(2);
    list.due_on = row->date(3);
    list.signed_by = row->maybe_id<core::MemberId>(4);
    list.signed_at = row->maybe_instant(5);
    list.sent_at = row->maybe_instant(6);
    list.confirm_by = row->maybe_date(7);
    return std::optional<DecisionList>{std::move(list)};
}

core::Result<void> MeetingStore::sign_list(const core::MeetingId& meeting) {
    TRY(visit_.session().execute(
        sql::sign_list,
        values(covenant_of(visit_), meeting, visit_.actor()->member, visit_.now())));
    return {};
}

core::Result<void> MeetingStore::send_list(const core::MeetingId& meeting,
                                           const core::Date& confirm_by) {
    TRY(visit_.session().execute(sql::send_list,
                                 values(covenant_of(visit_), meeting, visit_.now(), confirm_by)));
    return {};
}

core::Result<void> MeetingStore::add_receipt(const gate::Permit& permit,
                                             const core::MeetingId& meeting,
                                             const Receipt& receipt) {
    TRY(visit_.session().execute(
        sql::add_receipt, values(permit.covenant_id(), receipt.item, receipt.member, meeting)));
    return {};
}

core::Result<std::vector<Receipt>> MeetingStore::receipts(const core::MeetingId& meeting) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_receipts, values(covenant_of(visit_), meeting)));
    std::vector<Receipt> list;
    for (const auto& row : rows) {
        list.push_back({row.id<core::RowId>(0),
                        row.id<core::MemberId>(1),
                        row.maybe_instant(2),
                        row.maybe_id<core::MemberId>(3)});
    }
    return list;
}

core::Result<void> MeetingStore::confirm(const gate::Permit& permit, const Receipt& receipt) {
    TRY(visit_.session().execute(
        sql::confirm_receipt,
        values(
            permit.covenant_id(), receipt.item, receipt.member, visit_.now(), receipt.noted_by)));
    return {};
}

}  // namespace briljant::consultation
