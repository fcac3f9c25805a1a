// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The files under /static/: stylesheet, islands, fonts and icons, compiled into the program with a
// hash in their name, so that a browser may keep them for ever. Only these are ever compressed
// (security: a compressed page could leak its secrets by its length). Safe from every thread.

#include <optional>
#include <string_view>

#include "http/message.hpp"

namespace briljant::web {

// "app.css" → "/static/app-7FMI6IBW.css"; an unknown name is a broken promise.
[[nodiscard]] std::string_view asset_path(std::string_view name);

// The answer for a path under /static/; nothing when there is no such file.
[[nodiscard]] std::optional<http::Response> static_file(std::string_view path, bool accepts_brotli);

}  // namespace briljant::web
