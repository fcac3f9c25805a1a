// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/steer_case.hpp"

#include <algorithm>
#include <array>

#include "dossier/notice_store.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;

struct Move {
    CaseStep from;
    CaseStep to;
    Act act;
};

// The state machine of a case: every other move is refused.
constexpr std::array moves = {
    Move{CaseStep::open, CaseStep::preparation, Act::case_prepare},
    Move{CaseStep::preparation, CaseStep::discussed, Act::meeting_close_item},
    Move{CaseStep::discussed, CaseStep::plan_active, Act::plan_adopt},
    Move{CaseStep::plan_active, CaseStep::evaluation, Act::case_review},
    Move{CaseStep::evaluation, CaseStep::plan_active, Act::case_set_course},
    Move{CaseStep::evaluation, CaseStep::escalated, Act::case_set_course},
    Move{CaseStep::evaluation, CaseStep::scaled_down, Act::case_set_course},
    Move{CaseStep::escalated, CaseStep::plan_active, Act::scaleup_answer},
    Move{CaseStep::scaled_down, CaseStep::closed, Act::case_close},
    Move{CaseStep::closed, CaseStep::retained, Act::case_retain},
    Move{CaseStep::retained, CaseStep::reopened, Act::case_reopen},
    Move{CaseStep::reopened, CaseStep::preparation, Act::case_prepare},
    Move{CaseStep::scaled_down, CaseStep::preparation, Act::case_prepare},
    Move{CaseStep::reopened, CaseStep::retained, Act::case_retain},
};

constexpr covenant::Set<Act> by_the_director{
    Act::case_prepare, Act::plan_adopt, Act::case_review, Act::case_set_course};

// The last day of a shorter month when the day is not in it.
core::Date a_month_after(const core::Date& date) {
    const auto moved = date + std::chrono::months{1};
    if (moved.ok()) return moved;
    return core::Date{std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last}};
}

core::Error wrong(std::string_view id) {
    return {core::ErrorCode::invalid, id, ""};
}

// A decision to wait is one that two people can answer for, until a day.
core::Result<void> check(const gate::Visit& visit, const NoticeDecision& decision) {
    using covenant::NoticeStatus;
    if (decision.status == NoticeStatus::sent) return {};
    if (decision.reason.reveal().empty()) return wrong("dossier.notice-reason");
    if (decision.status == NoticeStatus::not_required) return {};
    if (!decision.ground) return wrong("dossier.notice-ground");
    if (!decision.with || *decision.with == visit.actor()->member) {
        return wrong("dossier.notice-second");
    }
    const auto last = core::add_days(visit.today(), deferral_days_max);
    const bool is_in_time =
        decision.review_on && *decision.review_on > visit.today() && *decision.review_on <= last;
    if (!is_in_time) return wrong("dossier.notice-review");
    return {};
}

// R38, R45: what the covenant engine must know of a decision on informing.
covenant::NoticeFacts facts_of(const gate::Visit& visit, const NoticeDecision& decision) {
    covenant::NoticeFacts facts;
    facts.addressee = decision.addressee;
    facts.status = decision.status;
    facts.deferral_ground = decision.ground;
    facts.deferral_review = decision.review_on;
    facts.two_person_decision =
        covenant::known(decision.with && *decision.with != visit.actor()->member);
    return facts;
}

}  // namespace

core::Result<void> prepare_case(gate::Visit& visit, const std::string& case_code) {
    return move_step(visit, case_code, CaseStep::preparation);
}

std::vector<CaseStep> next_steps(CaseStep now) {
    std::vector<CaseStep> steps;
    for (const auto& move : moves) {
        if (move.from == now && by_the_director.contains(move.act)) steps.push_back(move.to);
    }
    return steps;
}

core::Result<void> move_step(gate::Visit& visit, const std::string& case_code, CaseStep step) {
    CaseStore store{visit};
    // Clear metadata, and only to choose the act to ask for: the Gate decides and hides the rest.
    TRY_ASSIGN(const auto now, store.step_now(case_code));
    const auto* move = std::ranges::find_if(
        moves, [&](const Move& each) { return each.from == now && each.to == step; });
    const bool is_known = move != moves.end();
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = is_known ? move->act : Act::case_set_course,
                                   .case_code = case_code,
                                   .to_state = state_of(step)}));
    if (is_known) return store.set_step(permit, step);
    return core::Error{core::ErrorCode::conflict, "dossier.step-not-allowed", ""};
}

core::Result<void> move_phase(gate::Visit& visit,
                              const std::string& case_code,
                              covenant::Phase phase) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = Act::case_compose, .case_code = case_code}));
    return CaseStore{visit}.set_phase(permit, phase);
}

core::Result<void> set_course(gate::Visit& visit,
                              const std::string& case_code,
                              std::optional<VictimStatus> status,
                              int ave_phase) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit, {.act = Act::case_compose, .case_code = case_code}));
    CaseStore store{visit};
    TRY_ASSIGN(const auto file, store.read(lens));
    TRY_ASSIGN(auto story, store.read_story(lens));
    if (status) story.victim_status = status;
    if (ave_phase > 0) story.ave_phase = ave_phase;
    return store.change_story(permit, story, file.row_version);
}

core::Result<void> decide_notice(gate::Visit& visit,
                                 const std::string& case_code,
                                 const NoticeDecision& decision) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CaseStore store{visit};
    TRY_ASSIGN(const auto subject, store.read_subject(lens));
    TRY(check(visit, decision));
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(
                   visit,
                   {.act = Act::notice_decide,
                    .case_code = case_code,
                    .parent_contact_unsafe = covenant::known(subject.is_parent_contact_unsafe),
                    .notice = facts_of(visit, decision)}));
    TRY_ASSIGN(const auto file, store.read(lens));
    Notice notice;
    notice.id = core::RowId::random(visit.random());
    notice.due_on = a_month_after(file.first_processed);
    notice.decided_by = visit.actor()->member;
    notice.decided_at = visit.now();
    notice.decision = decision;
    TRY(NoticeStore{visit}.add(permit, notice));
    return store.set_inform_decided(permit);
}

}  // namespace briljant::dossier
