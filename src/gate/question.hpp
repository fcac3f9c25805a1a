// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// All that the Gate knows before it asks the covenant: who asks, about which case, and whether a
// glass was broken for it. The same rows are read whether the case is there or not. Internal to
// gate/; one Visit, one thread. Errors are the database's.

#include <memory>
#include <string>

#include "gate/facts.hpp"
#include "gate/visit.hpp"

namespace briljant::gate {

struct Question {
    covenant::Facts facts;
    KnownCase known;  // empty when there is no case, or none by that code
    std::shared_ptr<const covenant::CovenantVersion> version;
    std::string emergency;  // what the leaf says of it; empty when none runs
};

[[nodiscard]] core::Result<Question> ask(Visit& visit,
                                         covenant::Act act,
                                         const std::string& case_code);

// Each look through broken glass is told apart from every other (law: AuditAction).
void mark_emergency(log::Entry& leaf, const Question& question);

}  // namespace briljant::gate
