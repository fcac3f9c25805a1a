// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/my_drafts.hpp"

#include "dossier_sql.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

core::Result<std::vector<DraftLead>> my_drafts(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    TRY_ASSIGN(
        const auto rows,
        visit.session().query(sql::list_my_drafts,
                              storage::values(actor->covenant, actor->member, visit.today())));
    std::vector<DraftLead> drafts;
    drafts.reserve(rows.size());
    for (const auto& row : rows) drafts.push_back({row.text(0), row.text(1), row.instant(2)});
    return drafts;
}

}  // namespace briljant::dossier
