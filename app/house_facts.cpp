// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/house_facts.hpp"

#include <utility>

#include "dossier/case_facts.hpp"
#include "people/asker_facts.hpp"
#include "people/directory.hpp"

namespace briljant::app {

core::Result<covenant::AskerFacts> HouseFacts::asker(storage::Session& session,
                                                     const gate::Actor& actor,
                                                     const core::Date& today) {
    TRY_ASSIGN(const auto known, covenant(session, actor.covenant, today));
    return people::asker_facts(session, actor, *known.version, today);
}

core::Result<std::optional<gate::KnownCase>> HouseFacts::find_case(storage::Session& session,
                                                                   const gate::Actor& actor,
                                                                   std::string_view code,
                                                                   const core::Date& today) {
    TRY_ASSIGN(auto found, dossier::find_case(session, actor, code, today));
    if (!found) return std::optional<gate::KnownCase>{};
    TRY_ASSIGN(const auto covenant, covenants_.find(session, actor.covenant));
    auto known = std::move(found->known);
    known.version = covenant::version_labelled(covenant, found->version_label);
    if (!known.version) {
        return core::Error{core::ErrorCode::unavailable, "covenant.not-found", ""};
    }
    known.facts.purpose = known.version->purpose_index(known.purpose);
    return std::optional<gate::KnownCase>{std::move(known)};
}

core::Result<gate::KnownCovenant> HouseFacts::covenant(storage::Session& session,
                                                       const core::CovenantId& id,
                                                       const core::Date& today) {
    TRY_ASSIGN(const auto covenant, covenants_.find(session, id));
    return gate::KnownCovenant{covenant->slug(), covenant::version_on(covenant, today)};
}

core::Result<std::optional<core::Key>> HouseFacts::public_key(storage::Session& session,
                                                              const core::MemberId& member) {
    return people::public_key(session, member);
}

}  // namespace briljant::app
