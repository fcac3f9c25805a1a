// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/quorum.hpp"

#include <gtest/gtest.h>

#include "consultation/minutes_record.hpp"

namespace briljant::consultation {

namespace {

using covenant::ChainDomain;
using Domains = covenant::Set<ChainDomain>;

constexpr Domains both{ChainDomain::criminal_justice, ChainDomain::care};

covenant::Quorum ordinary() {
    covenant::Quorum rule;
    rule.participants_min = 3;
    rule.more_than_half_of_invited = true;
    rule.chain_domains = both;
    return rule;
}

covenant::Quorum urgent() {
    covenant::Quorum rule;
    rule.participants_min = 3;
    rule.must_include = {covenant::Role::process_director};
    return rule;
}

struct Row {
    covenant::Quorum rule;
    TableFacts table;
    int needed;
    bool is_met;
};

class Quorum : public ::testing::TestWithParam<Row> {};

core::RowId item(std::string_view last) {
    return *core::RowId::parse("00000000-0000-4000-8000-0000000001" + std::string{last});
}
core::MemberId member(std::string_view last) {
    return *core::MemberId::parse("00000000-0000-4000-8000-0000000002" + std::string{last});
}

Seat seat(std::string_view at, std::string_view who, std::optional<AttendanceState> state) {
    Seat result;
    result.item = item(at);
    result.member = member(who);
    result.state = state;
    return result;
}

}  // namespace

TEST_P(Quorum, IsWhatTheCovenantSays) {
    const auto verdict = judge_quorum(GetParam().rule, GetParam().table);
    EXPECT_EQ(verdict.needed, GetParam().needed);
    EXPECT_EQ(verdict.is_met(), GetParam().is_met);
}

INSTANTIATE_TEST_SUITE_P(
    Table,
    Quorum,
    ::testing::Values(Row{ordinary(), {8, 5, both, true}, 5, true},
                      Row{ordinary(), {8, 4, both, true}, 5, false},
                      Row{ordinary(), {9, 5, both, false}, 5, true},
                      Row{ordinary(), {2, 2, both, true}, 3, false},
                      Row{ordinary(), {3, 3, both, true}, 3, true},
                      Row{ordinary(), {0, 0, {}, true}, 3, false},
                      Row{ordinary(), {4, 4, {ChainDomain::care}, true}, 3, false},
                      Row{ordinary(), {4, 4, {ChainDomain::criminal_justice}, true}, 3, false},
                      Row{urgent(), {3, 2, {}, true}, 3, true},
                      Row{urgent(), {3, 3, {}, false}, 3, false},
                      Row{urgent(), {3, 1, {}, true}, 3, false}));

TEST(Seats, OfOnePersonAtThreeItemsCountOnce) {
    const std::vector<Seat> seats{seat("01", "01", AttendanceState::present),
                                  seat("02", "01", AttendanceState::present),
                                  seat("03", "01", AttendanceState::apologies)};
    EXPECT_EQ(count_invited(seats), 1);
    EXPECT_EQ(count_present(seats), 1);
}

TEST(Seats, AReplacementFillsTheSeatAndIsNotCountedAsInvited) {
    auto replaced = seat("01", "01", AttendanceState::replaced);
    replaced.replaced_by = member("02");
    auto replacement = seat("01", "02", AttendanceState::present);
    replacement.kind = SeatKind::replacement;
    EXPECT_EQ(count_invited({replaced, replacement}), 1);
    EXPECT_EQ(count_present({replaced, replacement}), 1);
    EXPECT_EQ(count_present({replaced}), 0);
}

TEST(Seats, TheProcessDirectorIsThereAndNotCounted) {
    auto director = seat("01", "01", AttendanceState::present);
    director.kind = SeatKind::director;
    EXPECT_EQ(count_invited({director}), 0);
    EXPECT_EQ(count_present({director}), 0);
}

TEST(VoiceOfTheYoungPerson, NotHeardNeedsAReason) {
    Voice voice;
    EXPECT_FALSE(voice.is_filled());
    voice.mode = VoiceMode::not_heard;
    EXPECT_FALSE(voice.is_filled());
    voice.reason = core::PersonalText{"net terug en moe"};
    EXPECT_TRUE(voice.is_filled());
}

TEST(Minutes, SurviveSealingWithEveryDecisionAndDissent) {
    Minutes minutes;
    minutes.picture = core::PersonalText{"beeld\nmet\ttekens"};
    minutes.voice.mode = VoiceMode::via_mentor;
    minutes.voice.is_read = true;
    minutes.decisions = {core::PersonalText{"een"}, core::PersonalText{"twee"}};
    minutes.dissent = {{member("01"), core::PersonalText{"te veel"}, core::PersonalText{"later"}}};
    const auto again = minutes_from(sealed_form(minutes));
    ASSERT_TRUE(again);
    EXPECT_EQ(again->picture.reveal(), "beeld\nmet\ttekens");
    EXPECT_EQ(again->voice.mode, VoiceMode::via_mentor);
    EXPECT_TRUE(again->voice.is_read);
    ASSERT_EQ(again->decisions.size(), 2U);
    EXPECT_EQ(again->decisions[1].reveal(), "twee");
    ASSERT_EQ(again->dissent.size(), 1U);
    EXPECT_EQ(again->dissent[0].result.reveal(), "later");
}

}  // namespace briljant::consultation
