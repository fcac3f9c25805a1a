// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/read_course.hpp"

#include <algorithm>

#include "dossier/may_act.hpp"
#include "dossier/notice_store.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

core::Result<CourseView> read_course(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CourseView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.notices, NoticeStore{visit}.list(lens));
    TRY_ASSIGN(view.migrations, list_migrations(visit, lens));
    TRY_ASSIGN(view.in_force, version_in_force(visit));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.may_steer = may_act(visit, lens, covenant::Act::case_compose);
    for (const auto role : {covenant::Role::chair, covenant::Role::dpo}) {
        TRY_ASSIGN(
            const auto members,
            people::members_with_role(visit.session(), lens.covenant_id(), role, visit.today()));
        for (const auto& member : members) {
            if (member.id != visit.actor()->member) view.deciders.push_back(member);
        }
    }
    return view;
}

}  // namespace briljant::dossier
