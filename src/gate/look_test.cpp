// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Looking at a case: what a Lens leaves in the log, and what somebody who gets none can tell.

#include "gate/testing/two_cases.hpp"

namespace briljant::gate {
namespace {

class Look : public testing::TwoCases {
protected:
    // What somebody outside can notice of a refusal.
    struct Noticed {
        core::ErrorCode code;
        std::string id;
        std::string detail;
        bool is_explained;
        int statements;

        friend bool operator==(const Noticed&, const Noticed&) = default;
    };
    Noticed notice(const testing::Person& person, const std::string& code) {
        const auto before = watched().statements();
        auto visit = reading(person);
        const auto lens = Gate::look(visit, {code});
        EXPECT_FALSE(lens);
        const auto error = lens ? core::Error{} : lens.error();
        const bool is_explained = visit.refusal().has_value();
        finish(visit);
        return {error.code,
                std::string{error.id},
                error.detail,
                is_explained,
                watched().statements() - before};
    }
    // The one new leaf; its sealed reason must stand nowhere in the clear.
    log::Entry leaf_of_refusal(std::size_t before) {
        const auto added = leaves_after(before);
        EXPECT_EQ(added.size(), 1U);
        EXPECT_EQ(entries().back().find(added.back().sealed.deny), std::string::npos);
        return added.back();
    }
};
BR_ON_BOTH_DATABASES(Look);

// R10, security A2: who opens case after case is stopped at the sixty-first.
TEST_P(Look, EndsForTodayAfterSixtyCases) {
    const auto before = leaves().size();
    auto visit = reading(femke);
    for (std::size_t i = 0; i < DayBudget::cases_a_day; ++i) {
        house().day_budget.use(femke.member, core::CaseId::random(random), visit.today());
    }
    EXPECT_FALSE(Gate::look(visit, {"V-001"}));
    finish(visit);
    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added.back().sealed.deny, "BUDGET_EXCEEDED");
}

TEST_P(Look, NamesEveryRowThatWasOpenedInOneLeaf) {
    const auto first = seal("V-001", note("row-1"), "Zij belde de school.");
    const auto second = seal("V-001", note("row-2"), "Zij is thuis.");
    const auto person = seal("V-001", about("V-001"), "Zij heet anders.");
    const auto before = leaves().size();

    auto visit = reading(femke);
    const auto lens = look(visit, "V-001");
    ASSERT_TRUE(open_field(lens, note("row-1"), first));
    ASSERT_TRUE(open_field(lens, note("row-2"), second));
    ASSERT_TRUE(open_field(lens, about("V-001"), person));
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].event, "READ.case");
    EXPECT_EQ(added[0].sealed.user, femke.member.text());
    EXPECT_EQ(added[0].sealed.case_id, facts.cases.at("V-001").id.text());
    ASSERT_EQ(added[0].sealed.objects.size(), 3U);
    EXPECT_EQ(added[0].sealed.objects[0].id, "row-1");
    EXPECT_EQ(added[0].sealed.objects[1].id, "row-2");
    EXPECT_EQ(added[0].sealed.objects[2].id, "row-of-person");
}

TEST_P(Look, NamesARowOnceWithEachColumnOnce) {
    auto name = note("row-1");
    name.column = "name";
    const auto words = seal("V-001", note("row-1"), "Zij belde de school.");
    const auto sealed_name = seal("V-001", name, "Een naam");
    const auto before = leaves().size();

    auto visit = reading(femke);
    const auto lens = look(visit, "V-001");
    ASSERT_TRUE(open_field(lens, note("row-1"), words));
    ASSERT_TRUE(open_field(lens, name, sealed_name));
    ASSERT_TRUE(open_field(lens, note("row-1"), words));
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    ASSERT_EQ(added[0].sealed.objects.size(), 1U);
    EXPECT_EQ(added[0].sealed.objects[0].field_group, "words,name");
}

// Security 5.2: what was printed or taken away as a file is another event than what was read.
TEST_P(Look, ThatPrintsSaysSoAndToWhom) {
    const auto before = leaves().size();

    auto visit = reading(femke);
    ASSERT_TRUE(Gate::look(visit,
                           {.case_code = "V-001",
                            .act = covenant::Act::case_read,
                            .as = covenant::AuditAction::print}));
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_EQ(added[0].event, "PRINT.case");
    EXPECT_EQ(added[0].action, log::ActionCode::execute);
    ASSERT_EQ(added[0].sealed.recipients.size(), 1U);
    EXPECT_EQ(added[0].sealed.recipients[0], femke.member.text());
}

TEST_P(Look, LeavesOneLeafForEachLens) {
    const auto before = leaves().size();

    auto visit = reading(noor);
    const auto victim = look(visit, "V-001");
    const auto suspect = look(visit, "D-001");
    finish(visit);

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 2U);
    EXPECT_EQ(added[0].sealed.case_id, victim.case_id().text());
    EXPECT_EQ(added[1].sealed.case_id, suspect.case_id().text());
    EXPECT_NE(added[0].grant, added[1].grant);
}

TEST_P(Look, LeavesItsLeafOnlyOnceTheVisitIsFinished) {
    const auto before = leaves().size();
    auto visit = reading(femke);
    const auto lens = look(visit, "V-001");
    EXPECT_EQ(leaves().size(), before);

    finish(visit);

    EXPECT_EQ(leaves().size(), before + 1);
}

TEST_P(Look, LeavesNothingOfAVisitThatDied) {
    const auto before = leaves().size();
    {
        auto visit = reading(femke);
        const auto lens = look(visit, "V-001");
    }

    EXPECT_EQ(leaves().size(), before);
    EXPECT_EQ(count("SELECT count(*) FROM case_access"), 0);
}

TEST_P(Look, KeepsItsLeafAfterARestart) {
    const auto before = leaves().size();
    EXPECT_EQ(why_refused(femke, "V-001"), "");

    reopen();

    EXPECT_EQ(leaves().size(), before + 1);
}

TEST_P(Look, TellsNobodyWhyACaseIsNotFound) {
    facts.seats.insert({"V-001", lotte.member});  // on the case by its rows, but without a key
    facts.with_conflict.insert(samira.member);

    const auto no_such_case = notice(femke, "V-999");
    const auto not_on_case = notice(femke, "D-001");
    const auto conflict = notice(samira, "V-001");
    const auto no_key = notice(lotte, "V-001");

    EXPECT_EQ(no_such_case.code, core::ErrorCode::not_found);
    EXPECT_EQ(no_such_case.id, "gate.not-found");
    EXPECT_FALSE(no_such_case.is_explained);
    EXPECT_EQ(not_on_case, no_such_case);
    EXPECT_EQ(conflict, no_such_case);
    EXPECT_EQ(no_key, no_such_case);
    EXPECT_EQ(count("SELECT count(*) FROM case_access"), 0);
}

TEST_P(Look, TellsTheLogAloneThatThereIsNoSuchCase) {
    const auto before = leaves().size();
    EXPECT_EQ(why_refused(femke, "V-999"), "gate.not-found");
    const auto leaf = leaf_of_refusal(before);
    EXPECT_EQ(leaf.event, "DENY.case");
    EXPECT_EQ(leaf.outcome, log::Outcome::refused);
    EXPECT_EQ(leaf.sealed.deny, "NOT_ON_CASE");
    EXPECT_EQ(leaf.sealed.case_id, "");
}

TEST_P(Look, TellsTheLogAloneWhoIsNotOnTheCase) {
    const auto before = leaves().size();
    EXPECT_EQ(why_refused(femke, "D-001"), "gate.not-found");
    const auto leaf = leaf_of_refusal(before);
    EXPECT_EQ(leaf.sealed.deny, "NOT_ON_CASE");
    EXPECT_EQ(leaf.sealed.case_id, facts.cases.at("D-001").id.text());
}

TEST_P(Look, TellsTheLogAloneOfAConflictOfInterest) {
    facts.with_conflict.insert(samira.member);
    const auto before = leaves().size();
    EXPECT_EQ(why_refused(samira, "V-001"), "gate.not-found");
    EXPECT_EQ(leaf_of_refusal(before).sealed.deny, "CONFLICT_OF_INTEREST");
}

// Both fences stand alone: the covenant would allow, but nothing was sealed to this member.
TEST_P(Look, GivesNothingWithoutAKeyThoughTheCovenantAllows) {
    facts.everybody_takes_part = true;
    const auto before = leaves().size();
    EXPECT_EQ(why_refused(lotte, "V-001"), "gate.not-found");
    EXPECT_EQ(leaf_of_refusal(before).sealed.deny, "KEY_UNAVAILABLE");
}

// The other way round: the key is there, the covenant refuses.
TEST_P(Look, GivesNothingWithAKeyWhenTheCovenantRefuses) {
    facts.seats.erase({"V-001", femke.member});
    EXPECT_EQ(count("SELECT count(*) FROM key_wrap"), 5);
    EXPECT_EQ(why_refused(femke, "V-001"), "gate.not-found");
}

// A secret of somebody else does not open what was sealed to this member.
TEST_P(Look, GivesNothingToAMemberWithAnothersSecret) {
    auto visit = reading(femke);
    auto actor = actor_of(femke);
    actor.secret = noor.keys.secret_key.clone();
    visit.become(std::move(actor));

    const auto lens = Gate::look(visit, {"V-001"});

    ASSERT_FALSE(lens);
    EXPECT_EQ(lens.error().id, "gate.not-found");
}

TEST_P(Look, ExplainsARefusalOfACaseThatTheReaderKnows) {
    facts.cases.at("V-001").facts.state = covenant::CaseState::reported;

    auto visit = reading(femke);
    const auto lens = Gate::look(visit, {"V-001"});
    finish(visit);

    ASSERT_FALSE(lens);
    EXPECT_EQ(lens.error().code, core::ErrorCode::not_permitted);
    EXPECT_EQ(lens.error().detail, "covenant.state-not-allowed");
    ASSERT_TRUE(visit.refusal());
    EXPECT_EQ(visit.refusal()->decision.reason, covenant::DenyReason::state_not_allowed);
}

TEST_P(Look, KnowsNothingForSomebodyWhoIsNotSignedIn) {
    const auto before = leaves().size();
    auto visit = Visit::begin(house(), Visit::Kind::read, {}).value();

    const auto lens = Gate::look(visit, {"V-001"});
    finish(visit);

    ASSERT_FALSE(lens);
    EXPECT_EQ(lens.error().id, "gate.not-found");
    EXPECT_EQ(leaves().size(), before);
}

TEST_P(Look, DoesNotNameAFieldThatDidNotOpen) {
    const auto sealed = seal("V-001", note("row-1"), "Zij belde de school.");
    const auto before = leaves().size();

    EXPECT_EQ(open(femke, "V-001", note("row-2"), sealed), "crypto.field-altered");

    const auto added = leaves_after(before);
    ASSERT_EQ(added.size(), 1U);
    EXPECT_TRUE(added[0].sealed.objects.empty());
}

}  // namespace
}  // namespace briljant::gate
