// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The covenant of the example with a representative of each of its parties, asked through the real
// registry, so that a test sees what every page sees. All fictional. One thread.

#include <fstream>

#include "accession/join_covenant.hpp"
#include "accession/leave_covenant.hpp"
#include "covenant/covenant_store.hpp"
#include "gate/gate.hpp"
#include "people/directory.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::accession::testing {

inline constexpr std::string_view some_hash =
    "213187a2911473e132064a94a8f775fd2a8e63690b54d0faef20e1ebf04b4445";

[[nodiscard]] inline const std::string& waterstad_text() {
    static const std::string text = [] {
        std::ifstream file("covenants/waterstad.json");
        return std::string{std::istreambuf_iterator<char>{file}, {}};
    }();
    return text;
}

// What people/ and the registry say: as app/house_facts does it.
class RegistryFacts final : public gate::testing::FakeFacts {
public:
    [[nodiscard]] core::Result<covenant::AskerFacts> asker(storage::Session& session,
                                                           const gate::Actor& actor,
                                                           const core::Date& day) override {
        TRY_ASSIGN(const auto known, covenant(session, actor.covenant, day));
        return people::asker_facts(session, actor, *known.version, day);
    }
    [[nodiscard]] core::Result<gate::KnownCovenant> covenant(storage::Session& session,
                                                             const core::CovenantId& id,
                                                             const core::Date& day) override {
        TRY_ASSIGN(const auto covenant, registry.find(session, id));
        return gate::KnownCovenant{covenant->slug(), covenant::version_on(covenant, day)};
    }

    covenant::CovenantRegistry registry;
};

class Region final {
public:
    explicit Region(storage::Database& database) : house_(database, facts) {
        auto visit = house_.write();
        auto added = facts.registry.add(visit.session(),
                                        house_.random,
                                        waterstad_text(),
                                        core::add_days(people::testing::today, -200),
                                        house_.clock.now());
        EXPECT_TRUE(added) << added.error().id << " " << added.error().detail;
        covenant_ = std::move(added).value();
        for (const auto* code : {"O1", "O2", "O3", "O4", "O5", "O6", "O8", "O9", "O10"})
            contact(visit, code);
        add(visit, "O1", "olga.timmer", covenant::Role::covenant_manager);
        add(visit, "O1", "ruud.bakema", covenant::Role::chair);
        const auto kept = visit.finish();
        EXPECT_TRUE(kept) << kept.error().id << " " << kept.error().detail;
    }

    // One act by one member in a Visit of its own; what it leaves counts only when it succeeds.
    template <typename Act>
    core::Result<void> by(const std::string& login, Act act) {
        auto visit = house_.write();
        visit.become(actor(login));
        if (auto done = act(visit); !done) {
            auto error = std::move(done).error();
            EXPECT_TRUE(visit.undo());
            EXPECT_TRUE(visit.finish());
            return error;
        }
        return visit.finish();
    }
    // Whether the member of this party may do what a party may, asked as a page asks it.
    [[nodiscard]] bool is_let_in(const std::string& login) {
        auto visit = house_.read();
        visit.become(actor(login));
        const auto permit =
            gate::Gate::permit(visit, {.act = covenant::Act::account_manage, .is_look = true});
        return static_cast<bool>(permit);
    }
    // Adds somebody who joined later.
    void contact(gate::Visit& visit, const std::string& code) {
        const auto known = people::find_organisation(visit.session(), code);
        if (!known.value()) {
            const auto made = people::add_organisation(visit, code, "Organisatie " + code);
            EXPECT_TRUE(made) << made.error().id;
        }
        add(visit, code, "contact." + code, covenant::Role::org_contact);
    }
    void invite_and_declare(const std::string& code) {
        ASSERT_TRUE(by("olga.timmer", [&](gate::Visit& visit) {
            return invite_organisation(
                visit,
                {.code = code, .name = "School " + code, .org_type = covenant::OrgType::school});
        }));
        ASSERT_TRUE(by("olga.timmer", [&](gate::Visit& visit) {
            return file_declaration(visit, code, declaration());
        }));
    }
    [[nodiscard]] static Declaration declaration() {
        return {.signatory = "bestuurder",
                .mandate_ref = "MAND-S1",
                .hash = std::string{some_hash},
                .signed_on = people::testing::today,
                .filed = {}};
    }
    core::Result<void> answer(const std::string& login, const std::string& code, Answer answer) {
        return by(login, [&](gate::Visit& visit) { return answer_accession(visit, code, answer); });
    }
    core::Result<void> let_in_today(const std::string& code) {
        return by("olga.timmer",
                  [&](gate::Visit& visit) { return let_in(visit, code, people::testing::today); });
    }
    [[nodiscard]] gate::Actor actor(const std::string& login) const {
        gate::Actor who;
        const auto& member = members_.at(login);
        who.member = member.id;
        who.login = login;
        who.covenant = covenant_;
        who.organisation = *member.organisation;
        who.organisation_code = codes_.at(login);
        who.has_second_factor = true;
        who.stepped_up_at = house_.clock.now();
        who.until = house_.clock.now() + std::chrono::hours{10};
        return who;
    }
    [[nodiscard]] gate::testing::TestHouse& house() { return house_; }
    [[nodiscard]] const core::CovenantId& covenant() const { return covenant_; }

    RegistryFacts facts;

private:
    void add(gate::Visit& visit,
             const std::string& code,
             const std::string& login,
             covenant::Role role) {
        const auto organisation = people::find_organisation(visit.session(), code);
        people::Member member;
        member.login = login;
        member.name = login;
        member.work_email = login + "@example.example";
        member.organisation = organisation.value()->id;
        member.state = people::MemberState::active;
        auto id = people::add_member(visit, member);
        EXPECT_TRUE(id) << id.error().id;
        member.id = id.value();
        people::RoleGrant grant;
        grant.covenant = covenant_;
        grant.member = member.id;
        grant.organisation = member.organisation;
        grant.role = role;
        grant.designated_at = core::add_days(people::testing::today, -300);
        grant.screening_at = grant.designated_at;
        grant.secrecy_signed_at = grant.designated_at;
        grant.training_valid_until = core::add_days(people::testing::today, 300);
        grant.confirmed_by = member.id;
        EXPECT_TRUE(people::grant_role(visit, grant));
        codes_.emplace(login, code);
        members_.emplace(login, std::move(member));
    }

    gate::testing::TestHouse house_;
    core::CovenantId covenant_;
    std::map<std::string, people::Member> members_;
    std::map<std::string, std::string> codes_;
};

// Every party that decides on the example's day: O7 left.
inline constexpr std::array<std::string_view, 9> deciding{"ruud.bakema",
                                                          "contact.O2",
                                                          "contact.O3",
                                                          "contact.O4",
                                                          "contact.O5",
                                                          "contact.O6",
                                                          "contact.O8",
                                                          "contact.O9",
                                                          "contact.O10"};

}  // namespace briljant::accession::testing
