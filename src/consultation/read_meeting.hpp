// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reading a meeting (US30, US33): each reader gets the items at which he sits; chair and secretary
// all of them. Of a decision list he gets the items for which he was present, once it was sent.
// Every item is opened through the Lens of its own case.

#include "consultation/meeting.hpp"
#include "core/result.hpp"
#include "dossier/case_file.hpp"
#include "gate/visit.hpp"
#include "plan/action.hpp"

namespace briljant::consultation {

// What this reader may do with the case of an item, so that a page offers nothing that would only
// be refused.
struct ItemRights {
    bool reads_case = false;
    bool adds_actions = false;
    bool settles_actions = false;  // his own
    bool settles_all = false;      // those of others too
    bool declares_conflict = false;
};

struct ItemView {
    AgendaItem item;
    covenant::Role role = covenant::Role::participant;  // of this reader in the case
    std::string purpose;                                // of the case; code in the covenant
    ItemRights rights;
    std::vector<dossier::CaseParticipant> participants;  // who hold today
    std::optional<core::Instant> discussed_before;       // the end of the last item of this case
    Minutes minutes;
    std::vector<Seat> seats;
    core::PersonalText question;        // to this reader
    std::vector<plan::Action> actions;  // of this meeting
    std::vector<plan::Action> earlier;  // of earlier meetings: waiting, or settled lately
    std::vector<Receipt> receipts;
};

struct MeetingView {
    Meeting meeting;
    std::optional<DecisionList> list;
    std::vector<ItemView> items;
    std::shared_ptr<const covenant::CovenantVersion> version;
    bool is_chair = false;
    bool is_secretary = false;
};

[[nodiscard]] core::Result<std::vector<Meeting>> my_meetings(gate::Visit& visit);
// `as`: on the screen, printed, or as a file; the log keeps which.
[[nodiscard]] core::Result<MeetingView> read_meeting(
    gate::Visit& visit,
    const std::string& code,
    covenant::AuditAction as = covenant::AuditAction::read);
// One item, for the table and for whoever sits there.
[[nodiscard]] core::Result<MeetingView> read_item(gate::Visit& visit,
                                                  const std::string& code,
                                                  int position);
[[nodiscard]] core::Result<MeetingView> read_decision_list(
    gate::Visit& visit,
    const std::string& code,
    covenant::AuditAction as = covenant::AuditAction::read);

}  // namespace briljant::consultation
