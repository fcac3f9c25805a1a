// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Fills an empty database with the example, by letting its people do what they did: every row goes
// through the same door as in daily use, on the moment that the example says, and leaves its leaf.
// Used once, by one thread, before the server starts.

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "covenant/covenant_store.hpp"
#include "gate/visit.hpp"
#include "people/directory.hpp"

namespace briljant::app {

class DemoLoader final {
public:
    DemoLoader(gate::House& house,
               core::ManualClock& clock,
               covenant::CovenantRegistry& covenants,
               core::Date day_zero)
        : house_(house), clock_(clock), covenants_(covenants), day_zero_(day_zero) {}

    // The first act that fails ends it, with its name: "case V-001 opened: covenant.refused (…)".
    [[nodiscard]] core::Result<void> load();

    // For the files that plan the acts of one subject.
    using Work = std::function<core::Result<void>(gate::Visit&)>;
    void plan(core::Instant at, std::string login, std::string what, Work work);
    [[nodiscard]] core::Instant moment(std::string_view text) const;
    [[nodiscard]] core::Date date(std::string_view text) const;
    [[nodiscard]] const core::Date& day_zero() const noexcept { return day_zero_; }
    [[nodiscard]] core::MemberId member(std::string_view login) const;
    [[nodiscard]] core::OrganisationId organisation(std::string_view code) const;
    [[nodiscard]] core::OrganisationId organisation_of(std::string_view login) const;
    [[nodiscard]] const core::CovenantId& covenant() const noexcept { return covenant_; }

private:
    struct Planned {
        core::Instant at;
        std::string login;
        std::string what;
        Work work;
    };

    [[nodiscard]] core::Result<void> load_people();
    [[nodiscard]] core::Result<void> run_plan();
    [[nodiscard]] core::Result<void> run(const Planned& planned);
    [[nodiscard]] core::Result<gate::Actor> actor(std::string_view login) const;

    gate::House& house_;
    core::ManualClock& clock_;
    covenant::CovenantRegistry& covenants_;
    core::Date day_zero_;
    core::CovenantId covenant_;
    std::map<std::string, people::Member, std::less<>> members_;
    std::map<std::string, core::OrganisationId, std::less<>> organisations_;
    std::map<std::string, crypto::SecretKey, std::less<>> secrets_;
    std::map<core::OrganisationId, people::Organisation> organisation_rows_;
    std::vector<Planned> plan_;
};

// Each plans what its file holds.
void plan_cases(DemoLoader& loader);
void plan_contributions(DemoLoader& loader);
void plan_meetings(DemoLoader& loader);
void plan_dates(DemoLoader& loader);
void plan_emergencies(DemoLoader& loader);
void plan_signals(DemoLoader& loader);
void plan_disclosures(DemoLoader& loader);

}  // namespace briljant::app
