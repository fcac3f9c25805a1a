// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One item at the table (US31, US32, US34, US44): picture, judgement, decision. The voice of the
// young person cannot be skipped, a decision is recorded before the item is done, dissent keeps its
// reason. The chair leads; chair and secretary both write. Who would write over words that changed
// meanwhile gets "consultation.changed-meanwhile" (conflict), and the page shows both texts. What
// is added from an old page (sent twice, the back button) and stands there already is added once.

#include "consultation/meeting.hpp"
#include "core/result.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

// Which item: "M-01", 1.
struct ItemAddress {
    std::string meeting_code;
    int position = 1;
    std::optional<std::int64_t> row_version = {};  // that the writer saw; absent: the present one
};

[[nodiscard]] core::Result<void> start_item(gate::Visit& visit, const ItemAddress& at);

// What stands in it is written; what is absent stays.
struct MinutesChange {
    std::optional<core::PersonalText> picture;
    std::optional<core::PersonalText> judgement;
    std::optional<core::PersonalText> risks;
    std::optional<Voice> voice;
};
[[nodiscard]] core::Result<void> write_minutes(gate::Visit& visit,
                                               const ItemAddress& at,
                                               const MinutesChange& change);
// One step forward; the step that it has already changes nothing. "consultation.voice-missing"
// before the decision, "consultation.not-now" for a step that does not follow.
[[nodiscard]] core::Result<void> move_item(gate::Visit& visit,
                                           const ItemAddress& at,
                                           MeetingStep step);
[[nodiscard]] core::Result<void> record_decision(gate::Visit& visit,
                                                 const ItemAddress& at,
                                                 const core::PersonalText& decision);
// Of somebody who was present for this item. "consultation.not-present",
// "consultation.reason-missing".
[[nodiscard]] core::Result<void> record_dissent(gate::Visit& visit,
                                                const ItemAddress& at,
                                                const Dissent& dissent);

struct TableAction {
    std::string code = {};  // "": the next of the series
    core::MemberId owner;
    core::Date due;
    core::PersonalText text;
    core::PersonalText indicator;
};
// Its code, "ACT-037".
[[nodiscard]] core::Result<std::string> record_action(gate::Visit& visit,
                                                      const ItemAddress& at,
                                                      const TableAction& action);

// By the chair. "consultation.voice-missing", "consultation.decision-missing". A case that was in
// preparation has then been discussed.
[[nodiscard]] core::Result<void> close_item(gate::Visit& visit, const ItemAddress& at);

}  // namespace briljant::consultation
