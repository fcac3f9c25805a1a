// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/secret.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <concepts>
#include <ostream>

#include "core/personal.hpp"

namespace briljant::core {
namespace {

template <typename T>
concept Streams = requires(std::ostream& out, const T& value) { out << value; };

static_assert(!std::is_copy_constructible_v<Secret<Key>>);
static_assert(!std::is_copy_assignable_v<Secret<std::string>>);
static_assert(!Streams<Secret<std::string>>);
static_assert(!Streams<PersonalText>);

TEST(Secret, WhatWasMovedAwayIsWiped) {
    Secret<Key> first{Key{7, 7, 7}};
    const Secret<Key> second{std::move(first)};

    EXPECT_EQ(second.expose(), (Key{7, 7, 7}));
    EXPECT_EQ(first.expose(), Key{});  // NOLINT(bugprone-use-after-move): that is the claim
}

TEST(Secret, AnAssignmentWipesWhereItCameFrom) {
    Secret<std::string> first{"a passphrase that is long"};
    Secret<std::string> second{"another"};
    second = std::move(first);

    EXPECT_EQ(second.expose(), "a passphrase that is long");
    EXPECT_TRUE(first.expose().empty());  // NOLINT(bugprone-use-after-move): that is the claim
}

TEST(Secret, ACloneHasALifeOfItsOwn) {
    Secret<Bytes> first{Bytes{1, 2, 3}};
    auto second = first.clone();
    second.expose()[0] = 9;

    EXPECT_EQ(first.expose(), (Bytes{1, 2, 3}));
}

TEST(Secret, WipingLeavesNoByte) {
    std::array<std::uint8_t, 64> memory{};
    memory.fill(0xaa);

    wipe(memory.data(), memory.size() - 1);

    EXPECT_TRUE(std::all_of(memory.begin(), memory.end() - 1, [](auto byte) { return byte == 0; }));
    EXPECT_EQ(memory.back(), 0xaa);
}

}  // namespace
}  // namespace briljant::core
