// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/organisation_cases.hpp"

#include "dossier_sql.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

core::Result<OrganisationCases> cases_of_own_organisation(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    OrganisationCases cases;
    TRY_ASSIGN(
        const auto row,
        visit.session().find(sql::count_cases_of_organisation,
                             storage::values(actor->covenant, actor->organisation, visit.today())));
    if (row) cases.count = row->integer(0);
    TRY_ASSIGN(
        const auto rows,
        visit.session().query(
            sql::shared_cases_of_organisation,
            storage::values(actor->covenant, actor->organisation, visit.today(), actor->member)));
    for (const auto& each : rows) cases.own_codes.push_back(each.text(0));
    return cases;
}

}  // namespace briljant::dossier
