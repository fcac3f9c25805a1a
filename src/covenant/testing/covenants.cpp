// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/testing/covenants.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "core/check.hpp"
#include "covenant/lines.hpp"
#include "covenant/load.hpp"

namespace briljant::covenant::testing {

std::string file_text(std::string_view path) {
    std::ifstream file{std::string{path}};
    EXPECT_TRUE(file) << path;
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string waterstad_text() {
    return file_text("covenants/waterstad.json");
}
std::string amsterdam_text() {
    return file_text("covenants/amsterdam.json");
}

Covenant load_or_fail(std::string_view text) {
    auto loaded = load_covenant(text, day_zero);
    for (const auto& problem : loaded.problems) ADD_FAILURE() << problem.print("covenant");
    BR_CHECK(loaded.covenant.has_value());
    return *std::move(loaded.covenant);
}

Covenant waterstad() {
    return load_or_fail(waterstad_text());
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    if (at != std::string::npos) text.replace(at, from.size(), to);
    return text;
}

std::size_t line_with(std::string_view text, std::string_view part) {
    return line_at(text, text.find(part));
}

core::Date day(int n) {
    return core::add_days(day_zero, n);
}

}  // namespace briljant::covenant::testing
