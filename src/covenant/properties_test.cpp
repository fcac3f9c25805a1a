// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Properties PT1 to PT9 and PT13, PT17 of the engine, and the exhaustive walk over roles, acts,
// states and flags. Random facts start from a plain allowed case, so that both answers occur.

#include <gtest/gtest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <ranges>

#include "covenant/act_traits.hpp"
#include "covenant/decide.hpp"
#include "covenant/fact_names.hpp"
#include "covenant/statute.hpp"
#include "covenant/testing/covenants.hpp"
#include "covenant/testing/decision_table.hpp"

namespace briljant::covenant {
namespace {

using testing::plain_facts;

// The library reads its settings from the environment, once. Whoever sets them wins.
class ManyCases : public ::testing::Environment {
public:
    void SetUp() override {
        setenv("RC_PARAMS", "max_success=1500 max_discard_ratio=50", /*replace=*/0);
    }
};
[[maybe_unused]] const auto* const many_cases =
    ::testing::AddGlobalTestEnvironment(new ManyCases);  // GoogleTest owns it

// Supporting facts: taking one away must never open anything.
constexpr std::array supporting{"asker.designated",
                                "asker.screened",
                                "asker.secrecySigned",
                                "asker.strongLogin",
                                "asker.trainingValid",
                                "case.purposeCompatible",
                                "case.participant",
                                "case.informDecided",
                                "case.criteriaAssessed",
                                "case.reopenDecision",
                                "signal.own",
                                "signal.inTriageCore",
                                "signal.onItsCase",
                                "signal.qualityChecked",
                                "signal.acuteStepRecorded",
                                "signal.criteriaAssessed",
                                "item.namedOrganisation",
                                "item.clearedForPolice",
                                "item.criminalProvenance",
                                "item.onwardGround",
                                "item.sixTestsComplete",
                                "item.supervisionOrderRequest",
                                "item.recipientIsParty",
                                "item.identifiersChecked",
                                "item.originatorConsents",
                                "item.predicates.NECESSITY",
                                "item.predicates.QUALITY_CHECKED",
                                "item.predicates.SAFETY_RELEVANT_ONLY",
                                "item.predicates.ADDRESS_NEED_LIST",
                                "item.predicates.SEXUAL_DATA_EXCEPTION",
                                "item.predicates.INVESTIGATION_RELEASED",
                                "item.predicates.UNAVOIDABLE_FOR_IDENTIFICATION",
                                "item.predicates.WPG19_INCIDENTAL",
                                "consent.covers",
                                "consent.parentsSkippedWithReason",
                                "consent.freeDirectHelp",
                                "change.approvalsComplete",
                                "change.accountabilityComplete",
                                "notice.twoPersonDecision",
                                "request.identityVerified",
                                "request.groundPerItem",
                                "request.interestsWeighed",
                                "request.remedyNamed",
                                "figures.complementarySuppression",
                                "outcome.confirmedByPerson",
                                "outcome.reasonGiven",
                                "outcome.logicShown",
                                "priorityList.criteriaMet",
                                "extension.criteriaStillMet",
                                "extension.providerConsents",
                                "technical.logWritable",
                                "technical.keyAvailable",
                                "technical.withinBudget",
                                "technical.stepUpRecent",
                                "technical.secondPerson"};

// Forbidding facts: adding one must never open anything.
constexpr std::array forbidding{"asker.blocked",
                                "asker.organisationFrozen",
                                "asker.commercialDuties",
                                "case.conflictOfInterest",
                                "case.legalHold",
                                "case.parentContactUnsafe",
                                "figures.freeText",
                                "figures.birthDates",
                                "item.withdrawn",
                                "item.expired",
                                "item.shielded",
                                "item.underInvestigation",
                                "item.onwardOfPoliceData",
                                "change.versionSigned"};

struct Who {
    const char* party;
    const char* roles;
};
constexpr std::array people{Who{"O1", "PROCESS_DIRECTOR"},
                            Who{"O1", "CHAIR"},
                            Who{"O1", "SECRETARY"},
                            Who{"O1", "DPO"},
                            Who{"O1", "COVENANT_MANAGER"},
                            Who{"O1", "FUNCTIONAL_ADMIN"},
                            Who{"O2", "PARTICIPANT+CASE_DIRECTOR"},
                            Who{"O3", "PARTICIPANT"},
                            Who{"O4", "POLICE_CONTACT"},
                            Who{"O5", "PARTICIPANT"},
                            Who{"O6", "PARTICIPANT"},
                            Who{"O7", "PARTICIPANT"},
                            Who{"O10", "PARTICIPANT"}};

template <typename E>
E any_word() {
    return static_cast<E>(*rc::gen::inRange<std::size_t>(0, count_of<E>));
}

Known any_known() {
    return any_word<Known>();
}

const CovenantVersion& waterstad() {
    static const auto covenant = testing::waterstad();
    return covenant.versions().front();
}

bool set(Facts& facts, std::string_view name, Known value) {
    return set_fact(facts, {waterstad(), testing::day_zero}, name, {std::string{to_name(value)}});
}

bool is_about_given_section(const Facts& facts, std::string_view name) {
    if (name.starts_with("item.")) return facts.item.has_value();
    if (name.starts_with("case.")) return facts.case_.has_value();
    if (name.starts_with("notice.")) return facts.notice.has_value();
    if (name.starts_with("request.")) return facts.request.has_value();
    if (name.starts_with("figures.")) return facts.figures.has_value();
    if (name.starts_with("outcome.")) return facts.outcome.has_value();
    if (name.starts_with("priorityList.")) return facts.priority_list.has_value();
    if (name.starts_with("extension.")) return facts.extension.has_value();
    return true;
}

void vary_item(ItemFacts& item) {
    item.category = any_word<DataCategory>();
    item.subject_role = any_word<SubjectRole>();
    item.visibility = any_word<Visibility>();
    if (*rc::gen::inRange(0, 3) == 0) item.origin_types = {any_word<OrgType>()};
    if (*rc::gen::inRange(0, 3) == 0) item.recipient_types = {any_word<OrgType>()};
    if (*rc::gen::inRange(0, 2) == 0) item.secrecy_ground = any_word<SecrecyGround>();
    item.is_own = *rc::gen::inRange(0, 4) == 0;
}

Facts any_facts_for(Act act) {
    const auto& who = people[*rc::gen::inRange<std::size_t>(0, people.size())];
    auto facts = plain_facts(waterstad(), act, who.party, who.roles);
    if (facts.item) vary_item(*facts.item);
    if (facts.case_ && *rc::gen::inRange(0, 3) == 0) {
        facts.case_->state = any_word<CaseState>();
        facts.case_->phase = any_word<Phase>();
        facts.case_->age_band = any_word<AgeBand>();
    }
    if (facts.notice && *rc::gen::inRange(0, 2) == 0) {
        facts.notice->addressee = any_word<ConsentCapacity>();
        facts.notice->status = any_word<NoticeStatus>();
    }
    if (facts.request && *rc::gen::inRange(0, 2) == 0)
        facts.request->decision = any_word<RequestDecision>();
    if (*rc::gen::inRange(0, 5) == 0)
        facts.outcome = OutcomeFacts{any_known(), any_known(), any_known()};
    const auto changes = *rc::gen::inRange(0, 4);
    for (int i = 0; i < changes; ++i) {
        const auto all = supporting.size() + forbidding.size();
        const auto at = *rc::gen::inRange<std::size_t>(0, all);
        const std::string_view name =
            at < supporting.size() ? supporting[at] : forbidding[at - supporting.size()];
        if (is_about_given_section(facts, name)) RC_ASSERT(set(facts, name, any_known()));
    }
    return facts;
}

// Mostly acts on items, because most rules speak about them.
Facts any_facts() {
    static constexpr std::array frequent{Act::item_read,
                                         Act::item_read,
                                         Act::contribution_submit,
                                         Act::contribution_release,
                                         Act::case_read,
                                         Act::disclosure_send,
                                         Act::notice_decide,
                                         Act::request_answer};
    const auto pick = *rc::gen::inRange<std::size_t>(0, frequent.size() + 2);
    return any_facts_for(pick < frequent.size() ? frequent[pick] : any_word<Act>());
}

std::string_view any_supporting() {
    return supporting[*rc::gen::inRange<std::size_t>(0, supporting.size())];
}
std::string_view any_forbidding() {
    return forbidding[*rc::gen::inRange<std::size_t>(0, forbidding.size())];
}

bool is_allowed(const Facts& facts) {
    return decide(waterstad(), facts).allowed;
}

TEST(Property, PT1RemovingASupportingFactNeverOpens) {
    EXPECT_TRUE(rc::check([] {
        const auto facts = any_facts();
        auto less = facts;
        const auto name = any_supporting();
        RC_PRE(is_about_given_section(facts, name));
        RC_ASSERT(set(less, name, Known::no));
        RC_ASSERT(is_allowed(facts) || !is_allowed(less));
    }));
}

TEST(Property, PT2AddingAForbiddingFactNeverOpens) {
    EXPECT_TRUE(rc::check([] {
        const auto facts = any_facts();
        auto more = facts;
        const auto name = any_forbidding();
        RC_PRE(is_about_given_section(facts, name));
        RC_ASSERT(set(more, name, Known::yes));
        RC_ASSERT(is_allowed(facts) || !is_allowed(more));
    }));
}

TEST(Property, PT3AnUnknownFactIsNeverBetterThanTheWorstKnownOne) {
    EXPECT_TRUE(rc::check([] {
        auto facts = any_facts();
        const auto is_supporting = *rc::gen::arbitrary<bool>();
        const auto name = is_supporting ? any_supporting() : any_forbidding();
        RC_PRE(is_about_given_section(facts, name));
        RC_ASSERT(set(facts, name, Known::unknown));
        const auto unknown = is_allowed(facts);
        RC_ASSERT(set(facts, name, is_supporting ? Known::no : Known::yes));
        RC_ASSERT(unknown == is_allowed(facts));
    }));
}

ProvisionRule row_for_all(ProvisionEffect effect, const Set<DataCategory>& categories) {
    ProvisionRule row;
    row.id = "PR900";
    row.from = row.to = Set<OrgType>::all();
    row.to_case_direction = true;
    row.categories = categories;
    row.subject_roles = Set<SubjectRole>::all();
    row.effect = effect;
    row.bases = {LegalBasisCode::avg6_1e_public_task};
    return row;
}

CovenantVersion with_row(const CovenantVersion& version, const ProvisionRule& row, Regime regime) {
    auto content = version.content();
    content.regime = regime;
    content.provision.push_back(row);
    return CovenantVersion{std::move(content)};
}

bool law_denies(Regime regime, const Facts& facts) {
    return statute_denies(
               regime, facts.item->category, facts.item->subject_role, facts.case_->phase)
        .has_value();
}

TEST(Property, PT4NoRowTurnsAStatutoryDenialIntoAnAllow) {
    for (const auto regime : {Regime::own, Regime::wgs_zvh, Regime::wgs_riec}) {
        const auto open = row_for_all(ProvisionEffect::allow, Set<DataCategory>::all());
        const auto version = with_row(waterstad(), open, regime);
        EXPECT_TRUE(rc::check([&] {
            const auto facts = any_facts_for(Act::item_read);
            RC_ASSERT(!law_denies(regime, facts) || !decide(version, facts).allowed);
        }));
    }
}

TEST(Property, PT5ADenyRowNeverWidens) {
    const auto deny =
        row_for_all(ProvisionEffect::deny, {DataCategory::care_guidance, DataCategory::indicator});
    const auto narrower = with_row(waterstad(), deny, Regime::own);
    EXPECT_TRUE(rc::check([&] {
        const auto facts = any_facts();
        RC_ASSERT(is_allowed(facts) || !decide(narrower, facts).allowed);
    }));
}

TEST(Property, PT5TheOrderOfTheRowsHasNoInfluence) {
    auto content = waterstad().content();
    std::ranges::reverse(content.provision);
    const CovenantVersion reversed{std::move(content)};
    EXPECT_TRUE(rc::check([&] {
        const auto facts = any_facts();
        RC_ASSERT(decide(waterstad(), facts) == decide(reversed, facts));
    }));
}

TEST(Property, PT6AnAllowNamesABasisAndADenialNamesARuleOrRow) {
    EXPECT_TRUE(rc::check([] {
        const auto decision = decide(waterstad(), any_facts());
        RC_CLASSIFY(decision.allowed);
        if (decision.allowed) RC_ASSERT(!decision.bases.empty() && decision.step == 0);
        if (!decision.allowed) {
            RC_ASSERT(decision.step >= 1 && decision.step <= 13);
            RC_ASSERT(!decision.rules.empty() || !decision.rows.empty());
            RC_ASSERT(std::ranges::all_of(decision.rules,
                                          [](RuleId rule) { return applies(rule, Regime::own); }));
        }
    }));
}

TEST(Property, PT7TheSameQuestionGivesTheSameAnswer) {
    const auto other = testing::load_or_fail(testing::waterstad_text());
    EXPECT_TRUE(rc::check([&] {
        const auto facts = any_facts();
        RC_ASSERT(decide(waterstad(), facts) == decide(other.versions().front(), facts));
    }));
}

TEST(Property, PT8NarrowingNeverAddsAReader) {
    EXPECT_TRUE(rc::check([] {
        auto facts = any_facts_for(Act::item_read);
        facts.item->is_own = false;
        facts.item->visibility = Visibility::table;
        const auto at_table = is_allowed(facts);
        facts.item->visibility = Visibility::chair_only;
        const auto chair_only = is_allowed(facts);
        facts.item->visibility = Visibility::nobody_yet;
        RC_ASSERT(!is_allowed(facts));
        const bool is_police = facts.asker.org_types.contains(OrgType::police);
        RC_ASSERT(at_table || !chair_only || is_police);
    }));
}

TEST(Property, PT9AfterTheEndOfRetentionNothingIsRead) {
    EXPECT_TRUE(rc::check([] {
        auto facts = any_facts();
        RC_PRE(facts.case_.has_value());
        facts.act = *rc::gen::element(Act::case_read, Act::meeting_read);
        facts.case_->destroy_by = core::add_days(facts.today, -*rc::gen::inRange(0, 4000));
        if (*rc::gen::arbitrary<bool>())
            facts.emergency = EmergencyFacts{Known::yes, Known::yes, Known::yes};
        RC_ASSERT(!is_allowed(facts));
    }));
}

TEST(Property, PT13ARoleWithoutContentNeverReads) {
    EXPECT_TRUE(rc::check([] {
        auto facts = any_facts_for(
            *rc::gen::element(Act::case_read, Act::item_read, Act::meeting_read, Act::signal_read));
        facts.asker.roles = {*rc::gen::element(Role::functional_admin,
                                               Role::content_manager,
                                               Role::covenant_manager,
                                               Role::policy_viewer,
                                               Role::trainer,
                                               Role::expert_by_experience)};
        if (*rc::gen::arbitrary<bool>())
            facts.emergency = EmergencyFacts{Known::yes, Known::yes, Known::yes};
        RC_ASSERT(!is_allowed(facts));
    }));
}

// Every pair of types, every category, subject and phase: what is allowed is a cell of the matrix
// that the law does not deny (PT17). The item meets every condition, so only the table decides.
TEST(Exhaustive, PT17WhatIsAllowedStandsInTheMatrixAndNotInTheLawsDenials) {
    auto facts = plain_facts(waterstad(), Act::item_read, "O6", "PARTICIPANT");
    for (std::size_t i = 0; i < count_of<Predicate>; ++i)
        facts.item->predicates.set(static_cast<Predicate>(i), Known::yes);
    std::size_t allowed = 0;
    const auto look = [&](OrgType from, OrgType to, DataCategory category, SubjectRole subject) {
        facts.item->origin_types = {from};
        facts.asker.org_types = {to};
        facts.item->category = category;
        facts.item->subject_role = subject;
        if (!is_allowed(facts)) return;
        ++allowed;
        const auto& cell = waterstad().cell(from, index_of(to), category, subject);
        ASSERT_TRUE(cell.denies.empty() && !cell.allows.empty());
        ASSERT_FALSE(law_denies(Regime::own, facts));
    };
    Set<OrgType>::all().each([&](OrgType from) {
        Set<OrgType>::all().each([&](OrgType to) {
            Set<DataCategory>::all().each([&](DataCategory category) {
                Set<SubjectRole>::all().each(
                    [&](SubjectRole subject) { look(from, to, category, subject); });
            });
        });
    });
    EXPECT_GT(allowed, 400U);
}

// The flags of the walk: who, whether on the case, and what stands in the way.
void set_flags(Facts& facts, unsigned flags) {
    facts.case_->participant = known((flags & 1U) != 0);
    facts.case_->conflict_of_interest = known((flags & 2U) != 0);
    facts.asker.blocked = known((flags & 4U) != 0);
    facts.technical.log_writable = known((flags & 8U) == 0);
    facts.asker.accession =
        (flags & 16U) != 0 ? AccessionStatus::withdrawn : AccessionStatus::acceded;
    facts.case_->reopen_decision = known((flags & 32U) != 0);
}

// The promises that hold for every role, act, state and flag (1.6 million decisions).
void expect_promises(const Facts& facts, const Decision& decision, unsigned flags) {
    if (!decision.allowed) {
        ASSERT_FALSE(decision.rules.empty() && decision.rows.empty());
        return;
    }
    const auto act = facts.act;
    const bool is_outside = traits::outside.intersects(facts.asker.roles);
    ASSERT_FALSE(decision.bases.empty());
    ASSERT_EQ(flags & 4U, 0U) << "a blocked user never";
    ASSERT_EQ(flags & 8U, 0U) << "no leaf, no answer";
    const bool is_reporter = facts.asker.roles.contains(Role::reporter);
    ASSERT_TRUE((flags & 16U) == 0 || is_outside || is_reporter)
        << "an organisation that left never";
    if (traits::on_case.contains(act)) {
        ASSERT_EQ(flags & 2U, 0U) << "a conflict of interest never";
        const bool is_beside = act == Act::notice_decide;
        ASSERT_TRUE((flags & 1U) != 0 || is_beside) << "who is not on the case never";
    }
    if (traits::content.contains(act)) {
        ASSERT_FALSE(traits::without_content.includes(facts.asker.roles)) << "no content, no case";
    }
    const bool opens = act == Act::case_read || act == Act::item_read;
    if (opens && facts.case_->state == CaseState::closed_shielded) {
        ASSERT_TRUE(facts.asker.roles.contains(Role::process_director) && (flags & 32U) != 0);
    }
    if (opens) {
        ASSERT_NE(facts.case_->state, CaseState::destroyed);
    }
}

void walk_states_and_flags(Facts& facts, std::size_t& allowed) {
    Set<CaseState>::all().each([&](CaseState state) {
        facts.case_->state = state;
        for (unsigned flags = 0; flags < 64; ++flags) {
            set_flags(facts, flags);
            const auto decision = decide(waterstad(), facts);
            allowed += decision.allowed ? 1U : 0U;
            expect_promises(facts, decision, flags);
        }
    });
}

TEST(Exhaustive, RolesActsStatesAndFlagsKeepTheirPromises) {
    std::size_t allowed = 0;
    Set<Act>::all().each([&](Act act) {
        auto facts = plain_facts(waterstad(), act, "O2", "PARTICIPANT");
        if (!facts.case_) facts.case_ = plain_facts(waterstad(), Act::case_read, "O2", "-").case_;
        Set<Role>::all().each([&](Role role) {
            facts.asker.roles = {role};
            walk_states_and_flags(facts, allowed);
        });
    });
    EXPECT_GT(allowed, 1000U);
}

TEST(DefaultDeny, FactsThatNobodyFilledAreRefused) {
    EXPECT_FALSE(is_allowed(Facts{}));
    Set<Act>::all().each([](Act act) {
        Facts facts;
        facts.act = act;
        facts.asker.roles = Set<Role>::all();
        EXPECT_FALSE(is_allowed(facts)) << to_name(act);
    });
}

}  // namespace
}  // namespace briljant::covenant
