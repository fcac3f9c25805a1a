// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where a case stands and what was decided on telling the person: for the process director, who
// steers it. Read through the Lens of the case.

#include "dossier/case_head.hpp"
#include "dossier/case_migration.hpp"
#include "dossier/notice.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

struct CourseView : CaseHead {
    std::vector<Notice> notices;                // oldest first; the last one holds
    std::vector<CaseMigration> migrations;      // oldest first
    std::string in_force;                       // label of the version of today
    std::vector<people::NamedMember> deciders;  // who can decide with the director
    people::Directory directory;
    bool may_steer = false;
};
[[nodiscard]] core::Result<CourseView> read_course(gate::Visit& visit,
                                                   const std::string& case_code);

}  // namespace briljant::dossier
