// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/sign_in.hpp"

#include "people/credential_store.hpp"
#include "people/end_session.hpp"
#include "people/second_factor.hpp"
#include "people/session.hpp"
#include "people/testing/waterstad.hpp"

namespace briljant::people {

namespace {

using gate::testing::TestHouse;
using testing::stretched;
using testing::Waterstad;

class SignIn : public storage::testing::BothDatabases {
protected:
    void SetUp() override {
        BothDatabases::SetUp();
        if (IsSkipped()) return;
        house = std::make_unique<TestHouse>(database());
        people = std::make_unique<Waterstad>(*house);
        factor = crypto::make_totp_secret(house->random);
        auto visit = house->write();
        CredentialStore store{visit.session()};
        EXPECT_TRUE(store.put_totp(people->femke, seal_totp(visit, people->femke, factor)));
        EXPECT_TRUE(visit.finish());
    }
    void TearDown() override {
        people.reset();
        house.reset();
        BothDatabases::TearDown();
    }
    // As the desk does it: a failure takes back what was written, and keeps what was counted.
    template <typename Act>
    auto in_visit(Act act) {
        auto visit = house->write();
        auto result = act(visit);
        if (!result) {
            EXPECT_TRUE(visit.undo());
        }
        const auto kept = visit.finish();
        EXPECT_TRUE(kept) << kept.error().id << " " << kept.error().detail;
        return result;
    }
    core::Result<SignedIn> attempt(const std::string& login, std::string_view passphrase) {
        return in_visit([&](gate::Visit& visit) {
            return sign_in(visit, attempt_of(login), stretched(passphrase).key.expose());
        });
    }
    static SignInAttempt attempt_of(const std::string& login) {
        return {login, "192.0.2.7", "Firefox, Linux"};
    }
    core::Result<std::string> code(const std::string& token, const std::string& digits) {
        return in_visit([&](gate::Visit& visit) { return give_code(visit, token, digits); });
    }
    std::string code_now() { return crypto::totp_code(factor, crypto::totp_step(now())); }
    core::Instant now() { return house->clock.now(); }
    Standing standing(const std::string& token) {
        auto visit = house->read();
        return identify(visit, token).value().standing;
    }
    std::chrono::seconds wait() {
        auto visit = house->read();
        return wait_before(visit, attempt_of("femke.oud")).value();
    }

    std::unique_ptr<TestHouse> house;
    std::unique_ptr<Waterstad> people;
    crypto::TotpSecret factor;
};

TEST_P(SignIn, ThePassphraseAloneOpensNothing) {
    const auto signed_in = attempt("femke.oud", "briljant demo");

    ASSERT_TRUE(signed_in);
    EXPECT_TRUE(signed_in.value().is_code_due);
    EXPECT_EQ(standing(signed_in.value().token), Standing::code_due);
}

TEST_P(SignIn, ThePassphraseAndTheCodeSignIn) {
    const auto signed_in = attempt("femke.oud", "briljant demo");
    ASSERT_TRUE(signed_in);

    const auto token = code(signed_in.value().token, code_now());

    ASSERT_TRUE(token);
    EXPECT_EQ(standing(token.value()), Standing::active);
    EXPECT_EQ(standing(signed_in.value().token), Standing::none);
}

TEST_P(SignIn, AWrongPassphraseAndAnUnknownNameSoundTheSame) {
    const auto wrong = attempt("femke.oud", "something else");
    const auto unknown = attempt("nobody.here", "briljant demo");

    ASSERT_FALSE(wrong);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(wrong.error().id, "people.sign-in-failed");
    EXPECT_EQ(unknown.error().id, wrong.error().id);
}

TEST_P(SignIn, AnUnknownNameHasASaltToo) {
    auto visit = house->read();

    const auto first = salt_for(visit, "nobody.here");
    const auto again = salt_for(visit, "nobody.here");
    const auto other = salt_for(visit, "somebody.else");

    ASSERT_TRUE(first && again && other);
    EXPECT_EQ(first.value().size(), 16U);
    EXPECT_EQ(first.value(), again.value());
    EXPECT_NE(first.value(), other.value());
}

TEST_P(SignIn, ACodeWorksOnce) {
    const auto first = attempt("femke.oud", "briljant demo");
    const auto digits = code_now();
    ASSERT_TRUE(code(first.value().token, digits));

    const auto second = attempt("femke.oud", "briljant demo");
    const auto again = code(second.value().token, digits);

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().id, "people.code-wrong");
}

TEST_P(SignIn, FiveWrongCodesAskThePassphraseAgain) {
    const auto signed_in = attempt("femke.oud", "briljant demo");
    const auto& token = signed_in.value().token;
    const auto wrong = code_now() == "000000" ? "000001" : "000000";

    EXPECT_FALSE(code(token, wrong));
    EXPECT_FALSE(code(token, wrong));
    EXPECT_FALSE(code(token, wrong));
    EXPECT_FALSE(code(token, wrong));
    EXPECT_EQ(standing(token), Standing::code_due);
    EXPECT_FALSE(code(token, wrong));

    EXPECT_EQ(standing(token), Standing::none);
}

TEST_P(SignIn, AfterFiveFailuresTheNextWaitsAndNobodyIsLockedOut) {
    EXPECT_FALSE(attempt("femke.oud", "1"));
    EXPECT_FALSE(attempt("femke.oud", "2"));
    EXPECT_FALSE(attempt("femke.oud", "3"));
    EXPECT_FALSE(attempt("femke.oud", "4"));
    EXPECT_EQ(wait(), std::chrono::seconds{0});
    EXPECT_FALSE(attempt("femke.oud", "5"));
    EXPECT_EQ(wait(), std::chrono::seconds{1});
    EXPECT_FALSE(attempt("femke.oud", "6"));
    EXPECT_EQ(wait(), std::chrono::seconds{2});

    house->clock.advance(std::chrono::seconds{2});
    EXPECT_EQ(wait(), std::chrono::seconds{0});
    EXPECT_TRUE(attempt("femke.oud", "briljant demo"));
}

TEST_P(SignIn, AnHourLaterTheFailuresAreForgotten) {
    EXPECT_FALSE(attempt("femke.oud", "1"));
    EXPECT_FALSE(attempt("femke.oud", "2"));
    EXPECT_FALSE(attempt("femke.oud", "3"));
    EXPECT_FALSE(attempt("femke.oud", "4"));
    EXPECT_FALSE(attempt("femke.oud", "5"));

    house->clock.advance(std::chrono::hours{1});

    EXPECT_FALSE(attempt("femke.oud", "6"));
    EXPECT_EQ(wait(), std::chrono::seconds{0});
}

TEST_P(SignIn, ALockedSessionNeedsThePassphrase) {
    const auto token = people->sign_in("femke.oud");
    ASSERT_TRUE(in_visit([&](gate::Visit& visit) { return lock_session(visit, token); }));
    ASSERT_EQ(standing(token), Standing::locked);

    const auto wrong = in_visit([&](gate::Visit& visit) {
        return unlock_session(visit, token, stretched("something else").key.expose());
    });
    const auto right = in_visit([&](gate::Visit& visit) {
        return unlock_session(visit, token, stretched("briljant demo").key.expose());
    });

    EXPECT_FALSE(wrong);
    ASSERT_TRUE(right);
    EXPECT_EQ(standing(right.value()), Standing::active);
}

TEST_P(SignIn, SigningOutEndsTheSessionInTheDatabase) {
    const auto token = people->sign_in("femke.oud");

    ASSERT_TRUE(in_visit([&](gate::Visit& visit) { return sign_out(visit, token); }));

    EXPECT_EQ(standing(token), Standing::none);
}

TEST_P(SignIn, SomebodyElsesSessionCannotBeEnded) {
    const auto femke = people->sign_in("femke.oud");
    const auto noor = people->sign_in("noor.hamidi");

    const auto ended = in_visit([&](gate::Visit& visit) {
        EXPECT_TRUE(identify(visit, noor));
        return end_own_session(visit, session_id(femke));
    });

    EXPECT_FALSE(ended);
    EXPECT_EQ(standing(femke), Standing::active);
}

BR_ON_BOTH_DATABASES(SignIn);

}  // namespace

}  // namespace briljant::people
