// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What was agreed about a party after a version was signed: who joined, who gave notice, who is
// suspended. A signed version never changes (R05); an annex stands beside it, and the effective
// version is the two together. Annexes hold for every version, so that a running case keeps its
// version and still refuses who left. Pure.

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "covenant/covenant.hpp"

namespace briljant::covenant {

struct Annex {
    Party party;              // of somebody who joins: all that the covenant must know of it
    bool is_joining = false;  // false: about a party that the document names
    AccessionStatus status = AccessionStatus::invited;
    std::optional<core::Date> from;  // first day as a party, of somebody who joins
    std::optional<core::Date> notice_given;
    std::optional<core::Date> ends;  // first day that it is no longer a party
    DataOnExit data_on_exit = DataOnExit::stays_until_retention;
};

// A set as the text of a column, "WMO CONTRACT", and back; a word that is none is left out.
template <typename E>
[[nodiscard]] std::string words_of(const Set<E>& set) {
    std::string text;
    set.each([&](E value) {
        if (!text.empty()) text += ' ';
        text += to_name(value);
    });
    return text;
}
template <typename E>
[[nodiscard]] Set<E> words_in(std::string_view text) {
    Set<E> set;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (const auto value = parse_name<E>(text.substr(0, end))) set.insert(*value);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return set;
}

// The parties of the document as the annexes leave them. Who is only invited is no party yet and
// stays out.
[[nodiscard]] std::vector<Party> with_annexes(std::vector<Party> parties,
                                              const std::vector<Annex>& annexes);
[[nodiscard]] Covenant with_annexes(const Covenant& covenant, const std::vector<Annex>& annexes);

}  // namespace briljant::covenant
