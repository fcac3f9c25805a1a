// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The definitions of RFC 6962 section 2.1 written down as they stand, recursive and slow: the
// yardstick for merkle.cpp. For tests, in one thread.

#include <cstdint>
#include <vector>

#include "log/merkle.hpp"

namespace briljant::log::testing {

class NaiveTree final {
public:
    template <typename LeafOf>
    NaiveTree(std::uint64_t size, const LeafOf& leaf_of) {
        for (std::uint64_t i = 0; i < size; ++i) leaves_.push_back(leaf_of(i));
    }

    // MTH(D[from:to])
    [[nodiscard]] Digest root(std::uint64_t from, std::uint64_t to) const {
        if (to - from == 1) return leaves_[from];
        const auto middle = from + split(to - from);
        return node_hash(root(from, middle), root(middle, to));
    }
    // PATH(index, D[0:size])
    [[nodiscard]] Proof path(std::uint64_t index, std::uint64_t size) const {
        return path(index, 0, size);
    }
    // PROOF(old_size, D[0:size])
    [[nodiscard]] Proof consistency(std::uint64_t old_size, std::uint64_t size) const {
        return subproof(old_size, 0, size, /*is_whole=*/true);
    }
    [[nodiscard]] HashSource source() const {
        return [this](unsigned level, std::uint64_t index) {
            return core::Result<Digest>{root(index << level, (index + 1) << level)};
        };
    }

private:
    static std::uint64_t split(std::uint64_t size) {
        std::uint64_t power = 1;
        while (power * 2 < size) power *= 2;
        return power;
    }
    [[nodiscard]] Proof path(std::uint64_t index, std::uint64_t from, std::uint64_t to) const {
        if (to - from == 1) return {};
        const auto middle = from + split(to - from);
        auto proof = index < middle ? path(index, from, middle) : path(index, middle, to);
        proof.push_back(index < middle ? root(middle, to) : root(from, middle));
        return proof;
    }
    [[nodiscard]] Proof subproof(std::uint64_t old_end,
                                 std::uint64_t from,
                                 std::uint64_t to,
                                 bool is_whole) const {
        if (old_end == to) return is_whole ? Proof{} : Proof{root(from, to)};
        const auto middle = from + split(to - from);
        if (old_end <= middle) {
            auto proof = subproof(old_end, from, middle, is_whole);
            proof.push_back(root(middle, to));
            return proof;
        }
        auto proof = subproof(old_end, middle, to, /*is_whole=*/false);
        proof.push_back(root(from, middle));
        return proof;
    }

    std::vector<Digest> leaves_;
};

}  // namespace briljant::log::testing
