// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one door. The Gate loads the facts, asks the pure function covenant::decide, writes the leaf
// and unseals the key; it is the only maker of Lens and Permit. A refusal mints nothing, leaves a
// leaf that survives a rollback, and tells the caller "not found" wherever the existence of a case
// must stay hidden (law steps 1 to 3): same error, same work, whatever the reason. From step 4 on
// the error is "covenant.<reason>" and Visit::refusal() holds what a page may explain.
// All state is in the Visit: safe from every thread, one Visit each.

#include <string>
#include <vector>

#include "gate/act_request.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::gate {

struct LookRequest {
    std::string case_code;  // as it stands in the address
    covenant::Act act = covenant::Act::case_read;
    // What becomes of it: read, printed, or exported as a file. Only the leaf tells them apart.
    covenant::AuditAction as = covenant::AuditAction::read;
    // The days to watch and nothing else, of a case that he directs or watches: that is no browsing
    // and takes nothing from the budget of the day (ADR 0004).
    bool is_for_days = false;
};

class Gate final {
public:
    Gate() = delete;

    [[nodiscard]] static core::Result<Lens> look(Visit& visit, const LookRequest& request);
    [[nodiscard]] static core::Result<Permit> permit(Visit& visit, const ActRequest& request);
    // Act::case_open: decides, makes the keys of the case and of its subject, seals them.
    [[nodiscard]] static core::Result<Permit> open_case(Visit& visit, const NewCase& new_case);
};

}  // namespace briljant::gate
