// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/page_links.hpp"

#include "consultation/agenda_choices.hpp"
#include "consultation/page_meeting_words.hpp"

namespace briljant::consultation {

namespace {

using people::PageCall;

web::Action link(const PageCall& call,
                 std::string address,
                 std::string_view label,
                 std::string icon) {
    return {web::ButtonKind::secondary, {std::move(address), call.say(label)}, std::move(icon)};
}

}  // namespace

std::vector<web::Action> links_beside(const PageCall& call,
                                      const MeetingView& view,
                                      std::string_view heading) {
    const auto home = meeting_address(call);
    const bool is_list = heading == "consultation.list.heading";
    const bool is_agenda = heading == "consultation.agenda";
    std::vector<web::Action> links;
    const bool is_before =
        view.meeting.state == MeetingState::planned || view.meeting.state == MeetingState::called;
    if (view.is_secretary && is_before && !is_agenda) {
        links.push_back(link(call, home + "/agenda", "consultation.plan.agenda", "calendar"));
    }
    links.push_back(link(call,
                         home + (is_list ? "/besluitenlijst/afdruk" : "/afdruk"),
                         "consultation.print",
                         "printer"));
    return links;
}

std::vector<web::Action> links_to_plan(const PageCall& call) {
    const auto may = plans_meetings(call.visit);
    // Without an answer the page stands, only without this link.
    if (!may || !may.value()) return {};
    return {link(call, "/overleggen/nieuw", "consultation.plan", "plus")};
}

}  // namespace briljant::consultation
