// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/run_item.hpp"

#include <algorithm>

#include "consultation/meeting_desk.hpp"
#include "dossier/steer_case.hpp"
#include "dossier/table.hpp"
#include "plan/add_action.hpp"
#include "plan/list_actions.hpp"

namespace briljant::consultation {

namespace {

using core::Error;
using core::ErrorCode;

core::Result<ItemAtHand> take(gate::Visit& visit, const ItemAddress& at) {
    return take_item(visit, at.meeting_code, at.position);
}

core::Result<ItemAtHand> take_running(gate::Visit& visit, const ItemAddress& at) {
    TRY_ASSIGN(auto hand, take(visit, at));
    const bool is_running = hand.item.started_at && hand.item.step != MeetingStep::item_done;
    if (is_running) return hand;
    return Error{ErrorCode::conflict, "consultation.not-now", ""};
}

core::Result<void> keep(gate::Visit& visit, const ItemAtHand& hand) {
    return MeetingStore{visit}.change_item(hand.permit, hand.item, hand.minutes);
}

// Somebody wrote since this writer got his page, or he sends that page for the second time.
bool is_old_page(const ItemAtHand& hand, const ItemAddress& at) {
    return at.row_version && *at.row_version != hand.item.row_version;
}

bool is_same(const core::PersonalText& one, const core::PersonalText& other) {
    return one.reveal() == other.reveal();
}

// Words stand there that this writer may never have seen.
bool would_lose(const core::PersonalText& standing,
                const std::optional<core::PersonalText>& written) {
    return written && !standing.reveal().empty() && !is_same(standing, *written);
}

bool would_lose(const Voice& standing, const std::optional<Voice>& written) {
    if (!written || !standing.mode) return false;
    return standing.mode != written->mode || would_lose(standing.text, written->text) ||
           would_lose(standing.reason, written->reason);
}

bool would_lose(const Minutes& standing, const MinutesChange& change) {
    return would_lose(standing.picture, change.picture) ||
           would_lose(standing.judgement, change.judgement) ||
           would_lose(standing.risks, change.risks) || would_lose(standing.voice, change.voice);
}

// The same action of this meeting, when this page brought it in already.
core::Result<std::string> code_of_same(gate::Visit& visit,
                                       const ItemAtHand& hand,
                                       const TableAction& action) {
    TRY_ASSIGN(const auto actions, plan::list_actions(visit, hand.lens));
    const auto found = std::ranges::find_if(actions, [&](const plan::Action& other) {
        return other.meeting == hand.meeting.id && other.owner == action.owner &&
               other.due == action.due && is_same(other.text, action.text);
    });
    return found == actions.end() ? std::string{} : found->code;
}

}  // namespace

core::Result<void> start_item(gate::Visit& visit, const ItemAddress& at) {
    TRY_ASSIGN(auto hand, take(visit, at));
    if (hand.item.started_at) return {};
    hand.item.started_at = visit.now();
    return keep(visit, hand);
}

core::Result<void> write_minutes(gate::Visit& visit,
                                 const ItemAddress& at,
                                 const MinutesChange& change) {
    TRY_ASSIGN(auto hand, take_running(visit, at));
    if (is_old_page(hand, at) && would_lose(hand.minutes, change)) {
        return Error{ErrorCode::conflict, "consultation.changed-meanwhile", ""};
    }
    auto& minutes = hand.minutes;
    if (change.picture) minutes.picture = *change.picture;
    if (change.judgement) minutes.judgement = *change.judgement;
    if (change.risks) minutes.risks = *change.risks;
    if (change.voice) minutes.voice = *change.voice;
    return keep(visit, hand);
}

core::Result<void> move_item(gate::Visit& visit, const ItemAddress& at, MeetingStep step) {
    TRY_ASSIGN(auto hand, take_running(visit, at));
    if (step == hand.item.step) return {};
    const bool follows = step != MeetingStep::item_done &&
                         covenant::index_of(step) == covenant::index_of(hand.item.step) + 1;
    if (!follows) return Error{ErrorCode::conflict, "consultation.not-now", ""};
    if (step == MeetingStep::decision && !hand.minutes.voice.is_filled()) {
        return Error{ErrorCode::invalid, "consultation.voice-missing", ""};
    }
    hand.item.step = step;
    return keep(visit, hand);
}

core::Result<void> record_decision(gate::Visit& visit,
                                   const ItemAddress& at,
                                   const core::PersonalText& decision) {
    if (decision.reveal().empty()) {
        return Error{ErrorCode::invalid, "consultation.decision-missing", ""};
    }
    TRY_ASSIGN(auto hand, take_running(visit, at));
    const bool stands = std::ranges::any_of(
        hand.minutes.decisions, [&](const auto& other) { return is_same(other, decision); });
    if (is_old_page(hand, at) && stands) return {};
    hand.minutes.decisions.push_back(decision);
    return keep(visit, hand);
}

core::Result<void> record_dissent(gate::Visit& visit,
                                  const ItemAddress& at,
                                  const Dissent& dissent) {
    if (dissent.reason.reveal().empty()) {
        return Error{ErrorCode::invalid, "consultation.reason-missing", ""};
    }
    TRY_ASSIGN(auto hand, take_running(visit, at));
    const bool is_there = std::ranges::any_of(hand.seats, [&](const Seat& seat) {
        return seat.member == dissent.member && seat.is_present();
    });
    if (!is_there) return Error{ErrorCode::invalid, "consultation.not-present", ""};
    const bool stands = std::ranges::any_of(hand.minutes.dissent, [&](const Dissent& other) {
        return other.member == dissent.member && is_same(other.reason, dissent.reason);
    });
    if (is_old_page(hand, at) && stands) return {};
    hand.minutes.dissent.push_back(dissent);
    return keep(visit, hand);
}

core::Result<std::string> record_action(gate::Visit& visit,
                                        const ItemAddress& at,
                                        const TableAction& action) {
    TRY_ASSIGN(const auto hand, take_running(visit, at));
    if (is_old_page(hand, at)) {
        TRY_ASSIGN(auto code, code_of_same(visit, hand, action));
        if (!code.empty()) return code;
    }
    // The item counts it as a change, so that the page of this moment is old from now on.
    TRY(keep(visit, hand));
    return plan::add_action(visit,
                            {.code = action.code,
                             .case_code = hand.item.case_code,
                             .meeting = hand.meeting.id,
                             .owner = action.owner,
                             .due = action.due,
                             .text = action.text,
                             .indicator = action.indicator});
}

core::Result<void> close_item(gate::Visit& visit, const ItemAddress& at) {
    TRY_ASSIGN(auto hand, take(visit, at));
    if (hand.item.step == MeetingStep::item_done) return {};
    if (!is_chair(visit, hand.meeting)) {
        return Error{ErrorCode::not_permitted, "consultation.not-the-chair", ""};
    }
    if (hand.item.step != MeetingStep::decision) {
        return Error{ErrorCode::conflict, "consultation.not-now", ""};
    }
    if (!hand.minutes.voice.is_filled()) {
        return Error{ErrorCode::invalid, "consultation.voice-missing", ""};
    }
    if (hand.minutes.decisions.empty()) {
        return Error{ErrorCode::invalid, "consultation.decision-missing", ""};
    }
    hand.item.step = MeetingStep::item_done;
    hand.item.ended_at = visit.now();
    TRY(keep(visit, hand));
    TRY_ASSIGN(const auto step, dossier::step_of(visit, hand.permit));
    if (step != dossier::CaseStep::preparation) return {};
    return dossier::move_step(visit, hand.item.case_code, dossier::CaseStep::discussed);
}

}  // namespace briljant::consultation
