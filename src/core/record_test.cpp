// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record.hpp"

#include <gtest/gtest.h>

namespace briljant::core {
namespace {

TEST(Record, ComesBackAsItWasWritten) {
    Record record;
    record.set("text", "two\nlines,\ta tab and a \\").set("claim", true);
    record.set_list("codes", {"O2", "O4"});

    const auto back = Record::from_text(record.to_text());

    ASSERT_TRUE(back);
    EXPECT_EQ(back->get("text"), "two\nlines,\ta tab and a \\");
    EXPECT_TRUE(back->is("claim"));
    EXPECT_EQ(back->list("codes"), (std::vector<std::string>{"O2", "O4"}));
}

TEST(Record, AnAbsentNameIsEmpty) {
    const Record record;

    EXPECT_EQ(record.get("nothing"), "");
    EXPECT_FALSE(record.is("nothing"));
    EXPECT_TRUE(record.list("nothing").empty());
}

TEST(Record, RefusesWhatItDidNotWrite) {
    EXPECT_FALSE(Record::from_text("no tab\n"));
    EXPECT_FALSE(Record::from_text("name\tno end of line"));
    EXPECT_FALSE(Record::from_text("name\tstray \\x\n"));
    EXPECT_FALSE(Record::from_text("\tno name\n"));
}

}  // namespace
}  // namespace briljant::core
