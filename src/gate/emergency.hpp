// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Emergency access (R57): a duty officer who breaks the glass of one case, for one hour. While it
// runs the Gate answers him with the facts of an emergency, marks each look in the log, and shows
// him as such among who looked. What is here is the record of it: clear codes and moments, and the
// words sealed under a key of their own, which who is told holds too. Belongs to one Visit.

#include <optional>
#include <string>
#include <vector>

#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::gate {

enum class EmergencyVerdict { justified, not_justified };

struct EmergencyAccess {
    core::RowId id;
    std::string code;  // "BG-01"
    core::CaseId case_id;
    std::string case_code;
    core::MemberId member;
    core::OrganisationId organisation;
    core::Instant started_at;
    core::Instant until;                    // it ends by itself
    std::optional<core::Instant> ended_at;  // by hand
    core::Date review_by;
    std::optional<EmergencyVerdict> verdict;
    std::optional<core::MemberId> reviewed_by;
    std::optional<core::Instant> reviewed_at;

    [[nodiscard]] bool runs_at(core::Instant now) const {
        return started_at <= now && now < until && !ended_at;
    }
};

struct EmergencyWords {
    core::PersonalText reason;
    core::PersonalText finding;  // empty until it is judged
};

class EmergencyStore final {
public:
    explicit EmergencyStore(Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<std::string> next_code();
    // `told`: who is alerted at once and may read the reason.
    [[nodiscard]] core::Result<void> add(const Permit& permit,
                                         const EmergencyAccess& access,
                                         const core::PersonalText& reason,
                                         const std::vector<core::MemberId>& told);
    // Of the one who acts, on any case; in the order of their ends, the last first.
    [[nodiscard]] core::Result<std::vector<EmergencyAccess>> running();
    [[nodiscard]] core::Result<std::int64_t> count_since(core::Instant moment);
    // All that the one who acts has running; leaves a leaf for each.
    [[nodiscard]] core::Result<void> end_running();
    // That he started or was told of; newest first.
    [[nodiscard]] core::Result<std::vector<EmergencyAccess>> mine();
    [[nodiscard]] core::Result<std::optional<EmergencyAccess>> find(std::string_view code);
    // By a Permit of Act::emergency_review or emergency_start on its case: the key is the reader's.
    [[nodiscard]] core::Result<EmergencyWords> words(const Permit& permit,
                                                     const EmergencyAccess& access);
    // The same for somebody at the table who was told.
    [[nodiscard]] core::Result<EmergencyWords> words(const Lens& lens,
                                                     const EmergencyAccess& access);
    // "gate.emergency-judged" (conflict) when somebody else was first.
    [[nodiscard]] core::Result<void> judge(const Permit& permit,
                                           const EmergencyAccess& access,
                                           EmergencyVerdict verdict,
                                           const core::PersonalText& finding);

private:
    Visit& visit_;
};

}  // namespace briljant::gate
