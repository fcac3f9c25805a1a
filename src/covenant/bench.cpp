// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/bench.hpp"

#include <array>

#include "covenant/facts.hpp"

namespace briljant::covenant {

namespace {

Facts reader(const core::Date& today) {
    Facts facts;
    facts.act = Act::item_read;
    facts.today = today;
    facts.purpose = 0;
    auto& asker = facts.asker;
    asker.designated = asker.screened = asker.secrecy_signed = Known::yes;
    asker.strong_login = asker.training_valid = Known::yes;
    asker.commercial_duties = asker.organisation_frozen = asker.blocked = Known::no;
    asker.roles = {Role::participant};
    asker.org_types = {OrgType::shelter};
    asker.accession = AccessionStatus::acceded;
    auto& the_case = facts.case_.emplace();
    the_case.exists = true;
    the_case.state = CaseState::in_consultation;
    the_case.phase = Phase::deep;
    the_case.age_band = AgeBand::age_16_17;
    the_case.purpose = 0;
    the_case.participant = the_case.inform_decided = Known::yes;
    the_case.conflict_of_interest = Known::no;
    the_case.destroy_by = core::add_years(today, 5);
    auto& technical = facts.technical;
    technical.log_writable = technical.key_available = technical.within_budget = Known::yes;
    technical.step_up_recent = technical.second_person = Known::yes;
    return facts;
}

void add_item(Facts& facts) {
    auto& item = facts.item.emplace();
    item.origin_types = {OrgType::certified_child_protection};
    item.category = DataCategory::care_guidance;
    item.reliability = Reliability::fact;
    item.source_class = SourceClass::document;
    item.visibility = Visibility::table;
    item.withdrawn = item.expired = item.shielded = Known::no;
    item.under_investigation = item.onward_of_police_data = Known::no;
    item.secrecy_ground = SecrecyGround::explicit_consent;
    item.predicates.set(Predicate::necessity, Known::yes);
    item.predicates.set(Predicate::quality_checked, Known::yes);
    auto& consent = facts.consent.emplace();
    consent.status = ConsentStatus::valid;
    consent.covers = Known::yes;
    consent.given_by = {ConsentCapacity::self};
    consent.age_when_given = AgeBand::age_16_17;
    consent.expires = core::add_years(facts.today, 1);
}

std::array<Facts, 4> mixture(const core::Date& today) {
    auto reads = reader(today);
    add_item(reads);
    auto refused = reads;
    refused.item->category = DataCategory::housing;
    auto contributes = reads;
    contributes.act = Act::contribution_submit;
    contributes.item->is_own = true;
    contributes.item->origin_types = contributes.asker.org_types;
    auto hidden = reads;
    hidden.case_->participant = Known::no;
    return {reads, refused, contributes, hidden};
}

}  // namespace

DecisionSpeed measure_decisions(const CovenantVersion& version,
                                const core::Date& today,
                                std::chrono::milliseconds duration) {
    return measure_decisions(version, mixture(today), duration);
}

DecisionSpeed measure_decisions(const CovenantVersion& version,
                                std::span<const Facts> questions,
                                std::chrono::milliseconds duration) {
    constexpr std::size_t batch = 4096;  // between two looks at the clock
    DecisionSpeed speed;
    std::size_t next = 0;
    const auto start = std::chrono::steady_clock::now();
    auto now = start;
    while (now - start < duration) {
        for (std::size_t i = 0; i < batch; ++i) {
            speed.allowed += decide(version, questions[next]).allowed ? 1U : 0U;
            next = next + 1 == questions.size() ? 0 : next + 1;
        }
        speed.decisions += batch;
        now = std::chrono::steady_clock::now();
    }
    const std::chrono::duration<double> seconds = now - start;
    speed.decisions_per_second = static_cast<double>(speed.decisions) / seconds.count();
    return speed;
}

}  // namespace briljant::covenant
