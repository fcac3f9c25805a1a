// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/leave_covenant.hpp"

#include "accession/accession_store.hpp"
#include "accession/under_way.hpp"
#include "gate/gate.hpp"

namespace briljant::accession {

namespace {

using covenant::AccessionStatus;
using covenant::Act;

core::Error not_now() {
    return {core::ErrorCode::invalid, "accession.not-now", ""};
}

AccessionStatus status_on(const Accession& accession, const core::Date& today) {
    covenant::Party party = accession.annex.party;
    party.accession = accession.annex.status;
    party.accession_from = accession.annex.from;
    party.notice_given = accession.annex.notice_given;
    party.accession_ends = accession.annex.ends;
    return party.accession_on(today);
}

// What it was before it was suspended.
AccessionStatus without_suspension(const Accession& accession) {
    return accession.annex.notice_given ? AccessionStatus::notice_given : AccessionStatus::acceded;
}

core::Result<gate::Permit> permit_to_leave(gate::Visit& visit) {
    if (visit.actor() == nullptr) return nowhere();
    return gate::Gate::permit(visit,
                              {.act = Act::accession_leave,
                               .touched = {{"accession", visit.actor()->organisation_code}}});
}

core::Result<void> ask(gate::Visit& visit,
                       std::string_view org,
                       Asked asked,
                       std::optional<SuspensionReason> reason) {
    TRY_ASSIGN(
        const auto permit,
        gate::Gate::permit(
            visit, {.act = Act::accession_handle, .touched = {{"accession", std::string{org}}}}));
    TRY_ASSIGN(auto accession, accession_of(visit, org));
    const auto status = status_on(accession, visit.today());
    const bool is_suspended = status == AccessionStatus::suspended;
    const bool is_party =
        status == AccessionStatus::acceded || status == AccessionStatus::notice_given;
    const bool fits = asked == Asked::lift ? is_suspended : is_party;
    if (!fits || accession.asked) return not_now();
    accession.asked = asked;
    accession.asked_by = Done{visit.actor()->member, visit.now()};
    if (reason) accession.reason = reason;
    return AccessionStore{visit}.put(permit, accession);
}

}  // namespace

core::Date end_of_notice(const covenant::CovenantVersion& version, const core::Date& today) {
    return core::add_days(today, version.content().notice_period_days);
}

// R04: the day is fixed when notice is given; nothing has to run on that day.
core::Result<void> give_notice(gate::Visit& visit) {
    TRY_ASSIGN(const auto permit, permit_to_leave(visit));
    TRY_ASSIGN(auto accession, accession_of(visit, visit.actor()->organisation_code));
    TRY_ASSIGN(const auto version, version_today(visit));
    if (status_on(accession, visit.today()) != AccessionStatus::acceded) return not_now();
    accession.annex.status = AccessionStatus::notice_given;
    accession.annex.notice_given = visit.today();
    accession.annex.ends = end_of_notice(*version, visit.today());
    accession.annex.data_on_exit = version->content().accession.data_on_exit;
    accession.notice_by = visit.actor()->member;
    return AccessionStore{visit}.put(permit, accession);
}

core::Result<void> withdraw_notice(gate::Visit& visit) {
    TRY_ASSIGN(const auto permit, permit_to_leave(visit));
    TRY_ASSIGN(auto accession, accession_of(visit, visit.actor()->organisation_code));
    if (status_on(accession, visit.today()) != AccessionStatus::notice_given) return not_now();
    accession.annex.status = AccessionStatus::acceded;
    accession.annex.notice_given.reset();
    accession.annex.ends.reset();
    accession.notice_by.reset();
    return AccessionStore{visit}.put(permit, accession);
}

core::Result<void> ask_suspension(gate::Visit& visit,
                                  std::string_view org,
                                  SuspensionReason reason) {
    return ask(visit, org, Asked::suspend, reason);
}

core::Result<void> ask_lifting(gate::Visit& visit, std::string_view org) {
    return ask(visit, org, Asked::lift, std::nullopt);
}

core::Result<void> decide_suspension(gate::Visit& visit, std::string_view org, Answer answer) {
    TRY_ASSIGN(auto accession, accession_of(visit, org));
    std::optional<core::MemberId> asked_by;
    if (accession.asked_by) asked_by = accession.asked_by->by;
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = Act::accession_suspend,
                                   .second_person = asked_by,
                                   .touched = {{"accession", std::string{org}}}}));
    if (!accession.asked) return not_now();
    const bool suspends = *accession.asked == Asked::suspend;
    if (answer == Answer::yes && suspends) {
        accession.annex.status = AccessionStatus::suspended;
        accession.suspended = Done{visit.actor()->member, visit.now()};
    }
    if (answer == Answer::yes && !suspends) {
        accession.annex.status = without_suspension(accession);
        accession.suspended.reset();
    }
    if (accession.annex.status != AccessionStatus::suspended) accession.reason.reset();
    accession.asked.reset();
    accession.asked_by.reset();
    return AccessionStore{visit}.put(permit, accession);
}

}  // namespace briljant::accession
