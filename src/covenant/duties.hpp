// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a rule asks to be done, by whom and by when: the rules that refuse nothing and set a clock
// (law: R04, R14, R37, R40, R45, R46, R48, R52, R54, R55, R57, R58, R60). One function per rule,
// from the moments that start it; a job or a page makes a task of each. A day is the last one on
// which the duty is done in time. Month terms are calendar months and are never lengthened by a
// weekend: the stricter reading. Pure, safe from every thread.

#include <cstdint>
#include <optional>
#include <vector>

#include "core/clock.hpp"
#include "covenant/covenant.hpp"
#include "covenant/words.hpp"

namespace briljant::covenant {

enum class DutyKind : std::uint8_t {
    reassign_actions,     // of a party that leaves
    destroy_report,       // not taken up, or referred
    tell_receivers,       // consent withdrawn, or an error
    tell_originator,      // of an error
    tell_source,          // the originator's own source, of an error
    review_consents,      // on a birthday
    end_representation,   // portal access of a representative
    make_future_plan,     // T21
    start_transition_18,  // T22
    inform_person,        // AVG 14
    answer_request,
    answer_police_part,
    leave_priority_list,
    destroy_case,
    review_emergency,
    tell_authority,  // AVG 33
    ask_parties,     // for the facts of a breach
    decide_on_article_34,
    give_feedback,
    evaluate_covenant,
    draft_annual_report,
};
template <>
struct Words<DutyKind> {
    static constexpr auto last = DutyKind::draft_annual_report;
    static constexpr std::string_view text =
        "REASSIGN_ACTIONS DESTROY_REPORT TELL_RECEIVERS TELL_ORIGINATOR TELL_SOURCE "
        "REVIEW_CONSENTS END_REPRESENTATION MAKE_FUTURE_PLAN START_TRANSITION_18 INFORM_PERSON "
        "ANSWER_REQUEST ANSWER_POLICE_PART LEAVE_PRIORITY_LIST DESTROY_CASE REVIEW_EMERGENCY "
        "TELL_AUTHORITY ASK_PARTIES DECIDE_ON_ARTICLE_34 GIVE_FEEDBACK EVALUATE_COVENANT "
        "DRAFT_ANNUAL_REPORT";
};

struct Duty {
    RuleId rule;
    DutyKind kind = DutyKind::inform_person;
    Role owner = Role::contact_point;
    core::Date due_on{};
    std::optional<core::Instant> due_at;  // where the law counts hours

    friend bool operator==(const Duty&, const Duty&) = default;
};
using Duties = std::vector<Duty>;

[[nodiscard]] Duty r04_open_actions(const core::Date& accession_ends);
// Nothing for a report that is taken up or that waits for an answer.
[[nodiscard]] std::optional<Duty> r14_rejected_report(TriageOutcome outcome,
                                                      const core::Date& decided_on);
[[nodiscard]] Duty r37_withdrawn_consent(const core::Date& withdrawn_on);
// Those still to come on `from`: the day on which the case is opened, or today. A milestone that
// passed before it, while the person is a minor, is due at once.
[[nodiscard]] Duties r40_birthdays(const core::Date& born, const core::Date& from);

struct InformMoments {
    core::Date obtained_on;
    std::optional<core::Date> first_communication;
    std::optional<core::Date> first_disclosure;
};
[[nodiscard]] Duty r45_inform(const InformMoments& moments);

struct RequestMoments {
    core::Date received_on;
    bool is_extended = false;  // told within the first month
    bool has_police_part = false;
    bool is_police_extended = false;
};
[[nodiscard]] Duties r46_answer(const RequestMoments& moments);
[[nodiscard]] Duties r48_error(const core::Date& marked_on);
[[nodiscard]] Duty r52_no_longer_on_list(const core::Date& no_longer_necessary_on);
[[nodiscard]] Duty r54_destruction(const core::Date& first_processed_on);
[[nodiscard]] Duty r55_extended_destruction(const core::Date& available_again_on);
[[nodiscard]] Duties r57_review(const CovenantVersion& version, core::Instant started_at);
[[nodiscard]] Duties r58_breach(const CovenantVersion& version, core::Instant detected_at);
[[nodiscard]] Duty r60_feedback(const CovenantVersion& version, const core::Date& delivered_on);
// The next evaluation and the draft of the public annual report. Nothing before the covenant is in
// force, or when it sets no interval.
[[nodiscard]] Duties r60_evaluation(const CovenantVersion& version, const core::Date& today);

}  // namespace briljant::covenant
