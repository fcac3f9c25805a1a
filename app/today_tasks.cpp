// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/today_tasks.hpp"

#include <algorithm>
#include <utility>

#include "consultation/waiting.hpp"
#include "consultation/waiting_requests.hpp"
#include "dossier/break_glass.hpp"
#include "dossier/conflict_notice.hpp"
#include "dossier/my_drafts.hpp"
#include "dossier/read_disclosure.hpp"
#include "plan/list_actions.hpp"
#include "signal/waiting_signals.hpp"

namespace briljant::app {

namespace {

using people::PageCall;

std::string with_code(const PageCall& call, std::string_view id, const std::string& code) {
    return web::text(call.language, id, {{"code", code}});
}

void add_actions(const PageCall& call,
                 std::vector<Task>& tasks,
                 const std::vector<plan::ActionLead>& actions) {
    for (const auto& action : actions) {
        tasks.push_back({with_code(call, "today.task.action", action.code),
                         "/casussen/" + action.case_code + "/plan#" + action.code,
                         action.case_code,
                         action.owner,
                         action.due});
    }
}

void add_lists(const PageCall& call,
               std::vector<Task>& tasks,
               const std::vector<consultation::UnreadList>& lists,
               std::string_view id) {
    for (const auto& list : lists) {
        tasks.push_back({with_code(call, id, list.code),
                         "/overleggen/" + list.meeting_code + "/besluitenlijst",
                         list.meeting_code,
                         list.reader,
                         list.confirm_by});
    }
}

void add_request(const PageCall& call,
                 std::vector<Task>& tasks,
                 const consultation::WaitingRequest& request,
                 std::string_view id,
                 std::string address) {
    tasks.push_back({with_code(call, id, request.code),
                     std::move(address),
                     request.case_code.empty() ? request.signal_code : request.case_code,
                     request.asked,
                     request.due});
}

std::string questions_about(const consultation::WaitingRequest& request) {
    if (request.case_code.empty()) return "/signalen/" + request.signal_code + "/vragen";
    return "/casussen/" + request.case_code + "/vragen";
}

// What was given to him waits until he says that he has it.
core::Result<void> add_receipts(const PageCall& call, std::vector<Task>& tasks) {
    TRY_ASSIGN(const auto received, dossier::disclosures_to_acknowledge(call.visit));
    for (const auto& each : received) {
        tasks.push_back({with_code(call, "disclosure.task", each.code),
                         "/casussen/" + each.case_code + "/verstrekkingen/" + each.code,
                         each.case_code,
                         call.visit.actor()->member,
                         std::nullopt});
    }
    return {};
}

core::Result<void> add_own_work(const PageCall& call, std::vector<Task>& tasks) {
    auto& visit = call.visit;
    const auto& me = visit.actor()->member;
    TRY_ASSIGN(const auto signals, signal::waiting_signals(visit));
    for (const auto& signal : signals) {
        const auto id = signal.triage_on ? "today.task.triage" : "today.task.signal";
        tasks.push_back({with_code(call, id, signal.code),
                         "/signalen/" + signal.code,
                         signal.code,
                         me,
                         signal.triage_on.value_or(signal.due)});
    }
    TRY_ASSIGN(const auto requests, consultation::requests_to_answer(visit));
    for (const auto& request : requests) {
        add_request(call, tasks, request, "today.task.answer", "/vragen/" + request.code);
    }
    TRY_ASSIGN(const auto lists, consultation::lists_to_confirm(visit));
    add_lists(call, tasks, lists, "today.task.read");
    TRY_ASSIGN(const auto statements, consultation::statements_to_sign(visit));
    for (const auto& statement : statements) {
        tasks.push_back({call.say("today.task.sign"),
                         "/overleggen/" + statement.meeting_code,
                         statement.meeting_code,
                         me,
                         core::to_local(statement.starts_at).date});
    }
    TRY(add_receipts(call, tasks));
    TRY_ASSIGN(const auto drafts, dossier::my_drafts(visit));
    for (const auto& draft : drafts) {
        tasks.push_back({with_code(call, "today.task.draft", draft.code),
                         "/casussen/" + draft.case_code + "/bijdragen/" + draft.code + "/tekst",
                         draft.case_code,
                         me,
                         std::nullopt});
    }
    return {};
}

// Whoever was told of an emergency sees it until it is judged; who judges has a term for it.
core::Result<void> add_emergencies(const PageCall& call, std::vector<Task>& tasks) {
    const auto& me = call.visit.actor()->member;
    const bool judges =
        call.session != nullptr && call.session->roles.contains(covenant::Role::dpo);
    TRY_ASSIGN(const auto list, dossier::list_emergencies(call.visit));
    for (const auto& access : list.accesses) {
        if (access.verdict || access.member == me) continue;
        tasks.push_back(
            {with_code(
                 call, judges ? "today.task.judge-emergency" : "today.task.emergency", access.code),
             "/noodtoegang/" + access.code,
             access.case_code,
             access.member,
             judges ? std::optional{access.review_by}
                    : std::optional{core::to_local(access.started_at).date}});
    }
    return {};
}

// Somebody stepped out of a case that he directs: he looks whether another is needed.
core::Result<void> add_conflicts(const PageCall& call, std::vector<Task>& tasks) {
    TRY_ASSIGN(const auto conflicts, dossier::unread_conflicts(call.visit));
    for (const auto& conflict : conflicts) {
        tasks.push_back({call.say("today.task.conflict"),
                         "/casussen/" + conflict.case_code + "/deelnemers#belangen",
                         conflict.case_code,
                         conflict.member,
                         core::to_local(conflict.declared_at).date});
    }
    return {};
}

void sort_by_urgency(std::vector<Task>& tasks, const core::Date& today) {
    const auto without_term = end_of_week(today);
    std::ranges::stable_sort(
        tasks, {}, [&](const Task& task) { return task.due.value_or(without_term); });
}

}  // namespace

core::Date end_of_week(const core::Date& today) {
    const auto weekday = std::chrono::weekday{std::chrono::sys_days{today}}.iso_encoding();
    constexpr int sunday = 7;
    return core::add_days(today, sunday - static_cast<int>(weekday));
}

core::Result<Tasks> read_tasks(const PageCall& call) {
    auto& visit = call.visit;
    Tasks tasks;
    TRY_ASSIGN(const auto actions, plan::my_actions(visit));
    add_actions(call, tasks.mine, actions);
    TRY(add_emergencies(call, tasks.mine));
    TRY(add_conflicts(call, tasks.mine));
    TRY(add_own_work(call, tasks.mine));
    TRY_ASSIGN(const auto directed, plan::directed_actions(visit));
    add_actions(call, tasks.others, directed);
    TRY_ASSIGN(const auto unread, consultation::unread_lists(visit));
    add_lists(call, tasks.others, unread, "today.task.unread");
    TRY_ASSIGN(const auto asked, consultation::waiting_requests(visit));
    for (const auto& request : asked) {
        add_request(call, tasks.others, request, "today.task.asked", questions_about(request));
    }
    sort_by_urgency(tasks.mine, visit.today());
    sort_by_urgency(tasks.others, visit.today());
    return tasks;
}

}  // namespace briljant::app
