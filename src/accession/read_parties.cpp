// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/read_parties.hpp"

#include <algorithm>
#include <utility>

#include "accession/accession_store.hpp"
#include "accession/leave_covenant.hpp"
#include "accession/under_way.hpp"
#include "dossier/organisation_cases.hpp"

namespace briljant::accession {

namespace {

using covenant::AccessionStatus;
using covenant::Act;

// "O2" before "O10": first by length, so that codes with numbers stand in their order.
bool stands_before(const PartyView& a, const PartyView& b) {
    return std::pair{a.party.code.size(), a.party.code} <
           std::pair{b.party.code.size(), b.party.code};
}

covenant::Set<Act> acts_of(const covenant::CovenantVersion& version,
                           const covenant::Set<covenant::Role>& roles,
                           bool is_party) {
    covenant::Set<Act> may;
    if (!is_party) return may;
    for (const auto act : {Act::accession_approve,
                           Act::accession_handle,
                           Act::accession_leave,
                           Act::accession_suspend})
        if (version.roles_for(act).intersects(roles)) may.insert(act);
    return may;
}

std::vector<PartyView> parties_of(const covenant::CovenantVersion& version,
                                  std::vector<Accession> rows,
                                  const core::Date& today) {
    std::vector<PartyView> parties;
    for (const auto& party : version.content().parties) {
        PartyView view;
        view.party = party;
        view.status = party.accession_on(today);
        parties.push_back(std::move(view));
    }
    for (auto& row : rows) {
        auto found = std::ranges::find_if(parties, [&](const PartyView& each) {
            return each.party.code == row.annex.party.code;
        });
        if (found == parties.end()) {
            found = parties.insert(parties.end(), PartyView{});
            found->party = row.annex.party;
            found->status = row.annex.status;
        }
        found->row = std::move(row);
    }
    std::ranges::sort(parties, stands_before);
    return parties;
}

bool is_full(AccessionStatus status) {
    return status == AccessionStatus::acceded || status == AccessionStatus::notice_given;
}

}  // namespace

const PartyView* CovenantView::party(std::string_view code) const noexcept {
    const auto found = std::ranges::find_if(
        parties, [&](const PartyView& each) { return each.party.code == code; });
    return found == parties.end() ? nullptr : &*found;
}

bool CovenantView::may_answer(const PartyView& party) const noexcept {
    return may.contains(Act::accession_approve) && party.row &&
           party.row->annex.status == AccessionStatus::pending_consent && party.row->invited &&
           party.row->invited->by != reader;
}

bool CovenantView::may_decide(const PartyView& party) const noexcept {
    return may.contains(Act::accession_suspend) && party.row && party.row->asked_by &&
           party.row->asked_by->by != reader;
}

bool CovenantView::is_ready(const PartyView& party) const noexcept {
    return party.row && party.row->annex.status == AccessionStatus::pending_consent &&
           party.row->declaration && party.count.is_complete();
}

core::Result<CovenantView> read_covenant(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr || actor->covenant == core::CovenantId{}) return nowhere();
    CovenantView view;
    TRY_ASSIGN(view.version, version_today(visit));
    AccessionStore store{visit};
    TRY_ASSIGN(auto rows, store.list(actor->covenant));
    TRY_ASSIGN(view.approvals, store.approvals(actor->covenant));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto roles,
               people::roles_of(visit.session(), actor->covenant, actor->member, visit.today()));
    view.reader = actor->member;
    view.parties = parties_of(*view.version, std::move(rows), visit.today());
    bool is_party = false;
    for (auto& party : view.parties) {
        party.is_own = party.party.code == actor->organisation_code;
        is_party = is_party || (party.is_own && is_full(party.status));
        if (!party.row) continue;
        party.count = count_approvals(*view.version, *party.row, view.approvals, visit.today());
        for (const auto& approval : view.approvals)
            if (approval.accession == party.row->id && approval.party == actor->organisation_code)
                party.own_answer = approval.answer;
    }
    view.may = acts_of(*view.version, roles, is_party);
    return view;
}

core::Result<Consequences> read_consequences(gate::Visit& visit, const CovenantView& view) {
    Consequences consequences;
    consequences.ends = end_of_notice(*view.version, visit.today());
    consequences.data = view.version->content().accession.data_on_exit;
    TRY_ASSIGN(auto cases, dossier::cases_of_own_organisation(visit));
    consequences.cases = cases.count;
    consequences.own_codes = std::move(cases.own_codes);
    for (const auto& [id, member] : view.directory.members) {
        const bool is_own = member.organisation == visit.actor()->organisation;
        if (is_own && member.state == people::MemberState::active)
            consequences.accounts.push_back(member.name);
    }
    std::ranges::sort(consequences.accounts);
    return consequences;
}

}  // namespace briljant::accession
