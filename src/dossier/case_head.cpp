// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/case_head.hpp"

#include "dossier/case_store.hpp"

namespace briljant::dossier {

core::Result<CaseHead> read_case_head(gate::Visit& visit, const gate::Lens& lens) {
    CaseStore cases{visit};
    CaseHead head;
    TRY_ASSIGN(head.file, cases.read(lens));
    TRY_ASSIGN(head.story, cases.read_story(lens));
    TRY_ASSIGN(head.subject, cases.read_subject(lens));
    head.role = lens.known().role;
    head.version = lens.known().version;
    return head;
}

}  // namespace briljant::dossier
