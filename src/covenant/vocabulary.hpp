// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Every word that a covenant, a fact or a decision may use, as enums with their printed names:
// to_name(Role::chair) is "CHAIR", parse_name<Role>("CHAIR") gives it back, Set<Role> is a set. The
// words and their Dutch terms stand in docs/glossary.md. Fixed in code on purpose: a covenant is
// data and chooses among words, it cannot add one. Pure, constexpr, safe to share.

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

#include "covenant/act.hpp"
#include "covenant/data_words.hpp"
#include "covenant/deny_reason.hpp"
#include "covenant/legal_basis.hpp"
#include "covenant/party_words.hpp"
#include "covenant/process_words.hpp"
#include "covenant/words.hpp"

namespace briljant::covenant {

// The number of a rule, R01 to R61 (docs/rules.md).
class RuleId final {
public:
    static constexpr std::uint8_t max = 61;

    constexpr RuleId() noexcept = default;
    explicit constexpr RuleId(std::uint8_t number) noexcept : number_(number) {}
    [[nodiscard]] static constexpr std::optional<RuleId> parse(std::string_view text) noexcept {
        if (text.size() != 3 || text[0] != 'R') return std::nullopt;
        if (text[1] < '0' || text[1] > '9' || text[2] < '0' || text[2] > '9') return std::nullopt;
        const auto number = static_cast<std::uint8_t>((text[1] - '0') * 10 + (text[2] - '0'));
        if (number < 1 || number > max) return std::nullopt;
        return RuleId{number};
    }

    [[nodiscard]] constexpr std::uint8_t number() const noexcept { return number_; }
    // Three letters, "R07"; not terminated by zero.
    [[nodiscard]] constexpr std::array<char, 3> text() const noexcept {
        return {'R', static_cast<char>('0' + number_ / 10), static_cast<char>('0' + number_ % 10)};
    }

    friend constexpr auto operator<=>(const RuleId&, const RuleId&) noexcept = default;

private:
    std::uint8_t number_ = 0;
};

// The regimes in which a rule applies; a rule that is not listed for a regime is never cited there.
[[nodiscard]] constexpr bool applies(RuleId rule, Regime regime) noexcept {
    const auto number = rule.number();
    const auto is_one_of = [number](std::initializer_list<int> numbers) {
        for (const auto each : numbers)  // NOLINT(readability-use-anyofallof): spares <algorithm>
            if (each == number) return true;
        return false;
    };
    if (is_one_of({21, 27})) return regime == Regime::own;
    if (is_one_of({6, 11, 20, 24, 25, 51, 52, 55})) return regime == Regime::wgs_zvh;
    if (is_one_of({28, 42, 59})) return regime == Regime::wgs_zvh || regime == Regime::wgs_riec;
    return true;
}

// The class of a category under the AVG; fixed by law, so in code.
[[nodiscard]] constexpr AvgClass avg_class(DataCategory category) noexcept {
    switch (category) {
        case DataCategory::health:
            return AvgClass::special_health;
        case DataCategory::sexual_behaviour:
        case DataCategory::sexual_orientation:
            return AvgClass::special_sexual;
        case DataCategory::other_special:
        case DataCategory::ethnicity:
            return AvgClass::special_other;
        case DataCategory::police_8_13:
        case DataCategory::police_9_10:
        case DataCategory::judicial:
        case DataCategory::prosecutorial:
        case DataCategory::enforcement_of_sentence:
            return AvgClass::criminal;
        case DataCategory::bsn:
            return AvgClass::bsn;
        default:
            return AvgClass::ordinary;
    }
}

}  // namespace briljant::covenant
