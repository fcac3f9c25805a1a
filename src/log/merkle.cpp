// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/merkle.hpp"

#include <algorithm>
#include <bit>

#include "core/check.hpp"

namespace briljant::log {
namespace {

constexpr std::array<std::uint8_t, 1> leaf_prefix{0x00};
constexpr std::uint8_t node_prefix = 0x01;

bool is_odd(std::uint64_t number) {
    return (number & 1U) != 0;
}

// The largest power of two below size (RFC 6962, 2.1): where a tree splits. Needs size > 1.
std::uint64_t split_of(std::uint64_t size) {
    return std::bit_floor(size - 1);
}

// The root of `size` leaves from `first`; the tree that starts there is aligned.
core::Result<Digest> range_root(std::uint64_t first, std::uint64_t size, const HashSource& source) {
    std::vector<Digest> roots;
    while (size != 0) {
        const auto width = std::bit_floor(size);
        const auto level = static_cast<unsigned>(std::countr_zero(width));
        TRY_ASSIGN(const auto root, source(level, first >> level));
        roots.push_back(root);
        first += width;
        size -= width;
    }
    auto result = roots.back();
    for (auto left = roots.rbegin() + 1; left != roots.rend(); ++left) {
        result = node_hash(*left, result);
    }
    return result;
}

}  // namespace

Digest leaf_hash(ByteView entry) {
    return crypto::sha256(leaf_prefix, entry);
}

Digest node_hash(const Digest& left, const Digest& right) {
    std::array<std::uint8_t, 65> text;
    text[0] = node_prefix;
    std::ranges::copy(left, text.begin() + 1);
    std::ranges::copy(right, text.begin() + 33);
    return crypto::sha256(text);
}

Digest root_of(std::span<const Digest> hashes) {
    Edge edge;
    for (const auto& hash : hashes) edge.append(hash);
    return edge.root();
}

std::optional<Edge> Edge::parse(std::uint64_t size, ByteView stored) {
    const auto count = static_cast<std::size_t>(std::popcount(size));
    if (stored.size() != count * sizeof(Digest)) return std::nullopt;
    Edge edge;
    edge.size_ = size;
    edge.hashes_.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::ranges::copy(stored.subspan(i * sizeof(Digest), sizeof(Digest)),
                          edge.hashes_[i].begin());
    }
    return edge;
}

void Edge::append(const Digest& leaf) {
    auto hash = leaf;
    // Each trailing one of the size is a complete subtree that the new leaf completes to a larger.
    for (auto rest = size_; is_odd(rest); rest >>= 1U) {
        hash = node_hash(hashes_.back(), hash);
        hashes_.pop_back();
    }
    hashes_.push_back(hash);
    ++size_;
}

Digest Edge::root() const {
    if (hashes_.empty()) return crypto::sha256(ByteView{});
    auto root = hashes_.back();
    for (auto left = hashes_.rbegin() + 1; left != hashes_.rend(); ++left) {
        root = node_hash(*left, root);
    }
    return root;
}

Bytes Edge::bytes() const {
    Bytes stored;
    stored.reserve(hashes_.size() * sizeof(Digest));
    for (const auto& hash : hashes_) stored.insert(stored.end(), hash.begin(), hash.end());
    return stored;
}

core::Result<Digest> root_at(std::uint64_t size, const HashSource& source) {
    if (size == 0) return Edge{}.root();
    return range_root(0, size, source);
}

core::Result<Proof> inclusion_proof(std::uint64_t index,
                                    std::uint64_t size,
                                    const HashSource& source) {
    BR_CHECK(index < size);
    Proof proof;
    std::uint64_t first = 0;
    while (size > 1) {  // down from the root; the proof reads upwards
        const auto split = split_of(size);
        const bool goes_left = index - first < split;
        TRY_ASSIGN(const auto sibling,
                   goes_left ? range_root(first + split, size - split, source)
                             : range_root(first, split, source));
        proof.push_back(sibling);
        first += goes_left ? 0 : split;
        size = goes_left ? split : size - split;
    }
    std::ranges::reverse(proof);
    return proof;
}

core::Result<Proof> consistency_proof(std::uint64_t old_size,
                                      std::uint64_t size,
                                      const HashSource& source) {
    BR_CHECK(old_size != 0 && old_size <= size);
    Proof proof;
    std::uint64_t first = 0;
    while (old_size < size) {
        const auto split = split_of(size);
        const bool goes_left = old_size <= split;
        TRY_ASSIGN(const auto sibling,
                   goes_left ? range_root(first + split, size - split, source)
                             : range_root(first, split, source));
        proof.push_back(sibling);
        first += goes_left ? 0 : split;
        old_size -= goes_left ? 0 : split;
        size = goes_left ? split : size - split;
    }
    if (first != 0) {  // the old tree does not end in one complete subtree: say where it ended
        TRY_ASSIGN(const auto shared, range_root(first, size, source));
        proof.push_back(shared);
    }
    std::ranges::reverse(proof);
    return proof;
}

// RFC 9162, 2.1.3.2.
bool verify_inclusion(const Digest& leaf,
                      std::uint64_t index,
                      const TreeHead& head,
                      std::span<const Digest> proof) {
    if (index >= head.size) return false;
    auto node = index;
    auto last = head.size - 1;
    auto hash = leaf;
    for (const auto& sibling : proof) {
        if (last == 0) return false;
        const bool is_right = is_odd(node) || node == last;
        hash = is_right ? node_hash(sibling, hash) : node_hash(hash, sibling);
        // At the right border a node without a sibling rises until it has one.
        const auto rise = is_right ? std::countr_zero(node) : 0;
        node = node >> rise >> 1U;
        last = last >> rise >> 1U;
    }
    return last == 0 && hash == head.root;
}

// RFC 9162, 2.1.4.2.
bool verify_consistency(const TreeHead& old_head,
                        const TreeHead& head,
                        std::span<const Digest> proof) {
    if (old_head.size == 0 || old_head.size > head.size) return false;
    if (old_head.size == head.size) return proof.empty() && old_head.root == head.root;
    if (proof.empty()) return false;
    const bool is_complete = std::has_single_bit(old_head.size);
    const auto start = std::countr_one(old_head.size - 1);
    auto node = (old_head.size - 1) >> start;
    auto last = (head.size - 1) >> start;
    auto old_hash = is_complete ? old_head.root : proof.front();
    auto hash = old_hash;
    for (const auto& sibling : proof.subspan(is_complete ? 0 : 1)) {
        if (last == 0) return false;
        const bool is_right = is_odd(node) || node == last;
        if (is_right) old_hash = node_hash(sibling, old_hash);
        hash = is_right ? node_hash(sibling, hash) : node_hash(hash, sibling);
        const auto rise = is_right ? std::countr_zero(node) : 0;
        node = node >> rise >> 1U;
        last = last >> rise >> 1U;
    }
    return last == 0 && old_hash == old_head.root && hash == head.root;
}

}  // namespace briljant::log
