// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// gate::Facts, put together from the modules that own the rows: who asks (people), under what
// (covenant), about which case (dossier). Safe from every thread.

#include "covenant/covenant_store.hpp"
#include "gate/facts.hpp"

namespace briljant::app {

class HouseFacts final : public gate::Facts {
public:
    explicit HouseFacts(covenant::CovenantRegistry& covenants) : covenants_(covenants) {}

    [[nodiscard]] core::Result<covenant::AskerFacts> asker(storage::Session& session,
                                                           const gate::Actor& actor,
                                                           const core::Date& today) override;
    [[nodiscard]] core::Result<std::optional<gate::KnownCase>> find_case(
        storage::Session& session,
        const gate::Actor& actor,
        std::string_view code,
        const core::Date& today) override;
    [[nodiscard]] core::Result<gate::KnownCovenant> covenant(storage::Session& session,
                                                             const core::CovenantId& id,
                                                             const core::Date& today) override;
    [[nodiscard]] core::Result<std::optional<core::Key>> public_key(
        storage::Session& session, const core::MemberId& member) override;

private:
    covenant::CovenantRegistry& covenants_;
};

}  // namespace briljant::app
