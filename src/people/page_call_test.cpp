// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/page_call.hpp"

#include <gtest/gtest.h>

#include "gate/testing/house.hpp"

namespace briljant::people {

namespace {

class PageCalls : public ::testing::Test {
protected:
    [[nodiscard]] std::string token(std::uint8_t session, std::string_view action) {
        auto visit = house.read();
        PageCall call{.visit = visit, .request = request, .frame = {}};
        if (session != 0) call.session_key = core::Bytes(core::Key{}.size(), session);
        auto made = call.csrf(action);
        EXPECT_TRUE(visit.finish());
        return made;
    }
    [[nodiscard]] http::Response answer(core::ErrorCode code, std::string_view id) {
        auto visit = house.read();
        PageCall call{.visit = visit, .request = request, .frame = {}};
        auto response = error_answer(call, {code, id, "V-001"}, "de casus V-001 openen");
        EXPECT_TRUE(visit.finish());
        return response;
    }

    gate::testing::TestHouse house;
    http::Request request;
};

TEST_F(PageCalls, TheTokenOfAFormIsOfOneSessionAndOneAddress) {
    const auto mine = token(1, "/vragen/IR-01");

    EXPECT_EQ(token(1, "/vragen/IR-01"), mine);
    EXPECT_NE(token(2, "/vragen/IR-01"), mine) << "another session";
    EXPECT_NE(token(1, "/vragen/IR-02"), mine) << "another form";
    EXPECT_NE(token(0, "/vragen/IR-01"), mine) << "nobody signed in";
}

TEST_F(PageCalls, AFormCarriesTheTokenOfItsAddress) {
    auto visit = house.read();
    const PageCall call{.visit = visit, .request = request, .frame = {}};

    const auto form = call.form_to("/aanmelden");

    EXPECT_EQ(form.action, "/aanmelden");
    EXPECT_EQ(form.csrf, call.csrf("/aanmelden"));
    EXPECT_TRUE(visit.finish());
}

TEST_F(PageCalls, AnErrorHasOneStatus) {
    using enum core::ErrorCode;
    EXPECT_EQ(answer(not_found, "gate.not-found").status, 404);
    EXPECT_EQ(answer(conflict, "dossier.changed-meanwhile").status, 409);
    EXPECT_EQ(answer(invalid, "dossier.audience-missing").status, 422);
    EXPECT_EQ(answer(unavailable, "storage.unavailable").status, 503);
}

// R20: "not allowed" and "does not exist" are the same bytes, and name nothing.
TEST_F(PageCalls, NotAllowedAndNotThereLookAlike) {
    const auto absent = answer(core::ErrorCode::not_found, "gate.not-found");
    const auto refused = answer(core::ErrorCode::not_permitted, "consultation.not-the-chair");

    EXPECT_EQ(refused.status, absent.status);
    EXPECT_EQ(refused.body, absent.body);
    EXPECT_EQ(absent.body.find("V-001"), std::string::npos);
}

TEST_F(PageCalls, OnlyTheFormsOfTheFrameShareAToken) {
    EXPECT_TRUE(is_frame_form("/afmelden"));
    EXPECT_FALSE(is_frame_form("/afmelden/"));
    EXPECT_FALSE(is_frame_form("/casussen/V-001"));
}

}  // namespace

}  // namespace briljant::people
