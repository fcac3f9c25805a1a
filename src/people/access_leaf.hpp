// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The leaves about access in the log of the installation: sign-in, lock, account. They name the
// member, never a person of a case. One Visit, one thread.

#include <string>

#include "gate/visit.hpp"

namespace briljant::people {

// For an act of the Visit's actor, or of `member` while nobody is signed in.
struct AccessLeaf {
    std::string event;  // "LOGIN.member"
    log::ActionCode action = log::ActionCode::execute;
    std::optional<core::MemberId> member = std::nullopt;
    std::string deny = {};    // not empty: a refusal
    std::string object = {};  // the member that the act is about
};

void record_access(gate::Visit& visit, const AccessLeaf& leaf);

}  // namespace briljant::people
