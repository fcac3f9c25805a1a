// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/agenda_choices.hpp"

#include <algorithm>

#include "dossier/my_cases.hpp"
#include "gate/house.hpp"
#include "gate/not_found.hpp"

namespace briljant::consultation {

namespace {

using covenant::Role;

core::Result<std::vector<people::NamedMember>> with_role(gate::Visit& visit, Role role) {
    return people::members_with_role(visit.session(), visit.actor()->covenant, role, visit.today());
}

}  // namespace

core::Result<bool> plans_meetings(gate::Visit& visit) {
    if (visit.actor() == nullptr) return false;
    TRY_ASSIGN(const auto secretaries, with_role(visit, Role::secretary));
    return std::ranges::find(secretaries, visit.actor()->member, &people::NamedMember::id) !=
           secretaries.end();
}

core::Result<AgendaChoices> read_agenda_choices(gate::Visit& visit) {
    TRY_ASSIGN(const bool is_planner, plans_meetings(visit));
    if (!is_planner) return gate::not_found();
    AgendaChoices choices;
    TRY_ASSIGN(
        const auto known,
        visit.house().facts.covenant(visit.session(), visit.actor()->covenant, visit.today()));
    choices.version = known.version;
    for (const auto& type : choices.version->content().consultation_types) {
        // A meeting about nobody has no cases on its agenda.
        if (type.personal_data) choices.types.push_back(&type);
    }
    TRY_ASSIGN(choices.chairs, with_role(visit, Role::chair));
    TRY_ASSIGN(choices.secretaries, with_role(visit, Role::secretary));
    TRY_ASSIGN(const auto cases, dossier::my_cases(visit));
    for (const auto& each : cases) choices.cases.push_back(each.code);
    std::ranges::sort(choices.cases);
    return choices;
}

}  // namespace briljant::consultation
