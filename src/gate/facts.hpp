// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// How the Gate learns the facts of a question. Declared here, implemented by the modules that own
// the rows (people, covenant, dossier, consultation) and wired in app/, so that gate/ includes none
// of them. Every call reads in the Visit's own transaction. Implementations are safe from every
// thread.

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"
#include "gate/actor.hpp"
#include "storage/database.hpp"

namespace briljant::gate {

// One case as seen by one asker.
struct KnownCase {
    core::CaseId id;
    std::string code;  // "V-001"
    core::PersonId subject;
    std::uint32_t generation = 1;  // of the case key
    std::string purpose;           // code in the covenant
    std::shared_ptr<const covenant::CovenantVersion> version;
    covenant::CaseFacts facts;
    covenant::Set<covenant::Role> roles;                // of the asker on this case
    covenant::Role role = covenant::Role::participant;  // the one that the glasses bar shows
    std::string relation;                               // the participant row
};

struct KnownCovenant {
    std::string slug;
    std::shared_ptr<const covenant::CovenantVersion> version;  // in force today
};

class Facts {
public:
    Facts() = default;
    Facts(const Facts&) = delete;
    Facts& operator=(const Facts&) = delete;
    virtual ~Facts() = default;

    [[nodiscard]] virtual core::Result<covenant::AskerFacts> asker(storage::Session& session,
                                                                   const Actor& actor,
                                                                   const core::Date& today) = 0;
    // Nothing when there is no such case. What it costs does not depend on whether the case exists.
    [[nodiscard]] virtual core::Result<std::optional<KnownCase>> find_case(
        storage::Session& session,
        const Actor& actor,
        std::string_view code,
        const core::Date& today) = 0;
    [[nodiscard]] virtual core::Result<KnownCovenant> covenant(storage::Session& session,
                                                               const core::CovenantId& id,
                                                               const core::Date& today) = 0;
    [[nodiscard]] virtual core::Result<std::optional<core::Key>> public_key(
        storage::Session& session, const core::MemberId& member) = 0;
};

}  // namespace briljant::gate
