// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/merkle.hpp"

#include <gtest/gtest.h>

#include <bit>

#include "core/bytes.hpp"
#include "log/testing/naive_tree.hpp"

namespace briljant::log {
namespace {

using testing::NaiveTree;

// The eight inputs that implementations of RFC 6962 share, and the roots after each of them.
const std::array<const char*, 8> inputs{"",
                                        "00",
                                        "10",
                                        "2021",
                                        "3031",
                                        "40414243",
                                        "5051525354555657",
                                        "606162636465666768696a6b6c6d6e6f"};
const std::array<const char*, 9> roots{
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};

Digest leaf_of(std::uint64_t number) {
    return leaf_hash(core::as_bytes(std::to_string(number)));
}

// All proofs of trees up to this size, against a tree that is built the slow way.
constexpr std::uint64_t largest = 64;

TEST(Merkle, TheRootsAreThoseOfTheKnownVectors) {
    Edge edge;
    EXPECT_EQ(core::to_hex(edge.root()), roots[0]);

    for (std::size_t i = 0; i < inputs.size(); ++i) {
        edge.append(leaf_hash(*core::from_hex(inputs[i])));
        EXPECT_EQ(core::to_hex(edge.root()), roots[i + 1]) << "after input " << i;
    }
}

TEST(Merkle, AnEdgeFromTheDatabaseGoesOnWhereItStopped) {
    Edge whole;
    Edge stored;
    for (std::uint64_t i = 0; i < 300; ++i) {
        whole.append(leaf_of(i));
        stored = *Edge::parse(stored.size(), stored.bytes());
        stored.append(leaf_of(i));
    }

    EXPECT_EQ(stored.size(), 300U);
    EXPECT_EQ(stored.root(), whole.root());
}

TEST(Merkle, AnEdgeOfAnotherLengthIsRefused) {
    EXPECT_TRUE(Edge::parse(5, Bytes(64)));
    EXPECT_FALSE(Edge::parse(5, Bytes(63)));
    EXPECT_FALSE(Edge::parse(5, Bytes(96)));
    EXPECT_FALSE(Edge::parse(0, Bytes(32)));
}

TEST(Merkle, EveryInclusionProofUpTo64HoldsAndNoAlteredOneDoes) {
    const NaiveTree tree{largest, leaf_of};
    for (std::uint64_t size = 1; size <= largest; ++size) {
        const TreeHead head{size, tree.root(0, size)};
        for (std::uint64_t index = 0; index < size; ++index) {
            auto proof = inclusion_proof(index, size, tree.source()).value();
            EXPECT_EQ(proof, tree.path(index, size));
            EXPECT_TRUE(verify_inclusion(leaf_of(index), index, head, proof));
            EXPECT_FALSE(verify_inclusion(leaf_of(index + 1), index, head, proof));
            EXPECT_FALSE(verify_inclusion(leaf_of(index), size, head, proof));
            proof.push_back(head.root);
            EXPECT_FALSE(verify_inclusion(leaf_of(index), index, head, proof)) << "trailing hash";
        }
    }
}

TEST(Merkle, EveryConsistencyProofUpTo64HoldsAndNoAlteredOneDoes) {
    const NaiveTree tree{largest, leaf_of};
    const auto other = leaf_of(1'000);
    for (std::uint64_t size = 1; size <= largest; ++size) {
        const TreeHead head{size, tree.root(0, size)};
        for (std::uint64_t old_size = 1; old_size <= size; ++old_size) {
            const TreeHead old_head{old_size, tree.root(0, old_size)};
            auto proof = consistency_proof(old_size, size, tree.source()).value();
            EXPECT_EQ(proof, tree.consistency(old_size, size));
            EXPECT_TRUE(verify_consistency(old_head, head, proof));
            EXPECT_FALSE(verify_consistency({old_size, other}, head, proof));
            EXPECT_FALSE(verify_consistency(old_head, {size, other}, proof));
            proof.push_back(other);
            EXPECT_FALSE(verify_consistency(old_head, head, proof)) << "trailing hash";
        }
    }
}

TEST(Merkle, AFlippedBitInAProofIsSeen) {
    const NaiveTree tree{largest, leaf_of};
    const TreeHead head{61, tree.root(0, 61)};
    const TreeHead old_head{37, tree.root(0, 37)};
    const auto inclusion = inclusion_proof(20, 61, tree.source()).value();
    const auto consistency = consistency_proof(37, 61, tree.source()).value();

    for (std::size_t i = 0; i < inclusion.size(); ++i) {
        auto altered = inclusion;
        altered[i][i] ^= 1U;
        EXPECT_FALSE(verify_inclusion(leaf_of(20), 20, head, altered));
    }
    for (std::size_t i = 0; i < consistency.size(); ++i) {
        auto altered = consistency;
        altered[i][i] ^= 1U;
        EXPECT_FALSE(verify_consistency(old_head, head, altered));
    }
}

TEST(Merkle, SizeZeroProvesNothing) {
    const auto nothing = Edge{}.root();

    EXPECT_FALSE(verify_inclusion(nothing, 0, {0, nothing}, {}));
    EXPECT_FALSE(verify_consistency({0, nothing}, {0, nothing}, {}));
    EXPECT_FALSE(verify_consistency({0, nothing}, {1, leaf_of(0)}, {}));
    EXPECT_FALSE(verify_consistency({2, nothing}, {1, leaf_of(0)}, {}));
}

TEST(Merkle, AProofOfAHundredMillionEntriesFitsInTwoKibibytes) {
    constexpr std::uint64_t size = 100'000'000;
    const auto source = [](unsigned, std::uint64_t) { return core::Result<Digest>{Digest{}}; };

    const auto proof = inclusion_proof(size / 3, size, source).value();

    EXPECT_LE(proof.size() * sizeof(Digest), 2'048U);
}

TEST(Merkle, TheErrorOfTheSourceIsTheErrorOfTheProof) {
    const auto source = [](unsigned, std::uint64_t) {
        return core::Result<Digest>{core::Error{core::ErrorCode::unavailable, "storage.gone", ""}};
    };

    EXPECT_EQ(inclusion_proof(1, 3, source).error().id, "storage.gone");
    EXPECT_EQ(consistency_proof(1, 3, source).error().id, "storage.gone");
    EXPECT_EQ(root_at(3, source).error().id, "storage.gone");
}

}  // namespace
}  // namespace briljant::log
