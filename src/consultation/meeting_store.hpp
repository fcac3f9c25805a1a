// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of meetings. When a meeting is, who sits at which item and how far its decision list
// is, is clear by decision (docs/clear.md) and shown to its own people only, by the use cases. The
// minutes of an item and the question to an invited member need the Lens or the Permit of the case
// of that item. One store belongs to one Visit.

#include "consultation/meeting.hpp"
#include "core/result.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::consultation {

class MeetingStore final {
public:
    explicit MeetingStore(gate::Visit& visit) : visit_(visit) {}

    // "M-01", "BL-01".
    [[nodiscard]] core::Result<std::string> next_code(std::string_view kind,
                                                      std::string_view prefix);
    [[nodiscard]] core::Result<void> add(const Meeting& meeting);
    [[nodiscard]] core::Result<std::optional<Meeting>> find(std::string_view code);
    [[nodiscard]] core::Result<std::vector<Meeting>> mine();
    // Writes state and moments; "consultation.changed-meanwhile" (conflict) when somebody else did.
    [[nodiscard]] core::Result<void> change(const Meeting& meeting);

    [[nodiscard]] core::Result<void> add_item(const gate::Permit& permit,
                                              const core::MeetingId& meeting,
                                              const AgendaItem& item,
                                              const Minutes& minutes);
    [[nodiscard]] core::Result<std::vector<AgendaItem>> items(const core::MeetingId& meeting);
    // When this case was discussed for the last time before a moment; nothing: never.
    [[nodiscard]] core::Result<std::optional<core::Instant>> discussed_before(
        const gate::Lens& lens, const AgendaItem& item, core::Instant moment);
    [[nodiscard]] core::Result<Minutes> minutes(const gate::Lens& lens, const AgendaItem& item);
    // The item as it becomes: row_version is that of the row it replaces.
    [[nodiscard]] core::Result<void> change_item(const gate::Permit& permit,
                                                 const AgendaItem& item,
                                                 const Minutes& minutes);

    [[nodiscard]] core::Result<void> add_seat(const gate::Permit& permit,
                                              const core::MeetingId& meeting,
                                              const Seat& seat,
                                              const core::PersonalText& question);
    [[nodiscard]] core::Result<std::vector<Seat>> seats(const core::MeetingId& meeting);
    [[nodiscard]] core::Result<core::PersonalText> question(const gate::Lens& lens,
                                                            const core::RowId& item);
    [[nodiscard]] core::Result<void> change_attendance(const gate::Permit& permit,
                                                       const Seat& seat);
    [[nodiscard]] core::Result<void> sign_statement(const gate::Lens& lens,
                                                    const core::RowId& item);
    [[nodiscard]] core::Result<void> declare_conflict(const core::RowId& item);

    [[nodiscard]] core::Result<void> add_list(const core::MeetingId& meeting,
                                              const DecisionList& list);
    [[nodiscard]] core::Result<std::optional<DecisionList>> find_list(
        const core::MeetingId& meeting);
    [[nodiscard]] core::Result<void> sign_list(const core::MeetingId& meeting);
    [[nodiscard]] core::Result<void> send_list(const core::MeetingId& meeting,
                                               const core::Date& confirm_by);
    [[nodiscard]] core::Result<void> add_receipt(const gate::Permit& permit,
                                                 const core::MeetingId& meeting,
                                                 const Receipt& receipt);
    [[nodiscard]] core::Result<std::vector<Receipt>> receipts(const core::MeetingId& meeting);
    [[nodiscard]] core::Result<void> confirm(const gate::Permit& permit, const Receipt& receipt);

private:
    gate::Visit& visit_;
};

}  // namespace briljant::consultation
