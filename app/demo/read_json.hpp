// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reading the example's own files. They are compiled in and checked by tools/check_demo.py, so a
// missing name is a broken promise, not input.

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace briljant::app {

[[nodiscard]] std::vector<boost::json::object> rows_of(std::string_view file,
                                                       std::string_view array);
// "" for null or absent.
[[nodiscard]] std::string text_of(const boost::json::object& row, std::string_view name);
[[nodiscard]] bool claim_of(const boost::json::object& row, std::string_view name);
[[nodiscard]] int number_of(const boost::json::object& row, std::string_view name);
[[nodiscard]] std::vector<std::string> list_of(const boost::json::object& row,
                                               std::string_view name);
[[nodiscard]] std::vector<boost::json::object> objects_of(const boost::json::object& row,
                                                          std::string_view name);
// Empty for null or absent.
[[nodiscard]] boost::json::object object_of(const boost::json::object& row, std::string_view name);

}  // namespace briljant::app
