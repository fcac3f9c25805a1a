// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A House with its own database, keys and log: opens what stands in a data folder (or behind a
// PostgreSQL address), or makes it. Refuses to start with the keys of another installation and says
// so. One per process; hand out house() only while this lives.

#include <memory>
#include <string>

#include "app/house_facts.hpp"
#include "core/result.hpp"
#include "gate/house.hpp"

namespace briljant::app {

struct HouseSettings {
    std::string database;  // a file, or postgresql://…
    crypto::InstanceKeySource keys;
    std::string host;  // origin of the logs
    bool is_demo = false;
};

class OpenHouse final {
public:
    // `clock` outlives the house. A database without an installation is migrated and marked.
    [[nodiscard]] static core::Result<std::unique_ptr<OpenHouse>> open(HouseSettings settings,
                                                                       const core::Clock& clock);

    [[nodiscard]] gate::House& house() noexcept { return house_; }
    [[nodiscard]] covenant::CovenantRegistry& covenants() noexcept { return covenants_; }
    // The same house under another clock: for filling the example.
    [[nodiscard]] gate::House with_clock(const core::Clock& clock);

private:
    OpenHouse(std::unique_ptr<storage::Database> database,
              crypto::InstanceKeys keys,
              HouseSettings settings,
              const core::Clock& clock);

    crypto::SystemRandom random_;
    std::unique_ptr<storage::Database> database_;
    crypto::InstanceKeys keys_;
    covenant::CovenantRegistry covenants_;
    HouseFacts facts_;
    log::Appender log_;
    HouseSettings settings_;
    gate::House house_;
};

}  // namespace briljant::app
