// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/shelf.hpp"

#include <gtest/gtest.h>

#include <string>

namespace briljant::storage {
namespace {

TEST(Shelf, gives_back_what_was_put_for_that_version_alone) {
    Shelf shelf;
    EXPECT_EQ(shelf.find<std::string>(0), nullptr);
    shelf.put(3, std::string{"three"});
    ASSERT_NE(shelf.find<std::string>(3), nullptr);
    EXPECT_EQ(*shelf.find<std::string>(3), "three");
    EXPECT_EQ(shelf.find<std::string>(2), nullptr);
    EXPECT_EQ(shelf.find<std::string>(4), nullptr);
}

TEST(Shelf, keeps_one_value_of_each_type_and_the_last_version_of_it) {
    Shelf shelf;
    shelf.put(1, std::string{"one"});
    shelf.put(1, 7);
    const auto held = shelf.find<std::string>(1);
    shelf.put(2, std::string{"two"});
    EXPECT_EQ(*held, "one");  // whoever took it before keeps it
    EXPECT_EQ(shelf.find<std::string>(1), nullptr);
    EXPECT_EQ(*shelf.find<std::string>(2), "two");
    EXPECT_EQ(*shelf.find<int>(1), 7);
}

}  // namespace
}  // namespace briljant::storage
