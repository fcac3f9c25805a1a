// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tree of RFC 6962 and RFC 9162: leaf = SHA-256(0x00 | entry), node = SHA-256(0x01 | left |
// right). A log that only grows is fully described by its size and its right edge; proofs are made
// from the hashes of complete subtrees, wherever these are kept. The verifiers trust nothing: size
// 0, an index outside the tree, a proof too short or too long are refused. Pure functions and a
// value type, safe from every thread.

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "core/result.hpp"
#include "crypto/crypto.hpp"

namespace briljant::log {

using core::Bytes;
using core::ByteView;
using crypto::Digest;

[[nodiscard]] Digest leaf_hash(ByteView entry);
[[nodiscard]] Digest node_hash(const Digest& left, const Digest& right);
// The root of a list of hashes that follow one another; of none: SHA-256 of nothing.
[[nodiscard]] Digest root_of(std::span<const Digest> hashes);

// The right edge: the roots of the complete subtrees from left to right, one per bit of the size.
class Edge final {
public:
    Edge() = default;
    // Nothing when the bytes are not 32 for each bit of the size.
    [[nodiscard]] static std::optional<Edge> parse(std::uint64_t size, ByteView stored);

    void append(const Digest& leaf);
    [[nodiscard]] Digest root() const;
    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] Bytes bytes() const;

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> hashes_;
};

// The root of the complete subtree of 2^level leaves that starts at leaf index * 2^level.
using HashSource = std::function<core::Result<Digest>(unsigned level, std::uint64_t index)>;
using Proof = std::vector<Digest>;

// Callers keep index < size and 0 < old_size <= size (BR_CHECK). Errors are those of the source.
[[nodiscard]] core::Result<Digest> root_at(std::uint64_t size, const HashSource& source);
[[nodiscard]] core::Result<Proof> inclusion_proof(std::uint64_t index,
                                                  std::uint64_t size,
                                                  const HashSource& source);
[[nodiscard]] core::Result<Proof> consistency_proof(std::uint64_t old_size,
                                                    std::uint64_t size,
                                                    const HashSource& source);

struct TreeHead {
    std::uint64_t size;
    Digest root;
};
[[nodiscard]] bool verify_inclusion(const Digest& leaf,
                                    std::uint64_t index,
                                    const TreeHead& head,
                                    std::span<const Digest> proof);
[[nodiscard]] bool verify_consistency(const TreeHead& old_head,
                                      const TreeHead& head,
                                      std::span<const Digest> proof);

}  // namespace briljant::log
