// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/csrf.hpp"

namespace briljant::http {

bool equal_in_constant_time(std::string_view left, std::string_view right) {
    if (left.size() != right.size()) return false;
    // Volatile keeps the compiler from leaving the loop early.
    volatile unsigned char difference = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        const auto bits =
            static_cast<unsigned char>(left[i]) ^ static_cast<unsigned char>(right[i]);
        difference = static_cast<unsigned char>(difference | bits);
    }
    return difference == 0;
}

std::optional<PostFault> check_post(const Request& request,
                                    std::string_view expected_token,
                                    std::string_view allowed_origin) {
    const bool has_token = !expected_token.empty() &&
                           equal_in_constant_time(request.form.get(csrf_field), expected_token);
    if (!has_token) return PostFault::token;
    if (request.origin != allowed_origin || request.origin.empty()) return PostFault::origin;
    if (!request.fetch_site.empty() && request.fetch_site != "same-origin") {
        return PostFault::fetch_site;
    }
    return std::nullopt;
}

}  // namespace briljant::http
