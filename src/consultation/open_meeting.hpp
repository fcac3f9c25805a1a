// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Opening a meeting (US31): who is there per item, who signed the statement of secrecy (TX07), is
// there a quorum. Opening is refused with what is missing. A conflict of interest that somebody
// declares at the table takes him out of the item and out of the case, from that moment (US28).

#include "consultation/quorum.hpp"
#include "core/result.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

struct AttendanceEntry {
    int position = 1;  // of the item
    core::MemberId member;
    AttendanceState state = AttendanceState::present;
    std::optional<core::MemberId> replaced_by;  // with replaced; must take part in the case
    bool has_signed = false;                    // signed the statement at the table
};

// By the chair or the secretary. "consultation.not-invited", "consultation.replacement-missing".
[[nodiscard]] core::Result<void> record_attendance(gate::Visit& visit,
                                                   const std::string& meeting_code,
                                                   const AttendanceEntry& entry);
// By the member, for every item at which he sits.
[[nodiscard]] core::Result<void> sign_statement(gate::Visit& visit,
                                                const std::string& meeting_code);
[[nodiscard]] core::Result<void> declare_conflict_at_table(gate::Visit& visit,
                                                           const std::string& meeting_code,
                                                           int position);

// What keeps the meeting from opening.
struct Readiness {
    QuorumVerdict quorum;
    int invited = 0;
    std::vector<core::MemberId> unsigned_members;  // present, and did not sign
    bool is_called = false;

    [[nodiscard]] bool is_ready() const {
        return is_called && quorum.is_met() && unsigned_members.empty();
    }
};
[[nodiscard]] core::Result<Readiness> check_readiness(gate::Visit& visit,
                                                      const std::string& meeting_code);
// By the chair. "consultation.no-quorum", "consultation.statement-unsigned",
// "consultation.not-now".
[[nodiscard]] core::Result<void> open_meeting(gate::Visit& visit, const std::string& meeting_code);
// By the chair, when every item is done. "consultation.items-open".
[[nodiscard]] core::Result<void> close_meeting(gate::Visit& visit, const std::string& meeting_code);

}  // namespace briljant::consultation
