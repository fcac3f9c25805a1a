// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Who acts in a Visit: one signed-in member, for one organisation, in one covenant, with the secret
// that opens what was sealed to him. people/ makes it from a session; it dies with the Visit.
// Movable, not copyable.

#include <string>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/secret.hpp"

namespace briljant::gate {

struct Actor {
    core::MemberId member;
    std::string login;
    std::string name;
    core::OrganisationId organisation;
    std::string organisation_code;  // as in the covenant: "O4"
    std::string organisation_name;
    core::CovenantId covenant;
    std::string device;  // hash of the session's token, for the log
    bool has_second_factor = false;
    core::Instant stepped_up_at;  // last confirmation that it is really this member
    core::Instant until;          // when the session ends by itself
    core::Secret<core::Key> secret;
};

}  // namespace briljant::gate
