// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/assets.hpp"

#include <algorithm>

#include "core/check.hpp"
#include "web/embedded.hpp"

namespace briljant::web {

std::string_view asset_path(std::string_view name) {
    const auto assets = embedded_assets();
    const auto found = std::find_if(
        assets.begin(), assets.end(), [name](const auto& asset) { return asset.name == name; });
    BR_CHECK(found != assets.end());
    return found->path;
}

std::optional<http::Response> static_file(std::string_view path, bool accepts_brotli) {
    const auto assets = embedded_assets();
    const auto found = std::find_if(
        assets.begin(), assets.end(), [path](const auto& asset) { return asset.path == path; });
    if (found == assets.end()) return std::nullopt;
    const bool is_packed = accepts_brotli && !found->brotli.empty();
    const auto bytes = is_packed ? found->brotli : found->bytes;
    http::Response response;
    response.content_type = found->content_type;
    response.body.assign(bytes.begin(), bytes.end());
    // The icons keep their address, so a browser must ask again.
    response.is_cacheable = !found->name.starts_with("favicon");
    if (!found->brotli.empty()) response.headers.emplace_back("Vary", "Accept-Encoding");
    if (is_packed) response.headers.emplace_back("Content-Encoding", "br");
    return response;
}

}  // namespace briljant::web
