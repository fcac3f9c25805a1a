// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The body keys of this process: one per log, at most five minutes old. A transaction that made one
// may be rolled back, so the leaf of its entry is kept too: the Appender uses a key only when that
// very leaf (its salt is random) still stands in the log. Not thread-safe: held in a Guarded.

#include <map>
#include <optional>
#include <string>

#include "log/append.hpp"
#include "log/merkle.hpp"

namespace briljant::log {

inline constexpr std::chrono::minutes body_key_life{5};

struct BodyKey {
    std::uint64_t sequence;
    Digest leaf;
    std::string month;
    core::Instant made;
    crypto::SecretKey key;

    [[nodiscard]] bool serves(std::string_view wanted_month, core::Instant moment) const {
        return month == wanted_month && moment >= made && moment - made < body_key_life;
    }
    [[nodiscard]] BodyKey clone() const { return {sequence, leaf, month, made, key.clone()}; }
};

class BodyKeys final {
public:
    [[nodiscard]] std::optional<BodyKey> find(const core::CovenantId& covenant) const {
        const auto found = keys_.find(covenant);
        if (found == keys_.end()) return std::nullopt;
        return found->second.clone();
    }
    void put(const core::CovenantId& covenant, BodyKey key) {
        keys_.insert_or_assign(covenant, std::move(key));
    }
    void forget_old(core::Instant now) {
        std::erase_if(keys_,
                      [now](const auto& item) { return now - item.second.made >= body_key_life; });
    }

private:
    std::map<core::CovenantId, BodyKey> keys_;
};

}  // namespace briljant::log
