// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/diff.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <set>
#include <sstream>

#include "covenant/diff_words.hpp"
#include "covenant/fact_names.hpp"
#include "covenant/testing/covenants.hpp"

namespace briljant::covenant {
namespace {

using Place = std::array<std::size_t, count_of<Axis>>;

const Covenant& waterstad() {
    static const auto covenant = testing::waterstad();
    return covenant;
}
const CovenantVersion& first() {
    return waterstad().versions().front();
}

template <typename Change>
CovenantVersion changed(Change change) {
    auto content = first().content();
    change(content);
    return CovenantVersion{std::move(content)};
}

ProvisionRule& row_of(VersionContent& content, std::string_view id) {
    return *std::ranges::find(content.provision, id, &ProvisionRule::id);
}

std::uint32_t bit(auto value) {
    return std::uint32_t{1} << index_of(value);
}

Place place(OrgType giver, OrgType receiver, DataCategory category, SecrecyGround ground) {
    return {index_of(giver),
            index_of(receiver),
            0,
            index_of(category),
            index_of(SubjectRole::victim),
            index_of(Phase::deep),
            index_of(ground) + 1};
}

TEST(Diff, AVersionBesideItselfChangesNothing) {
    const auto diff = diff_versions(first(), first(), {});

    EXPECT_TRUE(diff.is_empty());
    EXPECT_EQ(diff.counts().opened, 0U);
    EXPECT_EQ(diff.disclosures.same, diff.cells_total);
}

TEST(Diff, TheDomainIsTheProductOfTheVocabulary) {
    const std::uint64_t rest = count_of<DataCategory> * count_of<SubjectRole> * count_of<Phase> *
                               (count_of<SecrecyGround> + 1);
    const std::uint64_t pairs = count_of<OrgType> * count_of<OrgType> * 2;

    EXPECT_EQ(diff_versions(first(), first(), {}).cells_total,
              rest * (2 * pairs + count_of<OrgType>));
}

TEST(Diff, ARowThatIsTakenAwayClosesWhatOnlyItOpened) {
    const auto less = changed([](VersionContent& content) {
        std::erase_if(content.provision, [](const auto& row) { return row.id == "PR012"; });
    });
    const auto diff = diff_versions(first(), less, {});

    EXPECT_EQ(diff.disclosures.opened, 0U);
    EXPECT_GT(diff.disclosures.closed, 0U);
    for (const auto& change : diff.cells) {
        EXPECT_EQ(change.axis(Axis::giver), bit(OrgType::police));
        if (change.change == Change::closed) {
            EXPECT_EQ(change.article, "A10") << "of the row that was struck";
        } else {
            EXPECT_EQ(change.way, Way::outside) << "where a third party's row still gives";
        }
    }
}

TEST(Diff, TheOtherWayRoundEveryCountTurns) {
    const auto& second = waterstad().versions().back();
    const auto forth = diff_versions(first(), second, {});
    const auto back = diff_versions(second, first(), {});

    EXPECT_GT(forth.counts().opened, 0U);
    EXPECT_EQ(forth.counts().opened, back.counts().closed);
    EXPECT_EQ(forth.counts().closed, back.counts().opened);
}

TEST(Diff, TheNumberOfThreadsMeansNothing) {
    const auto& second = waterstad().versions().back();
    const DiffNames names{"a", "b"};

    EXPECT_EQ(diff_json(diff_versions(
                            first(), second, {.threads = 1, .asks_always = false, .progress = {}}),
                        names),
              diff_json(diff_versions(
                            first(), second, {.threads = 3, .asks_always = false, .progress = {}}),
                        names));
}

// Minutes: `make exhaustive`.
TEST(Diff, DISABLED_WhereBothReadTheSameNothingWasPassedOver) {
    const auto amsterdam = testing::load_or_fail(testing::amsterdam_text());
    const DiffNames names{"a", "b"};
    const auto& second = waterstad().versions().back();
    for (const auto* other : {&second, &amsterdam.versions().front()})
        EXPECT_EQ(
            diff_json(diff_versions(first(), *other, {}), names),
            diff_json(
                diff_versions(first(), *other, {.threads = 0, .asks_always = true, .progress = {}}),
                names));
}

TEST(Diff, TheSecondVersionOpensTheTableForTheSchool) {
    const auto diff = diff_versions(first(), waterstad().versions().back(), {});

    ASSERT_FALSE(diff.cells.empty());
    for (const auto& change : diff.cells)
        EXPECT_TRUE(
            change.way == Way::brought_in ||
            ((change.axis(Axis::receiver) | change.axis(Axis::giver)) & bit(OrgType::school)) != 0);
    ASSERT_EQ(diff.parties.size(), 1U);
    EXPECT_EQ(diff.parties[0].code, "O9");
    EXPECT_EQ(diff.parties[0].event, PartyEvent::joined);
}

TEST(Diff, AConditionThatIsAddedTightensAndNamesTheFact) {
    const auto stricter = changed([](VersionContent& content) {
        row_of(content, "PR012").requires_all.insert(Predicate::rac_checked);
    });
    const auto diff = diff_versions(first(), stricter, {});
    const auto all = switches();
    const auto at = std::ranges::find(all, "RAC_CHECKED", &Switch::name) - all.begin();

    std::size_t names_it = 0;
    EXPECT_EQ(diff.disclosures.opened, 0U);
    for (const auto& change : diff.cells) {
        EXPECT_EQ(change.change, Change::tightened);
        EXPECT_EQ(change.axis(Axis::giver), bit(OrgType::police));
        names_it += change.added == SwitchMask{1} << at ? 1U : 0U;  // else another row still gives
    }
    EXPECT_GT(names_it, 0U);
}

// The count without visiting each assignment is the count with visiting each: the facts on which
// the cell depends, all 2^n of them, in both versions.
TEST(Diff, TheCountIsThatOfLookingAtEveryAssignment) {
    const auto second = changed([](VersionContent& content) {
        auto& row = row_of(content, "PR012");
        row.requires_all.insert(Predicate::rac_checked);
        row.requires_one_of = {Predicate::wpg19_incidental, Predicate::om_decision};
    });
    const auto before = diff::in_force(first());
    const auto after = diff::in_force(second);
    std::size_t looked_at = 0;
    const auto look = [&](DataCategory category, SecrecyGround ground) {
        const diff::Cell cell{
            before,
            after,
            Way::at_table,
            place(OrgType::police, OrgType::certified_child_protection, category, ground)};
        diff::Guess guess;
        const auto result = diff::compare(cell, guess);
        if (!result.before && !result.after) return;
        ++looked_at;
        const auto free = diff::every_switch() & ~result.alike;
        Counts counts;
        std::vector<SwitchMask> bits;
        for (auto mask = free; mask != 0; mask &= mask - 1) bits.push_back(mask & (~mask + 1));
        const auto depends = [&](SwitchMask one) {  // on it, under any of the others at random
            for (SwitchMask i = 1; i < 100; ++i) {
                const auto others = result.alike | (free & (i * 0x9E3779B97F4A7C15ULL));
                if (cell.decide_before(others | one).allowed !=
                        cell.decide_before(others & ~one).allowed ||
                    cell.decide_after(others | one).allowed !=
                        cell.decide_after(others & ~one).allowed)
                    return true;
            }
            return false;
        };
        std::erase_if(bits, [&](SwitchMask one) { return !depends(one); });
        ASSERT_LE(bits.size(), 16U);
        for (SwitchMask i = 0; i < (SwitchMask{1} << bits.size()); ++i) {
            auto open = result.alike;
            for (std::size_t b = 0; b < bits.size(); ++b)
                if (((i >> b) & 1U) != 0) open |= bits[b];
            const bool was = cell.decide_before(open).allowed;
            const bool is = cell.decide_after(open).allowed;
            ++(was == is ? counts.same : is ? counts.opened : counts.closed);
        }
        if (counts.opened == 0 && counts.closed == 0) counts.same = 1;
        EXPECT_EQ(result.counts, counts) << to_name(category) << ' ' << to_name(ground);
    };
    Set<DataCategory>::all().each(
        [&](DataCategory category) { look(category, SecrecyGround::explicit_consent); });
    EXPECT_GT(looked_at, 2U);
}

// A fact that is added to the engine is a switch here, or it is held on purpose.
TEST(Diff, EveryFactOfAnItemAndAConsentIsASwitch) {
    std::set<std::string_view> known_names{
        "item.onwardGround", "item.onwardOfPoliceData", "item.underInvestigation"};
    for (const auto& each : switches()) known_names.insert(each.name);
    for (const auto name : fact_names()) {
        if (!name.starts_with("item.") && !name.starts_with("consent.")) continue;
        Facts facts;
        if (!set_fact(facts, {first(), testing::day_zero}, name, {"unknown"})) continue;
        EXPECT_TRUE(known_names.contains(name)) << name;
    }
}

TEST(Diff, ASwitchOpensAndCloses) {
    const auto before = diff::in_force(first());
    const diff::Cell cell{before,
                          before,
                          Way::at_table,
                          place(OrgType::certified_child_protection,
                                OrgType::shelter,
                                DataCategory::care_guidance,
                                SecrecyGround::explicit_consent)};

    EXPECT_TRUE(cell.decide_before(diff::every_switch()).allowed);
    EXPECT_FALSE(cell.decide_before(0).allowed);
}

TEST(Diff, RolesStatesConsentAndTermsAreComparedToo) {
    const auto other = changed([](VersionContent& content) {
        std::ranges::find(content.roles, Role::trainer, &RoleActs::role)
            ->acts.insert(Act::catalogue_publish);
        content.transitions[index_of(CaseState::execution)].insert(CaseState::closed_shielded);
        content.consent[index_of(AgeBand::age_16_17)].alternatives = {
            {ConsentCapacity::self, ConsentCapacity::parent}};
        content.json =
            testing::replaced(content.json, R"("noticePeriodDays":90)", R"("noticePeriodDays":30)");
    });
    CovenantDiff diff;
    diff::add_tables(first(), other, diff);
    diff::add_settings(first(), other, diff);

    ASSERT_EQ(diff.roles.size(), 1U);
    EXPECT_EQ(diff.roles[0].act, Act::catalogue_publish);
    ASSERT_EQ(diff.states.size(), 1U);
    EXPECT_TRUE(diff.states[0].allowed);
    EXPECT_GT(diff.consent_kinds.closed, 0U);
    ASSERT_EQ(diff.settings.size(), 1U);
    EXPECT_EQ(diff.settings[0].pointer, "/version/noticePeriodDays");
    EXPECT_EQ(diff.settings[0].article, "A32");
    EXPECT_EQ(diff.settings[0].after, "30");
    EXPECT_EQ(diff.role_acts.total(), count_of<Role> * count_of<Act>);
}

TEST(DiffWords, EverySentenceComesFromTheCatalogue) {
    const auto diff = diff_versions(first(), waterstad().versions().back(), {});
    std::ostringstream out;
    std::set<std::string> asked;
    write_diff(
        diff,
        {"1.0", "1.1"},
        [&](std::string_view id) {
            asked.insert(std::string{id});
            return '<' + std::string{id} + '>';
        },
        out);

    EXPECT_TRUE(asked.contains("change.org-type.school"));
    EXPECT_TRUE(asked.contains("change.opened"));
    EXPECT_TRUE(asked.contains("word.category.school-attendance"));
    EXPECT_NE(out.str().find("<change.joined>"), std::string::npos) << out.str();
}

TEST(DiffWords, NamesBecomePartsOfIds) {
    EXPECT_EQ(id_part("THB_CARE_COORDINATOR"), "thb-care-coordinator");
    EXPECT_EQ(id_part("item.sixTestsComplete"), "item-six-tests-complete");
    EXPECT_EQ(id_part("POLICE_8_13"), "police-8-13");
}

}  // namespace
}  // namespace briljant::covenant
