// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What one running node has: made once in app/, referred to by every Visit. The members outlive
// every Visit and are safe from every thread.

#include <functional>
#include <string>

#include "core/clock.hpp"
#include "core/random.hpp"
#include "crypto/keyring.hpp"
#include "gate/day_budget.hpp"
#include "gate/facts.hpp"
#include "log/append.hpp"
#include "storage/database.hpp"

namespace briljant::gate {

struct House {
    storage::Database& database;
    const core::Clock& clock;
    core::Random& random;
    const crypto::InstanceKeys& keys;
    log::Appender& log;
    Facts& facts;
    std::string host;  // origin of the logs
    bool is_demo = false;
    std::function<void(core::Instant)> set_demo_clock = {};  // the example's clock alone
    DayBudget day_budget{DayBudget::cases_a_day};
};

}  // namespace briljant::gate
