// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/bytes.hpp"
#include "web/assets.hpp"
#include "web/pdf.hpp"

namespace briljant::web {

namespace {

constexpr std::string_view link_opens = "<link rel=\"stylesheet\" href=\"";
constexpr std::string_view link_closes = "\">";
constexpr std::string_view file_opens = "url(\"./";
constexpr std::string_view file_closes = "\")";

// Puts something else in the place of every `opens` name `closes`; `make` is asked by name.
template <typename Make>
std::string replaced(std::string_view text,
                     std::string_view opens,
                     std::string_view closes,
                     const Make& make) {
    std::string result;
    while (true) {
        const auto at = text.find(opens);
        const auto end = at == std::string_view::npos ? at : text.find(closes, at + opens.size());
        if (end == std::string_view::npos) return result.append(text);
        const auto name_at = at + opens.size();
        result.append(text.substr(0, at));
        result.append(make(text.substr(name_at, end - name_at)));
        text.remove_prefix(end + closes.size());
    }
}

std::string typeface(std::string_view name) {
    const auto file = static_file("/static/" + std::string{name}, /*accepts_brotli=*/false);
    if (!file) return "local(\"\")";
    return "url(data:" + file->content_type + ";base64," +
           core::to_base64(core::as_bytes(file->body)) + ")";
}

std::string stylesheet(std::string_view path) {
    const auto file = static_file(path, /*accepts_brotli=*/false);
    if (!file) return {};
    return "<style>" + replaced(file->body, file_opens, file_closes, typeface) + "</style>";
}

}  // namespace

std::string standing_alone(std::string_view page) {
    return replaced(page, link_opens, link_closes, stylesheet);
}

}  // namespace briljant::web
