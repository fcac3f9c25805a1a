// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Three organisations of the example with a few members and their roles, for tests. All fictional.
// Every member has the passphrase of the example, stretched cheaply: what is tested is not
// Argon2id. One thread.

#include <fstream>

#include "covenant/load.hpp"
#include "gate/testing/house.hpp"
#include "people/add_member.hpp"
#include "people/asker_facts.hpp"
#include "people/member_keys.hpp"
#include "people/sign_in_as.hpp"

namespace briljant::people::testing {

inline constexpr core::Date today{
    std::chrono::year{2026}, std::chrono::November, std::chrono::day{24}};

[[nodiscard]] inline core::CovenantId waterstad_id() {
    return *core::CovenantId::parse("5b0c6a52-7a8e-4f5e-9a53-3e2f0d3c1a11");
}

// The key that any passphrase of these tests gives.
[[nodiscard]] inline Stretched stretched(std::string_view passphrase) {
    Stretched result;
    result.salt.assign(16, 7);
    result.key = crypto::SecretKey{crypto::blake2b(core::as_bytes(passphrase))};
    return result;
}

// The covenant of the example, from its file; day D+201 is `today`.
[[nodiscard]] inline std::shared_ptr<const covenant::CovenantVersion> load_waterstad() {
    std::ifstream file("covenants/waterstad.json");
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const auto loaded = covenant::load_covenant(text, core::add_days(today, -201));
    EXPECT_TRUE(loaded.covenant.has_value());
    return std::make_shared<covenant::CovenantVersion>(*loaded.covenant->version_on(today));
}

[[nodiscard]] inline std::shared_ptr<const covenant::CovenantVersion> waterstad_version() {
    static const auto version = load_waterstad();  // read once: it costs a second under sanitizers
    return version;
}

// Asks people/ itself who asks, under the covenant of the example.
class WaterstadFacts final : public gate::testing::FakeFacts {
public:
    WaterstadFacts() { known_covenant.version = waterstad_version(); }

    [[nodiscard]] core::Result<covenant::AskerFacts> asker(storage::Session& session,
                                                           const gate::Actor& actor,
                                                           const core::Date& day) override {
        return people::asker_facts(session, actor, *known_covenant.version, day);
    }
};

class Waterstad final {
public:
    explicit Waterstad(gate::testing::TestHouse& house) : house_(house) {
        auto visit = house_.write();
        hub = organisation(visit, "O1", "Coördinatiepunt Waterstad");
        protection = organisation(visit, "O2", "GI De Sluis");
        noor = member(visit, "noor.hamidi", "Noor Hamidi", hub, covenant::Role::process_director);
        olga = member(visit, "olga.timmer", "Olga Timmer", hub, covenant::Role::covenant_manager);
        femke = member(visit, "femke.oud", "Femke Oud", protection, covenant::Role::participant);
        pim = member(visit, "pim.deboer", "Pim de Boer", hub, covenant::Role::functional_admin);
        bram = member(visit, "bram.tuin", "Bram Tuin", protection, covenant::Role::org_contact);
        const auto kept = visit.finish();
        EXPECT_TRUE(kept) << kept.error().id << " " << kept.error().detail;
    }

    // Signs in with the glasses of the example; the token of the cookie.
    [[nodiscard]] std::string sign_in(const std::string& login) {
        house_.house().is_demo = true;
        auto visit = house_.write();
        auto token =
            sign_in_as(visit, {login, "Testbrowser"}, stretched("briljant demo").key.expose());
        EXPECT_TRUE(token) << token.error().id;
        const auto kept = visit.finish();
        EXPECT_TRUE(kept) << kept.error().id << " " << kept.error().detail;
        return std::move(token).value();
    }

    [[nodiscard]] RoleGrant grant_for(const core::MemberId& member,
                                      const core::OrganisationId& organisation,
                                      covenant::Role role) const {
        RoleGrant grant;
        grant.covenant = waterstad_id();
        grant.member = member;
        grant.organisation = organisation;
        grant.role = role;
        grant.designated_at = core::add_days(today, -30);
        grant.screening_at = core::add_days(today, -40);
        grant.secrecy_signed_at = core::add_days(today, -30);
        grant.training_valid_until = core::add_days(today, 100);
        grant.confirmed_by = member;
        return grant;
    }

    core::OrganisationId hub;
    core::OrganisationId protection;
    core::MemberId noor;
    core::MemberId olga;
    core::MemberId femke;
    core::MemberId bram;
    core::MemberId pim;

private:
    [[nodiscard]] static core::OrganisationId organisation(gate::Visit& visit,
                                                           std::string code,
                                                           std::string name) {
        auto added = add_organisation(visit, std::move(code), std::move(name));
        EXPECT_TRUE(added) << added.error().id << " " << added.error().detail;
        return std::move(added).value();
    }
    [[nodiscard]] core::MemberId member(gate::Visit& visit,
                                        std::string login,
                                        std::string name,
                                        const core::OrganisationId& organisation,
                                        covenant::Role role) const {
        Member draft;
        draft.work_email = login + "@example.example";
        draft.login = std::move(login);
        draft.name = std::move(name);
        draft.organisation = organisation;
        draft.state = MemberState::active;
        auto added = add_member(visit, draft);
        EXPECT_TRUE(added) << added.error().id << " " << added.error().detail;
        auto id = std::move(added).value();
        EXPECT_TRUE(make_member_keys(visit, id, stretched("briljant demo")));
        EXPECT_TRUE(grant_role(visit, grant_for(id, organisation, role)));
        return id;
    }

    gate::testing::TestHouse& house_;
};

}  // namespace briljant::people::testing
