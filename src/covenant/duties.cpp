// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/duties.hpp"

#include <algorithm>
#include <array>

namespace briljant::covenant {

namespace {

constexpr int days_per_week = 7;
constexpr int referred_report_days = 14;
constexpr int police_weeks = 6;
constexpr int police_weeks_more = 6;
constexpr int retention_years = 5;
constexpr int extension_years = 2;

Duty duty(std::uint8_t rule, DutyKind kind, Role owner, const core::Date& due_on) {
    return {RuleId{rule}, kind, owner, due_on, std::nullopt};
}

// The last day of a shorter month when the day is not in it.
core::Date add_months(const core::Date& date, int months) {
    const auto moved = date + std::chrono::months{months};
    if (moved.ok()) return moved;
    return core::Date{std::chrono::sys_days{moved.year() / moved.month() / std::chrono::last}};
}

core::Date birthday(const core::Date& born, int years) {
    return core::add_years(born, years);
}

}  // namespace

// R04: when a party leaves, its open actions go to somebody else. A29.
Duty r04_open_actions(const core::Date& accession_ends) {
    return duty(4, DutyKind::reassign_actions, Role::process_director, accession_ends);
}

// R14: a report that is not taken up is destroyed at once, a referred one within fourteen days. BGS
// 1.16(1)(b); A19.
std::optional<Duty> r14_rejected_report(TriageOutcome outcome, const core::Date& decided_on) {
    const auto by = [&](int days) {
        return duty(14, DutyKind::destroy_report, Role::dpo, core::add_days(decided_on, days));
    };
    switch (outcome) {
        case TriageOutcome::advice_only:
            return by(0);
        case TriageOutcome::own_chain:
        case TriageOutcome::safe_home:
        case TriageOutcome::police_direct:
            return by(referred_report_days);
        case TriageOutcome::accepted:
        case TriageOutcome::returned:
            break;
    }
    return std::nullopt;
}

// R37: whoever received something on a consent hears that it was withdrawn. AVG 7(3), 19.
Duty r37_withdrawn_consent(const core::Date& withdrawn_on) {
    return duty(37, DutyKind::tell_receivers, Role::contact_point, withdrawn_on);
}

// R40: what changes at 12, 16, 18 and 23, and what is to be ready before. UAVG 5; Jw 7.3.5; A05.
Duties r40_birthdays(const core::Date& born, const core::Date& from) {
    Duties duties;
    const auto add = [&](DutyKind kind, Role owner, const core::Date& on) {
        if (from <= on) duties.push_back(duty(40, kind, owner, on));
    };
    for (const int age : {12, 16, 18, 23})
        add(DutyKind::review_consents, Role::case_director, birthday(born, age));
    for (const int age : {16, 18})
        add(DutyKind::end_representation, Role::contact_point, birthday(born, age));
    const auto eighteen = birthday(born, 18);
    if (from < eighteen) {
        const auto plan = add_months(birthday(born, 16), 6);
        const auto transition = add_months(eighteen, -6);
        add(DutyKind::make_future_plan, Role::case_director, std::max(plan, from));
        add(DutyKind::start_transition_18, Role::process_director, std::max(transition, from));
    }
    std::ranges::stable_sort(duties, {}, &Duty::due_on);
    return duties;
}

// R45: a person whose data did not come from her hears of it within a month, and no later than the
// first word to her or the first disclosure. AVG 14(3); A17.
Duty r45_inform(const InformMoments& moments) {
    auto due = add_months(moments.obtained_on, 1);
    if (moments.first_communication) due = std::min(due, *moments.first_communication);
    if (moments.first_disclosure) due = std::min(due, *moments.first_disclosure);
    return duty(45, DutyKind::inform_person, Role::contact_point, due);
}

// R46: a request is answered in a month, or in three when that was told; the police answer their
// part in six weeks, or twelve. AVG 12(3); Wpg 25-26; A18.
Duties r46_answer(const RequestMoments& moments) {
    const int months = moments.is_extended ? 3 : 1;
    Duties duties{duty(46,
                       DutyKind::answer_request,
                       Role::contact_point,
                       add_months(moments.received_on, months))};
    if (!moments.has_police_part) return duties;
    const int weeks = police_weeks + (moments.is_police_extended ? police_weeks_more : 0);
    duties.push_back(duty(46,
                          DutyKind::answer_police_part,
                          Role::police_contact,
                          core::add_days(moments.received_on, weeks * days_per_week)));
    return duties;
}

// R48: of an error the originator hears, then everybody who received it and the originator's own
// source. BGS 1.7; AVG 16, 19; Wpg 28(5); A22.
Duties r48_error(const core::Date& marked_on) {
    Duties duties;
    for (const auto kind :
         {DutyKind::tell_originator, DutyKind::tell_receivers, DutyKind::tell_source})
        duties.push_back(duty(48, kind, Role::process_director, marked_on));
    return duties;
}

// R52 [ZVH]: who need no longer be on the list of prioritised cases leaves it at once. WGS 2.32(4).
Duty r52_no_longer_on_list(const core::Date& no_longer_necessary_on) {
    return duty(52, DutyKind::leave_priority_list, Role::process_director, no_longer_necessary_on);
}

// R54: five years after the first processing nothing is left. WGS 1.8(7); A19.
Duty r54_destruction(const core::Date& first_processed_on) {
    return duty(54,
                DutyKind::destroy_case,
                Role::dpo,
                core::add_years(first_processed_on, retention_years));
}

// R55 [ZVH]: a special case lasts two years more, from the day that it is available again. BGS
// 1.16(2)-(3).
Duty r55_extended_destruction(const core::Date& available_again_on) {
    return duty(55,
                DutyKind::destroy_case,
                Role::dpo,
                core::add_years(available_again_on, extension_years));
}

// R57: chair and privacy officer look at emergency access within the covenant's working days. A14.
Duties r57_review(const CovenantVersion& version, core::Instant started_at) {
    const auto due = core::add_working_days(core::to_local(started_at).date,
                                            version.content().emergency.review_working_days);
    return {duty(57, DutyKind::review_emergency, Role::chair, due),
            duty(57, DutyKind::review_emergency, Role::dpo, due)};
}

// R58: the authority hears of a breach within 72 hours of its detection; all parties are asked for
// facts, and it is decided with a ground whether the persons hear of it. AVG 33-34; BGS 1.4; A21.
Duties r58_breach(const CovenantVersion& version, core::Instant detected_at) {
    const auto due_at = detected_at + std::chrono::hours{version.content().authority_hours};
    Duties duties;
    for (const auto kind :
         {DutyKind::ask_parties, DutyKind::decide_on_article_34, DutyKind::tell_authority}) {
        auto each = duty(58, kind, Role::contact_point, core::to_local(due_at).date);
        each.due_at = due_at;
        duties.push_back(each);
    }
    return duties;
}

// R60: a year after a result was delivered its receiver says what came of it. WGS 1.7(4); A27.
Duty r60_feedback(const CovenantVersion& version, const core::Date& delivered_on) {
    return duty(60,
                DutyKind::give_feedback,
                Role::participant,
                add_months(delivered_on, version.content().result_feedback_months));
}

// R60: the covenant is evaluated at its interval, and each time a public report without personal
// data is drafted. WGS 1.7(5), 1.12; A27.
Duties r60_evaluation(const CovenantVersion& version, const core::Date& today) {
    const auto& content = version.content();
    const int every = content.evaluation_every_months;
    if (!content.effective.from || every <= 0 || today < *content.effective.from) return {};
    int months = every;
    while (add_months(*content.effective.from, months) < today) months += every;
    const auto due = add_months(*content.effective.from, months);
    return {duty(60, DutyKind::evaluate_covenant, Role::covenant_manager, due),
            duty(60, DutyKind::draft_annual_report, Role::covenant_manager, due)};
}

}  // namespace briljant::covenant
