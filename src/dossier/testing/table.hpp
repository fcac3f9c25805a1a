// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A case of the example with a small table, for tests: the process director, child protection,
// youth care, the police and somebody who does not take part. Everything goes through the real
// Gate, store and people/; only the covenant stands ready in memory. All fictional. One thread.

#include "dossier/case_facts.hpp"
#include "dossier/compose_case.hpp"
#include "dossier/open_case.hpp"
#include "dossier/read_case.hpp"
#include "dossier/share_contribution.hpp"
#include "dossier/steer_case.hpp"
#include "people/directory.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::dossier::testing {

using people::testing::today;
using people::testing::waterstad_id;

// What app/ wires in the program.
class TableFacts final : public gate::testing::FakeFacts {
public:
    TableFacts() { known_covenant.version = people::testing::waterstad_version(); }

    [[nodiscard]] core::Result<covenant::AskerFacts> asker(storage::Session& session,
                                                           const gate::Actor& actor,
                                                           const core::Date& day) override {
        return people::asker_facts(session, actor, *known_covenant.version, day);
    }
    [[nodiscard]] core::Result<std::optional<gate::KnownCase>> find_case(
        storage::Session& session,
        const gate::Actor& actor,
        std::string_view code,
        const core::Date& day) override {
        TRY_ASSIGN(auto found, dossier::find_case(session, actor, code, day));
        if (!found) return std::optional<gate::KnownCase>{};
        auto known = std::move(found->known);
        known.version = known_covenant.version;
        known.facts.purpose = known.version->purpose_index(known.purpose);
        return std::optional<gate::KnownCase>{std::move(known)};
    }
    [[nodiscard]] core::Result<std::optional<core::Key>> public_key(
        storage::Session& session, const core::MemberId& member) override {
        return people::public_key(session, member);
    }
};

struct Person {
    core::MemberId member;
    core::OrganisationId organisation;
    std::string code;  // of the organisation
};

// On both databases: V-001, opened by Noor, with Femke, Samira and Mark; Lotte is no part of it.
class Table : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        house = std::make_unique<gate::testing::TestHouse>(database(), facts);
        seat_everybody();
        if (!HasFailure()) open_the_case();
    }
    void TearDown() override {
        house.reset();
        BothDatabases::TearDown();
    }

    [[nodiscard]] gate::Visit as(const Person& person) {
        auto visit = house->write();
        auto actor = actor_of(visit, person);
        if (!has_fresh_code) actor.stepped_up_at = {};
        visit.become(std::move(actor));
        return visit;
    }
    // The act of one person, kept.
    template <typename Act>
    [[nodiscard]] auto by(const Person& person, Act act) {
        auto visit = as(person);
        auto result = act(visit);
        EXPECT_TRUE(visit.finish());
        return result;
    }

    [[nodiscard]] static ContributionDraft draft(std::string text) {
        ContributionDraft item;
        item.case_code = "V-001";
        item.category = covenant::DataCategory::indicator;
        item.source_class = covenant::SourceClass::seen;
        item.reliability = covenant::Reliability::fact;
        item.text = core::PersonalText{std::move(text)};
        item.is_quality_checked = true;
        item.is_necessity_recorded = true;
        item.conditions.visibility = covenant::Visibility::table;
        item.secrecy.ground = covenant::SecrecyGround::conflict_of_duties;
        item.secrecy.six_tests_complete = true;
        return item;
    }
    [[nodiscard]] std::string share(const Person& person, const ContributionDraft& item) {
        auto code = by(person, [&](gate::Visit& visit) {
            return share_contribution(visit, item, std::nullopt);
        });
        EXPECT_TRUE(code) << code.error().id << " " << code.error().detail;
        return code ? code.value() : "";
    }
    // The words of every item that this person gets, in the order of the case; "" when refused.
    [[nodiscard]] std::string words_for(const Person& person) {
        const auto view = by(person, [](gate::Visit& visit) { return read_case(visit, "V-001"); });
        if (!view) return std::string{view.error().id};
        std::string words;
        for (const auto& seen : view.value().contributions) words += seen.value.text.reveal() + ";";
        return words;
    }
    // Somebody more at the table of V-001.
    [[nodiscard]] Person join(const std::string& login,
                              const std::string& code,
                              covenant::Role role) {
        auto visit = house->write();
        const auto person = seat(visit, login, code, role);
        EXPECT_TRUE(visit.finish());
        invite(person, role);
        return person;
    }
    void run(std::string_view sql) {
        auto visit = house->write();
        const auto done = visit.session().execute({"testing.run", sql}, {});
        EXPECT_TRUE(done) << done.error().detail;
        EXPECT_TRUE(visit.finish());
    }

    bool has_fresh_code = true;  // the second factor was given in the last minutes
    TableFacts facts;
    std::unique_ptr<gate::testing::TestHouse> house;
    Person noor;
    Person femke;
    Person samira;
    Person mark;
    Person lotte;

private:
    [[nodiscard]] static gate::Actor actor_of(gate::Visit& visit, const Person& person) {
        gate::Actor actor;
        actor.member = person.member;
        actor.login = "login";
        actor.name = "Naam";
        actor.organisation = person.organisation;
        actor.organisation_code = person.code;
        actor.organisation_name = "Organisatie";
        actor.covenant = waterstad_id();
        actor.has_second_factor = true;
        actor.stepped_up_at = visit.now();
        actor.until = visit.now() + std::chrono::hours{1};
        auto secret = people::open_member_secret(
            visit, person.member, people::testing::stretched("briljant demo").key.expose());
        EXPECT_TRUE(secret && secret.value().has_value());
        if (secret && secret.value()) actor.secret = std::move(*secret.value());
        return actor;
    }
    [[nodiscard]] static Person seat(gate::Visit& visit,
                                     const std::string& login,
                                     const std::string& code,
                                     covenant::Role role) {
        Person person;
        person.code = code;
        const auto known = people::find_organisation(visit.session(), code);
        EXPECT_TRUE(known) << known.error().detail;
        if (known && known.value()) {
            person.organisation = known.value()->id;
        } else {
            person.organisation =
                people::add_organisation(visit, code, "Organisatie " + code).value();
        }
        people::Member member;
        member.work_email = login + "@example.example";
        member.login = login;
        member.name = login;
        member.organisation = person.organisation;
        member.state = people::MemberState::active;
        person.member = people::add_member(visit, member).value();
        EXPECT_TRUE(people::make_member_keys(
            visit, person.member, people::testing::stretched("briljant demo")));
        people::RoleGrant grant;
        grant.covenant = waterstad_id();
        grant.member = person.member;
        grant.organisation = person.organisation;
        grant.role = role;
        grant.designated_at = core::add_days(today, -30);
        grant.screening_at = core::add_days(today, -40);
        grant.secrecy_signed_at = core::add_days(today, -30);
        grant.training_valid_until = core::add_days(today, 100);
        grant.confirmed_by = person.member;
        const auto granted = people::grant_role(visit, grant);
        EXPECT_TRUE(granted) << granted.error().id << " " << granted.error().detail;
        return person;
    }
    void seat_everybody() {
        auto visit = house->write();
        noor = seat(visit, "noor.hamidi", "O1", covenant::Role::process_director);
        femke = seat(visit, "femke.oud", "O2", covenant::Role::participant);
        samira = seat(visit, "samira.idrissi", "O3", covenant::Role::participant);
        mark = seat(visit, "mark.dewit", "O4", covenant::Role::police_contact);
        lotte = seat(visit, "lotte.berg", "O3", covenant::Role::participant);
        const auto kept = visit.finish();
        EXPECT_TRUE(kept) << kept.error().id << " " << kept.error().detail;
    }
    void invite(const Person& person, covenant::Role role) {
        const auto invited = by(noor, [&](gate::Visit& visit) {
            Invitation invitation;
            invitation.member = person.member;
            invitation.organisation = person.organisation;
            invitation.role = role;
            invitation.reason = core::PersonalText{"nodig"};
            return invite_participant(visit, "V-001", invitation);
        });
        EXPECT_TRUE(invited) << invited.error().id << " " << invited.error().detail;
    }
    void open_the_case() {
        const auto opened = by(noor, [](gate::Visit& visit) {
            CaseToOpen wish;
            wish.purpose = "P1";
            wish.consultation_type = "CT3";
            wish.first_processed = core::add_days(today, -10);
            wish.subject.name = core::PersonalText{"Jara"};
            wish.subject.born = core::add_years(core::add_days(today, 100), -18);
            return open_case(visit, wish);
        });
        ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
        ASSERT_EQ(opened.value(), "V-001");
        invite(femke, covenant::Role::participant);
        invite(samira, covenant::Role::participant);
        invite(mark, covenant::Role::police_contact);
        const auto deepened = by(noor, [](gate::Visit& visit) -> core::Result<void> {
            TRY(decide_notice(visit, "V-001", {}));
            return move_phase(visit, "V-001", covenant::Phase::deep);
        });
        EXPECT_TRUE(deepened) << deepened.error().id << " " << deepened.error().detail;
    }
};

}  // namespace briljant::dossier::testing
