// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// The promises of the engine over the whole domain of disclosures: way of giving × giver × receiver
// × case direction × category × subject role × phase × ground. With the environment variable
// BRILJANT_EXHAUSTIVE (`make exhaustive`) all 6.5 million cells, and the pairs of facts of each
// that can be allowed; without it two phases and two grounds of seven, and with sanitizers every
// seventh giver of these. Roles, acts, states and flags are walked in properties_test.cpp.

#include <gtest/gtest.h>

#include <cstdlib>

#include "covenant/diff_same.hpp"
#include "covenant/statute.hpp"
#include "covenant/testing/covenants.hpp"

namespace briljant::covenant {
namespace {

using Place = std::array<std::size_t, count_of<Axis>>;

bool is_whole() {
    return std::getenv("BRILJANT_EXHAUSTIVE") != nullptr;  // NOLINT(concurrency-mt-unsafe)
}

#if defined(__SANITIZE_ADDRESS__)
constexpr std::size_t giver_step = 19;
#else
constexpr std::size_t giver_step = 2;
#endif

bool is_looked_at(const Place& at) {
    if (is_whole()) return true;
    const auto phase = static_cast<Phase>(at[index_of(Axis::phase)]);
    return (phase == Phase::anon || phase == Phase::deep) && at[index_of(Axis::ground)] < 2 &&
           at[index_of(Axis::giver)] % giver_step == 0;
}

template <typename Visit>
void each_place(Way way, Visit visit) {
    Place at{};
    const auto next = [&] {
        for (auto i = count_of<Axis>; i > 0; --i) {
            if (++at[i - 1] < values_of(static_cast<Axis>(i - 1), way)) return true;
            at[i - 1] = 0;
        }
        return false;
    };
    do {
        if (is_looked_at(at)) visit(at);
    } while (next());
}

bool has_deny(const CovenantVersion& version, Way way, const Place& at) {
    const auto denies = [&](std::size_t to) {
        return !version
                    .cell(static_cast<OrgType>(at[index_of(Axis::giver)]),
                          to,
                          static_cast<DataCategory>(at[index_of(Axis::category)]),
                          static_cast<SubjectRole>(at[index_of(Axis::subject)]))
                    .denies.empty();
    };
    if (way == Way::brought_in) return denies(CovenantVersion::to_anybody);
    const bool directs = at[index_of(Axis::direction)] != 0;
    return denies(at[index_of(Axis::receiver)]) ||
           (directs && denies(CovenantVersion::to_case_direction));
}

bool law_denies(const CovenantVersion& version, const Place& at) {
    return statute_denies(version.content().regime,
                          static_cast<DataCategory>(at[index_of(Axis::category)]),
                          static_cast<SubjectRole>(at[index_of(Axis::subject)]),
                          static_cast<Phase>(at[index_of(Axis::phase)]))
        .has_value();
}

// Beside the covenant one in which everybody may give everything to everybody.
CovenantVersion with_an_open_row(const CovenantVersion& version) {
    auto content = version.content();
    ProvisionRule row;
    row.id = "AA000";  // before every other row
    row.from = row.to = Set<OrgType>::all();
    row.to_case_direction = true;
    row.categories = Set<DataCategory>::all();
    row.subject_roles = Set<SubjectRole>::all();
    row.effect = ProvisionEffect::allow;
    row.bases = {LegalBasisCode::avg6_1e_public_task};
    content.provision.push_back(row);
    return CovenantVersion{std::move(content)};
}

void expect_one_answer(const Decision& decision) {
    if (decision.allowed) {
        ASSERT_FALSE(decision.bases.empty()) << "an allow names a basis";
        ASSERT_EQ(decision.step, 0);
        return;
    }
    ASSERT_TRUE(decision.step >= 1 && decision.step <= 13);
    ASSERT_TRUE(decision.bases.empty()) << "a denial stands on no basis";
    ASSERT_LE(decision.rules.size(), 1U) << "one reason, by one rule";
    ASSERT_FALSE(decision.rules.empty() && decision.rows.empty());
}

// Taking away one fact more never opens what was closed (one or two facts below the best).
void expect_monotone(const diff::Cell& cell) {
    const auto all = diff::every_switch();
    for (SwitchMask a = 1; a <= all; a <<= 1U) {
        const bool without_a = cell.decide_before(all & ~a).allowed;
        if (without_a) continue;
        for (SwitchMask b = 1; b <= all; b <<= 1U)
            ASSERT_FALSE(cell.decide_before(all & ~(a | b)).allowed);
    }
}

struct Tally {
    std::uint64_t looked_at = 0;
    std::uint64_t allowed = 0;
};

void walk(const CovenantVersion& version, const CovenantVersion& open, Way way, Tally& tally) {
    each_place(way, [&](const Place& at) {
        const diff::Cell cell{version, open, way, at};
        const auto all = diff::every_switch();
        const auto decision = cell.decide_before(all);
        const auto in_open = cell.decide_after(all);
        ++tally.looked_at;
        tally.allowed += decision.allowed ? 1U : 0U;
        expect_one_answer(decision);
        expect_one_answer(in_open);
        const auto category = static_cast<DataCategory>(at[index_of(Axis::category)]);
        const bool is_never =
            category == DataCategory::sexual_orientation || category == DataCategory::other_special;
        ASSERT_FALSE(is_never && (decision.allowed || in_open.allowed));
        ASSERT_TRUE(!decision.allowed || diff::have_rows(version, version, way, at))
            << "default deny";
        if (has_deny(version, way, at)) {
            ASSERT_FALSE(decision.allowed) << "forbid wins";
            ASSERT_FALSE(in_open.allowed) << "no permit defeats a forbid";
        }
        if (law_denies(version, at)) {
            ASSERT_FALSE(decision.allowed || in_open.allowed) << "no row overturns the law";
        }
        if (decision.allowed && is_whole()) expect_monotone(cell);
    });
}

class Exhaustive : public ::testing::TestWithParam<Regime> {};

TEST_P(Exhaustive, EveryDisclosureKeepsThePromises) {
    auto content = testing::waterstad().versions().back().content();
    content.regime = GetParam();
    const auto version = diff::in_force(CovenantVersion{std::move(content)});
    const auto open = with_an_open_row(version);
    Tally tally;
    for (const auto way : {Way::at_table, Way::outside, Way::brought_in})
        walk(version, open, way, tally);
    RecordProperty("cells", std::to_string(tally.looked_at));
    EXPECT_GT(tally.allowed, 10U);
    EXPECT_GT(tally.looked_at, 90'000U);
}

INSTANTIATE_TEST_SUITE_P(Regimes,
                         Exhaustive,
                         ::testing::Values(Regime::own, Regime::wgs_zvh, Regime::wgs_riec),
                         [](const auto& each) { return std::string{to_name(each.param)}; });

}  // namespace
}  // namespace briljant::covenant
