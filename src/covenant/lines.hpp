// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where in a JSON text does a value stand? Libraries give a pointer ("/provision/3/from"), people
// want a line. Expects text that has been parsed already; on anything else it answers line 1.

#include <cstddef>
#include <string_view>

namespace briljant::covenant {

[[nodiscard]] std::size_t line_of(std::string_view json_text, std::string_view pointer);
[[nodiscard]] std::size_t line_at(std::string_view text, std::size_t offset);

}  // namespace briljant::covenant
