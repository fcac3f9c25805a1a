// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/static_files.hpp"

#include <algorithm>

#include "http/octets.hpp"

namespace briljant::http {

namespace {

// "q=0", "q=0.0", "Q=0.000" refuse; everything else accepts.
bool is_weight_zero(std::string_view parameter) {
    parameter = trim(parameter);
    if (parameter.size() < 3 || !equals_ignoring_case(parameter.substr(0, 2), "q=")) return false;
    return parameter.substr(2).find_first_not_of("0.") == std::string_view::npos;
}

}  // namespace

bool accepts_coding(std::string_view accept_encoding, std::string_view coding) {
    const auto offers = split(accept_encoding, ',');
    return std::any_of(offers.begin(), offers.end(), [coding](std::string_view offer) {
        const auto parts = split(offer, ';');
        return equals_ignoring_case(trim(parts.front()), coding) &&
               std::none_of(parts.begin() + 1, parts.end(), is_weight_zero);
    });
}

StaticFiles::StaticFiles(std::span<const Asset> assets) {
    for (const Asset& asset : assets) by_path_.emplace(asset.path, &asset);
}

std::optional<Response> StaticFiles::serve(const Request& request) const {
    const auto found = by_path_.find(request.path);
    if (found == by_path_.end()) return std::nullopt;
    const Asset& asset = *found->second;
    Response response;
    response.content_type = asset.content_type;
    response.is_cacheable = asset.has_hash_in_name;
    if (!asset.brotli.empty()) response.headers.emplace_back("Vary", "Accept-Encoding");
    if (!asset.brotli.empty() && accepts_coding(request.accept_encoding, "br")) {
        response.headers.emplace_back("Content-Encoding", "br");
        response.body = asset.brotli;
    } else {
        response.body = asset.raw;
    }
    return response;
}

}  // namespace briljant::http
