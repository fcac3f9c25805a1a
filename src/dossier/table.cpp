// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/table.hpp"

#include "dossier/case_store.hpp"

namespace briljant::dossier {

core::Result<std::vector<CaseParticipant>> participants_of(gate::Visit& visit,
                                                           const gate::Lens& lens) {
    return CaseStore{visit}.participants(lens);
}

core::Result<std::vector<CaseParticipant>> participants_of(gate::Visit& visit,
                                                           const gate::Permit& permit) {
    return CaseStore{visit}.participants(permit);
}

core::Result<CaseStep> step_of(gate::Visit& visit, const gate::Permit& permit) {
    return CaseStore{visit}.step_of(permit);
}

}  // namespace briljant::dossier
