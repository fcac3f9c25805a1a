// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "dossier/read_course.hpp"
#include "dossier/testing/table.hpp"

namespace briljant::dossier {

namespace {

using covenant::ConsentCapacity;
using covenant::DenyReason;
using covenant::NoticeStatus;

// Nobody said of Jara's parents that contact is safe, so it counts as unsafe.
class Informing : public dossier::testing::Table {
protected:
    struct Outcome {
        bool is_kept = false;
        std::optional<DenyReason> refused = {};
        std::string error = {};
    };
    [[nodiscard]] Outcome decide(const NoticeDecision& decision) {
        return by(noor, [&](gate::Visit& visit) {
            const auto done = decide_notice(visit, "V-001", decision);
            Outcome outcome;
            outcome.is_kept = static_cast<bool>(done);
            if (visit.refusal()) outcome.refused = visit.refusal()->decision.reason;
            if (!done) outcome.error = done.error().id;
            return outcome;
        });
    }
    [[nodiscard]] std::vector<Notice> notices() {
        auto view = by(noor, [](gate::Visit& visit) { return read_course(visit, "V-001"); });
        EXPECT_TRUE(view) << view.error().id;
        return view ? std::move(view).value().notices : std::vector<Notice>{};
    }
    [[nodiscard]] static NoticeDecision to_parent() {
        NoticeDecision decision;
        decision.addressee = ConsentCapacity::parent;
        return decision;
    }
    [[nodiscard]] static NoticeDecision deferred(const core::MemberId& with, int days) {
        NoticeDecision decision;
        decision.status = NoticeStatus::deferred;
        decision.reason = core::PersonalText{"telefoon wordt meegelezen"};
        decision.ground = covenant::DeferralGround::protect_subject_or_others;
        decision.with = with;
        decision.review_on = core::add_days(dossier::testing::today, days);
        return decision;
    }
};

TEST_P(Informing, R38AParentIsNotToldByOnePersonAlone) {
    const auto before = notices().size();

    const auto outcome = decide(to_parent());

    EXPECT_FALSE(outcome.is_kept);
    EXPECT_EQ(outcome.refused, DenyReason::parent_contact_unsafe);
    EXPECT_EQ(notices().size(), before);
}

TEST_P(Informing, R38DecidingWithOneselfIsDecidingAlone) {
    auto decision = to_parent();
    decision.with = noor.member;

    EXPECT_EQ(decide(decision).refused, DenyReason::parent_contact_unsafe);
}

TEST_P(Informing, R38NobodyNamedCountsAsAParent) {
    NoticeDecision decision;
    decision.addressee = {};

    EXPECT_EQ(decide(decision).refused, DenyReason::parent_contact_unsafe);
}

TEST_P(Informing, R38TwoPersonsMayTellAParentAndItStaysWrittenWho) {
    auto decision = to_parent();
    decision.with = samira.member;

    ASSERT_TRUE(decide(decision).is_kept);
    const auto all = notices();
    const auto told = std::ranges::find(all, ConsentCapacity::parent, [](const Notice& notice) {
        return notice.decision.addressee;
    });
    ASSERT_NE(told, all.end());
    EXPECT_EQ(told->decision.with, samira.member);
}

TEST_P(Informing, R45ADeferralLastsSixtyDaysAndNotADayMore) {
    EXPECT_TRUE(decide(deferred(samira.member, 60)).is_kept);
    EXPECT_EQ(decide(deferred(samira.member, 61)).error, "dossier.notice-review");
    EXPECT_EQ(decide(deferred(samira.member, 0)).error, "dossier.notice-review");
}

BR_ON_BOTH_DATABASES(Informing);

}  // namespace

}  // namespace briljant::dossier
