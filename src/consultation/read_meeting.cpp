// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/read_meeting.hpp"

#include <algorithm>
#include <functional>

#include "consultation/meeting_desk.hpp"
#include "consultation/refuse_unseen.hpp"
#include "dossier/may_act.hpp"
#include "dossier/table.hpp"
#include "gate/not_found.hpp"
#include "plan/list_actions.hpp"

namespace briljant::consultation {

namespace {

using Wanted = std::function<bool(const AgendaItem&)>;

ItemRights rights_of(const gate::Visit& visit, const gate::Lens& lens) {
    using covenant::Act;
    ItemRights rights;
    rights.reads_case = dossier::may_act(visit, lens, Act::case_read);
    rights.adds_actions = dossier::may_act(visit, lens, Act::action_add);
    rights.settles_actions = dossier::may_act(visit, lens, Act::action_settle);
    rights.settles_all = lens.known().roles.intersects(plan::directors);
    rights.declares_conflict = dossier::may_act(visit, lens, Act::conflict_declare);
    return rights;
}

core::Result<std::vector<dossier::CaseParticipant>> people_of(gate::Visit& visit,
                                                              const gate::Lens& lens) {
    TRY_ASSIGN(auto people, dossier::participants_of(visit, lens));
    std::erase_if(people, [&](const auto& each) { return !each.holds_on(visit.today()); });
    return people;
}

core::Result<ItemView> read_one(gate::Visit& visit,
                                const MeetingAtHand& hand,
                                const gate::Lens& lens,
                                const AgendaItem& item) {
    MeetingStore store{visit};
    ItemView view;
    view.item = item;
    view.role = lens.known().role;
    view.purpose = lens.known().purpose;
    view.rights = rights_of(visit, lens);
    TRY_ASSIGN(view.participants, people_of(visit, lens));
    TRY_ASSIGN(view.discussed_before, store.discussed_before(lens, item, hand.meeting.starts_at));
    TRY_ASSIGN(view.minutes, store.minutes(lens, item));
    TRY_ASSIGN(view.question, store.question(lens, item.id));
    for (const auto& seat : hand.seats) {
        if (seat.item == item.id) view.seats.push_back(seat);
    }
    TRY_ASSIGN(auto actions, plan::list_actions(visit, lens));
    for (auto& action : actions) {
        const bool is_of_this_meeting = action.meeting == hand.meeting.id;
        if (is_of_this_meeting) {
            view.actions.push_back(std::move(action));
        } else if (plan::is_waiting(action.state)) {
            view.earlier.push_back(std::move(action));
        }
    }
    TRY_ASSIGN(const auto receipts, store.receipts(hand.meeting.id));
    for (const auto& receipt : receipts) {
        if (receipt.item == item.id) view.receipts.push_back(receipt);
    }
    return view;
}

core::Result<MeetingView> read_items(gate::Visit& visit,
                                     const MeetingAtHand& hand,
                                     covenant::AuditAction as,
                                     const Wanted& is_wanted) {
    MeetingView view;
    view.meeting = hand.meeting;
    view.is_chair = is_chair(visit, hand.meeting);
    view.is_secretary = is_secretary(visit, hand.meeting);
    TRY_ASSIGN(view.list, MeetingStore{visit}.find_list(hand.meeting.id));
    bool has_asked = false;
    for (const auto& item : hand.items) {
        if (!is_wanted(item)) continue;
        has_asked = true;
        const auto lens = gate::Gate::look(
            visit, {.case_code = item.case_code, .act = covenant::Act::meeting_read, .as = as});
        // A seat in a case that is no longer his: the item is simply not there.
        if (!lens) continue;
        view.version = lens.value().known().version;
        TRY_ASSIGN(auto one, read_one(visit, hand, lens.value(), item));
        view.items.push_back(std::move(one));
    }
    if (!view.items.empty()) return view;
    if (has_asked) return gate::not_found();  // each refusal has its leaf
    return refuse_unseen(
        visit, covenant::Act::meeting_read, gate::Touched{"meeting", hand.meeting.code});
}

bool sits_at(const gate::Visit& visit, const MeetingAtHand& hand, const AgendaItem& item) {
    if (is_chair(visit, hand.meeting) || is_secretary(visit, hand.meeting)) return true;
    const auto* seat = hand.seat_of(item.id, visit.actor()->member);
    return seat != nullptr && seat->state != AttendanceState::excluded;
}

}  // namespace

core::Result<std::vector<Meeting>> my_meetings(gate::Visit& visit) {
    if (visit.actor() == nullptr) return gate::not_found();
    return MeetingStore{visit}.mine();
}

core::Result<MeetingView> read_meeting(gate::Visit& visit,
                                       const std::string& code,
                                       covenant::AuditAction as) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, code));
    return read_items(
        visit, hand, as, [&](const AgendaItem& item) { return sits_at(visit, hand, item); });
}

core::Result<MeetingView> read_item(gate::Visit& visit, const std::string& code, int position) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, code));
    return read_items(visit, hand, covenant::AuditAction::read, [&](const AgendaItem& item) {
        return item.position == position && sits_at(visit, hand, item);
    });
}

core::Result<MeetingView> read_decision_list(gate::Visit& visit,
                                             const std::string& code,
                                             covenant::AuditAction as) {
    TRY_ASSIGN(const auto hand, take_meeting(visit, code));
    TRY_ASSIGN(const auto list, MeetingStore{visit}.find_list(hand.meeting.id));
    if (!list) return gate::not_found();
    const bool leads = is_chair(visit, hand.meeting) || is_secretary(visit, hand.meeting);
    if (!leads && !list->sent_at) return gate::not_found();
    return read_items(visit, hand, as, [&](const AgendaItem& item) {
        if (leads) return true;
        const auto* seat = hand.seat_of(item.id, visit.actor()->member);
        return seat != nullptr && seat->is_present();
    });
}

}  // namespace briljant::consultation
