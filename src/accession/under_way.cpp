// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/under_way.hpp"

#include "accession/accession_store.hpp"
#include "gate/not_found.hpp"

namespace briljant::accession {

core::Error nowhere() {
    return gate::not_found();
}

core::Result<std::shared_ptr<const covenant::CovenantVersion>> version_today(gate::Visit& visit) {
    if (visit.actor() == nullptr) return nowhere();
    TRY_ASSIGN(
        const auto known,
        visit.house().facts.covenant(visit.session(), visit.actor()->covenant, visit.today()));
    return known.version;
}

core::Result<Accession> accession_of(gate::Visit& visit, std::string_view org) {
    if (visit.actor() == nullptr) return nowhere();
    TRY_ASSIGN(auto found, AccessionStore{visit}.find(visit.actor()->covenant, org));
    if (found) return *std::move(found);
    TRY_ASSIGN(const auto version, version_today(visit));
    const auto* party = version->party(org);
    if (party == nullptr) return nowhere();
    Accession accession;
    accession.id = AccessionId::random(visit.random());
    accession.annex.party = *party;
    accession.annex.status = party->accession;
    accession.annex.from = party->accession_from;
    accession.annex.notice_given = party->notice_given;
    accession.annex.ends = party->accession_ends;
    accession.annex.data_on_exit = party->data_on_exit;
    return accession;
}

}  // namespace briljant::accession
