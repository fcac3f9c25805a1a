// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The subcommands of briljant: what each needs is read here, what it does stands elsewhere.

#include <iostream>

#include "app/demo/example.hpp"
#include "app/demo/loader.hpp"
#include "app/open_house.hpp"

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    briljant::core::SystemClock system;
    const auto zero = briljant::app::day_zero_on(briljant::core::to_local(system.now()).date);
    const std::string folder = argv[2];
    auto opened = briljant::app::OpenHouse::open(
        {.database = folder + "/briljant.db",
         .keys = {briljant::crypto::InstanceKeySource::Kind::file, folder + "/instance.key", ""},
         .host = "localhost",
         .is_demo = true},
        system);
    if (!opened) {
        std::cerr << opened.error().id << " " << opened.error().detail << "\n";
        return 1;
    }
    briljant::core::ManualClock clock{system.now()};
    auto house = opened.value()->with_clock(clock);
    briljant::app::DemoLoader loader{house, clock, opened.value()->covenants(), zero};
    if (auto done = loader.load(); !done) {
        std::cerr << done.error().id << " " << done.error().detail << "\n";
        return 1;
    }
    std::cout << "loaded\n";
    return 0;
}
