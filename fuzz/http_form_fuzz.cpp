// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Any bytes as a form and as a Cookie field. What was read and is written again must be read as
// the same.

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/bytes.hpp"
#include "core/check.hpp"
#include "http/message.hpp"
#include "http/octets.hpp"

namespace {

std::string write(const briljant::http::Fields& fields) {
    std::string text;
    for (const auto& [name, value] : fields.pairs()) {
        text.append(briljant::http::encode(name)).append("=");
        text.append(briljant::http::encode(value)).append("&");
    }
    return text;
}

void check_form(const std::string& text) {
    const auto form = briljant::http::parse_form(text);
    if (!form) return;
    BR_CHECK(form->pairs().size() <= 200);
    for (const auto& [name, value] : form->pairs()) {
        BR_CHECK(briljant::http::is_utf8(name) && briljant::http::is_utf8(value));
        BR_CHECK(form->has(name));
    }
    const auto again = briljant::http::parse_form(write(*form));
    BR_CHECK(again && again->pairs() == form->pairs());
}

void check_cookies(const std::string& text) {
    for (const auto& [name, value] : briljant::http::parse_cookies(text)) {
        BR_CHECK(briljant::http::is_token(name));
        BR_CHECK(value.find(';') == std::string::npos);
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = briljant::core::as_text({data, size});
    check_form(text);
    check_cookies(text);
    return 0;
}
