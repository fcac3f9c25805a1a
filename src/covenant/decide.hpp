// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one decision function. It refuses unless the statute, the covenant, the originator and the
// necessity all allow; forbid wins. The steps 1 to 13 are asked in order and the first that fails
// gives the reason. Pure: the same version and facts give the same decision, reason and rules
// everywhere. No heap, no text, safe from every thread.

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "covenant/facts.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::covenant {

class CovenantVersion;

// A list of at most Capacity values inside the object; what does not fit is not kept.
template <typename T, std::size_t Capacity>
class InlineList final {
public:
    constexpr void push_back(const T& value) noexcept {
        if (size_ < Capacity && !contains(value)) values_[size_++] = value;
    }
    [[nodiscard]] constexpr bool contains(const T& value) const noexcept {
        for (const auto& each : *this)
            if (each == value) return true;
        return false;
    }
    constexpr void clear() noexcept { size_ = 0; }
    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr const T& operator[](std::size_t i) const noexcept { return values_[i]; }
    [[nodiscard]] constexpr const T* begin() const noexcept { return values_.data(); }
    [[nodiscard]] constexpr const T* end() const noexcept { return values_.data() + size_; }
    friend constexpr bool operator==(const InlineList& a, const InlineList& b) noexcept {
        if (a.size_ != b.size_) return false;
        for (std::size_t i = 0; i < a.size_; ++i)
            if (!(a.values_[i] == b.values_[i])) return false;
        return true;
    }

private:
    std::array<T, Capacity> values_{};
    std::uint8_t size_ = 0;
};

using RowIndex = std::uint16_t;   // a row of the covenant's matrix
using ArticleKey = std::uint8_t;  // 1 is A01

struct Decision {
    bool allowed = false;
    std::uint8_t step = 0;                               // the step that failed; 0 when allowed
    DenyReason reason = DenyReason::no_active_covenant;  // means something only when refused
    InlineList<RuleId, 8> rules;                         // the rules that were decisive
    InlineList<RowIndex, 8> rows;                        // the rows of the matrix
    InlineList<LegalBasisCode, 8> bases;
    InlineList<ArticleKey, 4> articles;

    friend bool operator==(const Decision&, const Decision&) = default;
};

[[nodiscard]] Decision decide(const CovenantVersion& version, const Facts& facts) noexcept;

// Steps 1 to 3 hide that the case exists: the answer is "not found", whatever the reason. Only the
// log and the person's own login page know better.
[[nodiscard]] constexpr bool hides_existence(const Decision& decision) noexcept {
    return !decision.allowed && decision.step >= 1 && decision.step <= 3;
}

// "covenant.not-on-case": the key of the Dutch and English text, and of what would make it possible
// (next_nl, next_en), in messages/covenant.toml.
[[nodiscard]] std::string message_id(DenyReason reason);

// A decision in words that a page can print: R10, PR012, A10, WPG20_PARTNERSHIP.
struct Explanation {
    std::vector<std::string> rules;
    std::vector<std::string> rows;
    std::vector<std::string> articles;
    std::vector<std::string> bases;
    std::string message;  // id of the refusal; empty when allowed
};
[[nodiscard]] Explanation explain(const CovenantVersion& version, const Decision& decision);

}  // namespace briljant::covenant
