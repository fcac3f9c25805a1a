// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What was decided on telling the person that the table talks about her (R45; AVG article 14): she
// was told, she knows already, or it waits, with a ground, a reason, a second person and a day on
// which it is judged again, at most sixty days away. Who was told may be somebody who speaks for
// her; a parent with whom contact may be unsafe only after a decision of two (R38). Every decision
// stays; the last one holds.
// Clear are the status and the two days; the rest is sealed under the case key. Plain values.

#include <optional>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/personal.hpp"
#include "covenant/data_words.hpp"
#include "covenant/process_words.hpp"

namespace briljant::dossier {

inline constexpr int deferral_days_max = 60;

struct NoticeDecision {
    covenant::NoticeStatus status = covenant::NoticeStatus::sent;  // or not_required, deferred
    // Who is told; nobody named counts as a parent.
    std::optional<covenant::ConsentCapacity> addressee = covenant::ConsentCapacity::self;
    core::PersonalText reason = {};  // why not, or why it is not needed
    std::optional<covenant::DeferralGround> ground = {};
    std::optional<core::MemberId> with = {};  // who decided with the process director
    std::optional<core::Date> review_on = {};
};

struct Notice {
    core::RowId id;
    core::Date due_on;  // one month after her data came in
    core::MemberId decided_by;
    core::Instant decided_at;
    NoticeDecision decision;
};

}  // namespace briljant::dossier
