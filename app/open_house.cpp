// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/open_house.hpp"

#include <utility>

#include "app/installation.hpp"
#include "app/month_wraps.hpp"
#include "log/month_key.hpp"
#include "storage/all_migrations.hpp"

namespace briljant::app {

OpenHouse::OpenHouse(std::unique_ptr<storage::Database> database,
                     crypto::InstanceKeys keys,
                     HouseSettings settings,
                     const core::Clock& clock)
    : database_(std::move(database)),
      keys_(std::move(keys)),
      facts_(covenants_),
      log_(random_,
           [this](storage::Session& session,
                  const core::CovenantId& covenant,
                  std::string_view month) -> core::Result<crypto::Key> {
               TRY(hand_over_months(session, covenant, keys_, random_));
               return log::ensure_month_key(
                   session, covenant, month, random_, month_wraps(keys_, random_));
           }),
      settings_(std::move(settings)),
      house_{*database_, clock, random_, keys_, log_, facts_, settings_.host, settings_.is_demo} {}

core::Result<std::unique_ptr<OpenHouse>> OpenHouse::open(HouseSettings settings,
                                                         const core::Clock& clock) {
    TRY_ASSIGN(auto database, storage::open_database(settings.database));
    TRY(storage::migrate(*database, storage::all_migrations()));
    crypto::SystemRandom random;
    TRY_ASSIGN(auto keys, keys_of_installation(*database, settings.keys, settings.is_demo, random));
    return std::unique_ptr<OpenHouse>{
        new OpenHouse(std::move(database), std::move(keys), std::move(settings), clock)};
}

gate::House OpenHouse::with_clock(const core::Clock& clock) {
    return {*database_, clock, random_, keys_, log_, facts_, settings_.host, settings_.is_demo};
}

}  // namespace briljant::app
