// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/phone.hpp"

#include <algorithm>
#include <iterator>

namespace briljant::web {

namespace {

constexpr std::string_view hyphen_that_does_not_break = "\xE2\x80\x91";  // U+2011
constexpr std::string_view space_that_does_not_break = "\xC2\xA0";       // U+00A0

bool is_dialled(char letter) {
    return (letter >= '0' && letter <= '9') || letter == '+';
}

}  // namespace

std::string phone_shown(std::string_view number) {
    std::string shown;
    for (const char letter : number) {
        if (letter == '-')
            shown += hyphen_that_does_not_break;
        else if (letter == ' ')
            shown += space_that_does_not_break;
        else
            shown += letter;
    }
    return shown;
}

std::string phone_digits(std::string_view number) {
    std::string digits;
    std::copy_if(number.begin(), number.end(), std::back_inserter(digits), is_dialled);
    return digits;
}

}  // namespace briljant::web
