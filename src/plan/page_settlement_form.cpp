// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "plan/page_settlement_form.hpp"

#include "web/dates.hpp"

namespace briljant::plan {

namespace {

using core::PersonalText;
using people::PageCall;

constexpr std::int64_t reason_length_max = 500;  // one sentence

web::Field which_action(const PageCall& call,
                        std::span<const Action> actions,
                        bool settles_all,
                        const people::Directory& directory) {
    auto which = call.field(web::FieldKind::select, "actie", "plan.field.action");
    for (const auto& action : actions) {
        const bool is_own = action.owner == call.visit.actor()->member;
        if (!is_waiting(action.state) || (!is_own && !settles_all)) continue;
        const auto label = action.code + ", " + directory.member_name(action.owner) + ", " +
                           web::term(call.visit.today(), action.due, call.language);
        which.options.push_back({action.code, label, {}});
    }
    which.value = PersonalText{std::string{call.request.query.get("actie")}};
    return which;
}

web::Field which_outcome(const PageCall& call) {
    auto outcome = call.field(web::FieldKind::radio, "uitkomst", "plan.field.outcome");
    const auto offer = [&](ActionState state, std::string_view id) {
        outcome.options.push_back({std::string{covenant::to_name(state)}, call.say(id), {}});
    };
    offer(ActionState::done, "plan.state.done");
    offer(ActionState::not_possible, "plan.state.not-possible");
    offer(ActionState::not_done, "plan.state.not-done");
    offer(ActionState::moved, "plan.state.moved");
    return outcome;
}

}  // namespace

web::Form settlement_form(const PageCall& call,
                          const std::string& address,
                          std::span<const Action> actions,
                          bool settles_all,
                          const people::Directory& directory) {
    auto form = call.form_to(address);
    auto reason = call.field(web::FieldKind::text_area, "reden", "plan.field.reason");
    reason.rows = 2;
    reason.length_max = reason_length_max;
    reason.description = call.say("plan.field.reason.hint");
    reason.is_optional = true;
    auto date = call.field(web::FieldKind::date, "datum", "plan.field.date");
    date.description = call.say("plan.field.date.hint");
    date.is_optional = true;
    form.fields = {which_action(call, actions, settles_all, directory),
                   which_outcome(call),
                   std::move(reason),
                   std::move(date)};
    form.submits = {{call.say("plan.submit")}};
    return form;
}

Settlement read_settlement(const http::Fields& typed, const std::string& case_code) {
    Settlement settlement;
    settlement.case_code = case_code;
    settlement.action_code = std::string{typed.get("actie")};
    settlement.outcome =
        covenant::parse_name<ActionState>(typed.get("uitkomst")).value_or(ActionState::open);
    settlement.reason = PersonalText{std::string{typed.get("reden")}};
    settlement.new_due = core::date_from_iso(typed.get("datum"));
    return settlement;
}

std::string_view field_of_settlement(std::string_view error_id) {
    if (error_id == "plan.outcome-missing") return "uitkomst";
    if (error_id == "plan.reason-missing") return "reden";
    if (error_id == "plan.new-date-missing") return "datum";
    const bool is_choice = error_id == "plan.not-the-owner" || error_id == "plan.settled-already" ||
                           error_id == "plan.changed-meanwhile";
    return is_choice ? "actie" : "";
}

}  // namespace briljant::plan
