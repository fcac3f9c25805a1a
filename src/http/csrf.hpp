// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Does a change come from our own page? Three answers, all needed: the hidden token of the form,
// our Origin, and what the browser says about the sender (Sec-Fetch-Site, when it says it). The
// token is keyed BLAKE2b(session key, route), made by the caller: this module has no keys. Pure.

#include <optional>
#include <string_view>

#include "http/message.hpp"

namespace briljant::http {

// The name of the hidden field.
inline constexpr std::string_view csrf_field = "csrf";

enum class PostFault { token, origin, fetch_site };

// Nothing when all hold; else the first that failed. An empty expected token fails.
[[nodiscard]] std::optional<PostFault> check_post(const Request& request,
                                                  std::string_view expected_token,
                                                  std::string_view allowed_origin);

// The time does not depend on where two texts of one length differ.
[[nodiscard]] bool equal_in_constant_time(std::string_view left, std::string_view right);

}  // namespace briljant::http
