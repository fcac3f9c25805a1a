// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/my_cases.hpp"

namespace briljant::dossier {

core::Result<std::vector<CaseListItem>> my_cases(gate::Visit& visit) {
    return CaseStore{visit}.my_cases();
}

}  // namespace briljant::dossier
