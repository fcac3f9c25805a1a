// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/invitation.hpp"

#include "people/directory.hpp"
#include "people/own_staff.hpp"
#include "people/session.hpp"
#include "people/sign_in.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::people {

namespace {

using gate::testing::TestHouse;
using testing::stretched;
using testing::Waterstad;

class Invitations : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        house = std::make_unique<TestHouse>(database(), facts);
        people = std::make_unique<Waterstad>(*house);
    }
    void TearDown() override {
        people.reset();
        house.reset();
        BothDatabases::TearDown();
    }
    template <typename Act>
    auto as(const std::string& login, Act act) {
        const auto token = people->sign_in(login);
        auto visit = house->write();
        EXPECT_TRUE(identify(visit, token));
        auto result = act(visit);
        if (!result) {
            EXPECT_TRUE(visit.undo());
        }
        EXPECT_TRUE(visit.finish());
        return result;
    }
    template <typename Act>
    auto as_nobody(Act act) {
        auto visit = house->write();
        auto result = act(visit);
        if (!result) {
            EXPECT_TRUE(visit.undo());
        }
        EXPECT_TRUE(visit.finish());
        return result;
    }
    core::Result<void> invite(const std::string& by) {
        return as(by, [](gate::Visit& visit) {
            InvitationDraft draft;
            draft.login = "kim.nieuw";
            draft.name = "Kim Nieuw";
            draft.work_email = "kim@o2.example";
            draft.function_nl = "jeugdbeschermer";
            draft.screening_at = testing::today;
            draft.secrecy_signed_at = testing::today;
            return invite_member(visit, draft);
        });
    }
    Member kim() {
        auto visit = house->read();
        return MemberStore{visit.session()}.member("kim.nieuw").value().value();
    }
    core::Result<std::string> confirm(const std::string& by) {
        return as(by, [id = kim().id](gate::Visit& visit) { return confirm_account(visit, id); });
    }
    std::string code_for(const std::string& token) {
        auto visit = house->read();
        const auto open = find_invitation(visit, token);
        EXPECT_TRUE(open && open.value());
        const auto bytes = from_base32(open.value()->totp_base32.expose());
        return crypto::totp_code(crypto::TotpSecret{bytes}, crypto::totp_step(house->clock.now()));
    }
    // RFC 4648 section 6, as an authenticator app reads it.
    static core::Bytes from_base32(const std::string& text) {
        core::Bytes bytes;
        unsigned buffer = 0;
        unsigned bits = 0;
        for (const char letter : text) {
            const auto value = static_cast<unsigned>(
                std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"}.find(letter));
            buffer = (buffer << 5U) | value;
            bits += 5;
            if (bits < 8) continue;
            bits -= 8;
            bytes.push_back(static_cast<std::uint8_t>(buffer >> bits));
        }
        return bytes;
    }

    testing::WaterstadFacts facts;
    std::unique_ptr<TestHouse> house;
    std::unique_ptr<Waterstad> people;
};

TEST_P(Invitations, FromInvitationToSigningIn) {
    ASSERT_TRUE(invite("bram.tuin"));
    const auto token = confirm("pim.deboer");
    ASSERT_TRUE(token) << token.error().id << " " << token.error().detail;
    const auto digits = code_for(token.value());

    const auto accepted = as_nobody([&](gate::Visit& visit) {
        return accept_invitation(visit, token.value(), stretched("vier gewone woorden"), digits);
    });

    ASSERT_TRUE(accepted) << accepted.error().id;
    EXPECT_EQ(kim().state, MemberState::active);
    house->house().is_demo = false;
    const auto signed_in = as_nobody([&](gate::Visit& visit) {
        return sign_in(
            visit, {"kim.nieuw", "192.0.2.7", ""}, stretched("vier gewone woorden").key.expose());
    });
    EXPECT_TRUE(signed_in);
}

TEST_P(Invitations, WithoutTheRoleNobodyInvites) {
    EXPECT_FALSE(invite("femke.oud"));
}

TEST_P(Invitations, AnInvitedColleagueHasNoRoleYet) {
    ASSERT_TRUE(invite("bram.tuin"));

    auto visit = house->read();
    const auto roles =
        MemberStore{visit.session()}.roles(testing::waterstad_id(), kim().id, testing::today);

    ASSERT_TRUE(roles);
    EXPECT_TRUE(roles.value().empty());
}

TEST_P(Invitations, WhoInvitedDoesNotConfirm) {
    ASSERT_TRUE(invite("bram.tuin"));

    EXPECT_FALSE(confirm("bram.tuin"));

    EXPECT_EQ(kim().state, MemberState::invited);
}

TEST_P(Invitations, TheLinkWorksOnce) {
    ASSERT_TRUE(invite("bram.tuin"));
    const auto token = confirm("pim.deboer").value();
    const auto digits = code_for(token);
    const auto accept = [&](gate::Visit& visit) {
        return accept_invitation(visit, token, stretched("vier gewone woorden"), digits);
    };
    ASSERT_TRUE(as_nobody(accept));

    const auto again = as_nobody(accept);

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().id, "people.link-over");
}

TEST_P(Invitations, TheLinkLastsThreeDays) {
    ASSERT_TRUE(invite("bram.tuin"));
    const auto token = confirm("pim.deboer").value();

    house->clock.advance(invitation_lasts);

    auto visit = house->read();
    const auto open = find_invitation(visit, token);
    ASSERT_TRUE(open);
    EXPECT_FALSE(open.value().has_value());
}

TEST_P(Invitations, AWrongCodeLeavesTheLinkAsItWas) {
    ASSERT_TRUE(invite("bram.tuin"));
    const auto token = confirm("pim.deboer").value();

    const auto wrong = as_nobody([&](gate::Visit& visit) {
        return accept_invitation(visit, token, stretched("vier gewone woorden"), "12345");
    });

    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().id, "people.code-wrong");
    EXPECT_EQ(kim().state, MemberState::confirmed);
}

TEST_P(Invitations, TheDirectoryIsReadAnewAfterEveryChange) {
    const auto read = [this] {
        auto visit = house->read();
        auto directory = read_directory(visit.session());
        EXPECT_TRUE(directory);
        return std::move(directory).value();
    };
    const auto before = read().members.size();
    EXPECT_EQ(read().members.size(), before);  // what is remembered
    ASSERT_TRUE(invite("bram.tuin"));
    EXPECT_EQ(read().members.size(), before + 1);
    ASSERT_TRUE(
        as("bram.tuin", [&](gate::Visit& visit) { return remove_member(visit, people->femke); }));
    EXPECT_EQ(read().members.at(people->femke).state, MemberState::left);
}

TEST_P(Invitations, WhoLeavesIsOutAtOnce) {
    const auto femke = people->sign_in("femke.oud");

    const auto removed =
        as("bram.tuin", [&](gate::Visit& visit) { return remove_member(visit, people->femke); });

    ASSERT_TRUE(removed) << removed.error().id << " " << removed.error().detail;
    auto visit = house->read();
    EXPECT_EQ(identify(visit, femke).value().standing, Standing::none);
}

TEST_P(Invitations, AContactPersonRemovesNobodyOfAnotherOrganisation) {
    const auto removed =
        as("bram.tuin", [&](gate::Visit& visit) { return remove_member(visit, people->noor); });

    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error().code, core::ErrorCode::not_found);
}

TEST_P(Invitations, SetUpMakesTheFirstManagerWithALink) {
    const auto token = as_nobody([&](gate::Visit& visit) {
        return setup_installation(visit,
                                  {.organisation_code = "O77",
                                   .organisation_name = "Nieuw punt",
                                   .name = "Eva Eerste",
                                   .work_email = "eva.eerste@nieuw.example",
                                   .covenant = testing::waterstad_id()});
    });

    ASSERT_TRUE(token) << token.error().id;
    auto visit = house->read();
    const auto open = find_invitation(visit, token.value());
    ASSERT_TRUE(open && open.value());
    EXPECT_EQ(open.value()->member.login, "eva.eerste");
}

BR_ON_BOTH_DATABASES(Invitations);

}  // namespace

}  // namespace briljant::people
