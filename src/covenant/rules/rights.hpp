// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Step 11, and step 4 for the log: what reaches the person and those around her, and her own
// rights. R38, R45 (the decision), R46, R47, R49. Taking in a request is never refused here.

#include "covenant/rules/question.hpp"

namespace briljant::covenant::rules {

// A decision to inform reaches somebody only when it says that the notice goes out.
[[nodiscard]] inline bool reaches_somebody(const Question& q) noexcept {
    if (!q.is(traits::tells)) return false;
    const auto& notice = q.facts.notice;
    return q.act() != Act::notice_decide || !notice || !notice->status ||
           notice->status == NoticeStatus::sent;
}

// R38: no letter, notice or portal reaches a parent with whom contact may be unsafe, unless two
// persons decided so. Jw 7.3.15(4); BW 7:465(4); UAVG 41(1)(i); A17.
[[nodiscard]] inline Verdict r38_unsafe_parent(const Question& q) noexcept {
    const auto& notice = q.facts.notice;
    const bool is_letter = reaches_somebody(q) && (!notice || !notice->addressee ||
                                                   notice->addressee == ConsentCapacity::parent);
    const bool is_portal = q.roles.contains(Role::representative) &&
                           !q.roles.contains(Role::data_subject) && q.act() != Act::request_submit;
    if (!is_letter && !is_portal) return no_objection;
    if (q.facts.case_ && !forbids(q.facts.case_->parent_contact_unsafe)) return no_objection;
    if (notice && holds(notice->two_person_decision)) return no_objection;
    return refuse(DenyReason::parent_contact_unsafe, 38);
}

[[nodiscard]] inline bool is_grounded(const NoticeFacts& notice,
                                      const core::Date& today,
                                      int days_max) noexcept {
    if (!notice.deferral_ground || !notice.deferral_review) return false;
    const auto last = std::chrono::sys_days{today} + std::chrono::days{days_max};
    const std::chrono::sys_days review{*notice.deferral_review};
    return std::chrono::sys_days{today} < review && review <= last;
}

// R45: the decision on informing says what was decided; waiting needs a ground and a day on which
// it is judged again, within the covenant's term. AVG 14(3), (5); UAVG 41; BGS 1.3; A17.
[[nodiscard]] inline Verdict r45_decision_to_inform(const Question& q) noexcept {
    if (q.act() != Act::notice_decide) return no_objection;
    const auto& notice = q.facts.notice;
    if (!notice || !notice->status) return refuse(DenyReason::inform_decision_missing, 45);
    if (notice->status != NoticeStatus::deferred) return no_objection;
    if (is_grounded(*notice, q.facts.today, q.version.content().deferral_days_max))
        return no_objection;
    return refuse(DenyReason::deferral_without_ground, 45);
}

// R46: a request is taken in at any party, and answered once it is known who asks. AVG 12(3),
// 26(3); BGS 1.1-1.2; Wpg 25-26; A18.
[[nodiscard]] inline Verdict r46_requests(const Question& q) noexcept {
    if (q.act() != Act::request_answer) return no_objection;
    if (q.facts.request && holds(q.facts.request->identity_verified)) return no_objection;
    return refuse(DenyReason::identity_not_verified, 46);
}

// R47: a right is refused with a ground for each item, the weighing of UAVG 41(2) and the remedy.
// UAVG 34-36, 41; A18. A decision that is not known counts as a refusal.
[[nodiscard]] inline Verdict r47_refusing_a_right(const Question& q) noexcept {
    if (q.act() != Act::request_answer && q.act() != Act::request_judge) return no_objection;
    constexpr Set<RequestDecision> refusals{RequestDecision::refused,
                                            RequestDecision::partly_refused};
    const auto& request = q.facts.request;
    if (request && request->decision && !refusals.contains(*request->decision)) return no_objection;
    if (request && holds(request->ground_per_item) && holds(request->interests_weighed) &&
        holds(request->remedy_named))
        return no_objection;
    return refuse(DenyReason::refusal_incomplete, 47);
}

// R49: who looked is answered from the log, as control of lawfulness towards the person and as
// nothing else. AVG 15; NEN 7513; A18.
[[nodiscard]] inline Verdict r49_who_looked(const Question& q) noexcept {
    if (q.act() != Act::log_read || !q.facts.request) return no_objection;
    if (q.facts.request->type != RequestType::who_looked) return no_objection;
    if (q.facts.log_use == LogUse::lawfulness_control) return no_objection;
    return refuse(DenyReason::log_use_not_allowed, 49);
}

}  // namespace briljant::covenant::rules
