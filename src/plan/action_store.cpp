// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/action_store.hpp"

#include <utility>

#include "core/check.hpp"
#include "core/record.hpp"
#include "gate/not_found.hpp"
#include "gate/series.hpp"
#include "plan_sql.hpp"

namespace briljant::plan {

namespace {

using core::PersonalText;
using core::Record;
using storage::values;

gate::FieldRef content_field(const core::ActionId& id, std::int64_t version) {
    return {.table = "action", .column = "content", .row = id.text(), .version = version};
}

core::Error damaged() {
    return {core::ErrorCode::unavailable, "plan.row-damaged", "action"};
}

std::string move_name(std::size_t index, std::string_view part) {
    return "move" + std::to_string(index) + "." + std::string{part};
}

std::string owner_name(std::size_t index, std::string_view part) {
    return "owner" + std::to_string(index) + "." + std::string{part};
}

PersonalText sealed_form(const Action& action) {
    Record record;
    record.set("text", action.text.reveal());
    record.set("indicator", action.indicator.reveal());
    record.set("outcome", action.outcome.reveal());
    for (std::size_t i = 0; i < action.moves.size(); ++i) {
        const auto& move = action.moves[i];
        record.set(move_name(i, "from"), core::to_iso(move.from));
        record.set(move_name(i, "to"), core::to_iso(move.to));
        record.set(move_name(i, "on"), core::to_iso(move.on));
        record.set(move_name(i, "missed"), move.is_missed);
        record.set(move_name(i, "reason"), move.reason.reveal());
    }
    for (std::size_t i = 0; i < action.former_owners.size(); ++i) {
        record.set(owner_name(i, "member"), action.former_owners[i].member.text());
        record.set(owner_name(i, "until"), core::to_iso(action.former_owners[i].until));
    }
    return PersonalText{record.to_text()};
}

core::Result<void> learn_words(Action& action, const PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    if (!record) return damaged();
    action.text = PersonalText{record->get("text")};
    action.indicator = PersonalText{record->get("indicator")};
    action.outcome = PersonalText{record->get("outcome")};
    for (std::size_t i = 0; !record->get(move_name(i, "to")).empty(); ++i) {
        const auto from = core::date_from_iso(record->get(move_name(i, "from")));
        const auto to = core::date_from_iso(record->get(move_name(i, "to")));
        const auto on = core::date_from_iso(record->get(move_name(i, "on")));
        if (!from || !to || !on) return damaged();
        action.moves.push_back({*from,
                                *to,
                                *on,
                                record->is(move_name(i, "missed")),
                                PersonalText{record->get(move_name(i, "reason"))}});
    }
    for (std::size_t i = 0; !record->get(owner_name(i, "member")).empty(); ++i) {
        const auto member = core::MemberId::parse(record->get(owner_name(i, "member")));
        const auto until = core::date_from_iso(record->get(owner_name(i, "until")));
        if (!member || !until) return damaged();
        action.former_owners.push_back({*member, *until});
    }
    return {};
}

core::Result<ActionState> state_of(const std::string& name) {
    const auto state = covenant::parse_name<ActionState>(name);
    if (!state) return damaged();
    return *state;
}

core::Result<Action> action_of(const storage::Row& row) {
    Action action;
    action.id = row.id<core::ActionId>(0);
    action.code = row.text(1);
    action.case_code = row.text(2);
    action.meeting = row.maybe_id<core::MeetingId>(3);
    action.owner = row.id<core::MemberId>(4);
    action.organisation = row.id<core::OrganisationId>(5);
    action.due = row.date(6);
    TRY_ASSIGN(action.state, state_of(row.text(7)));
    action.missed_count = static_cast<int>(row.integer(8));
    action.settled_on = row.maybe_date(9);
    action.row_version = row.integer(10);
    return action;
}

core::Result<std::vector<ActionLead>> leads(gate::Visit& visit,
                                            const storage::Statement& statement) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    const auto today = visit.today();
    TRY_ASSIGN(const auto rows,
               visit.session().query(statement, values(actor->covenant, actor->member, today)));
    std::vector<ActionLead> list;
    for (const auto& row : rows) {
        ActionLead lead;
        lead.code = row.text(0);
        lead.case_code = row.text(1);
        lead.owner = row.id<core::MemberId>(2);
        lead.due = row.date(3);
        TRY_ASSIGN(lead.state, state_of(row.text(4)));
        lead.missed_count = static_cast<int>(row.integer(5));
        lead.is_overdue = lead.due < today;
        list.push_back(std::move(lead));
    }
    return list;
}

}  // namespace

core::Result<std::string> ActionStore::next_code(const core::CovenantId& covenant) {
    return gate::next_code(visit_, covenant, {"action", "ACT", 3});
}

core::Result<void> ActionStore::add(const gate::Permit& permit, const Action& action) {
    TRY_ASSIGN(auto content, seal_field(permit, content_field(action.id, 1), sealed_form(action)));
    TRY(visit_.session().execute(sql::add_action,
                                 values(permit.covenant_id(),
                                        action.id,
                                        action.code,
                                        permit.case_id(),
                                        permit.known().code,
                                        action.meeting,
                                        action.owner,
                                        action.organisation,
                                        action.due,
                                        covenant::to_name(action.state),
                                        std::move(content.bytes))));
    return {};
}

core::Result<void> ActionStore::change(const gate::Permit& permit, const Action& action) {
    const auto next = action.row_version + 1;
    TRY_ASSIGN(auto content,
               seal_field(permit, content_field(action.id, next), sealed_form(action)));
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::change_action,
                                        values(permit.covenant_id(),
                                               permit.case_id(),
                                               action.id,
                                               action.owner,
                                               action.organisation,
                                               action.due,
                                               covenant::to_name(action.state),
                                               action.missed_count,
                                               action.settled_on,
                                               next,
                                               std::move(content.bytes))));
    if (changed == 1) return {};
    return core::Error{core::ErrorCode::conflict, "plan.changed-meanwhile", ""};
}

core::Result<std::vector<Action>> ActionStore::list(const gate::Lens& lens) {
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_actions, values(lens.covenant_id(), lens.case_id())));
    std::vector<Action> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto action, action_of(row));
        TRY_ASSIGN(const auto text,
                   open_field(lens, content_field(action.id, action.row_version), row.bytes(11)));
        TRY(learn_words(action, text));
        list.push_back(std::move(action));
    }
    return list;
}

core::Result<std::vector<ActionLead>> ActionStore::mine() {
    return leads(visit_, sql::my_open_actions);
}

core::Result<std::vector<ActionLead>> ActionStore::directed() {
    return leads(visit_, sql::directed_open_actions);
}

}  // namespace briljant::plan
