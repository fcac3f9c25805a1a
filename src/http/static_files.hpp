// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Files that are compiled into the program: styles, scripts, fonts, pictures. Their names carry a
// hash of their content, so a browser keeps them for a year. Brotli forms are made at build time;
// pages and JSON are never compressed, because compression of a page that holds a secret tells its
// length (BREACH). The table lives as long as the program. Safe from every thread.

#include <map>
#include <optional>
#include <span>
#include <string_view>

#include "http/message.hpp"

namespace briljant::http {

struct Asset {
    std::string_view path;  // "/static/base-3f9c1a.css"
    std::string_view content_type;
    std::string_view raw;
    std::string_view brotli;       // "" when there is none
    bool has_hash_in_name = true;  // false: the icon alone; not kept by browsers
};

class StaticFiles final {
public:
    explicit StaticFiles(std::span<const Asset> assets);

    // Nothing when the path names no file. GET and HEAD only; the caller has seen to the method.
    [[nodiscard]] std::optional<Response> serve(const Request& request) const;

private:
    std::map<std::string_view, const Asset*> by_path_;
};

// Whether Accept-Encoding allows the coding (RFC 9110 section 12.5.3): named with a weight above 0.
// The star does not count: who wants Brotli says so.
[[nodiscard]] bool accepts_coding(std::string_view accept_encoding, std::string_view coding);

}  // namespace briljant::http
