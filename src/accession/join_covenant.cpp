// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/join_covenant.hpp"

#include <utility>

#include "accession/accession_store.hpp"
#include "accession/standing.hpp"
#include "accession/under_way.hpp"
#include "gate/gate.hpp"
#include "people/access_leaf.hpp"
#include "people/add_member.hpp"
#include "people/directory.hpp"

namespace briljant::accession {

namespace {

using covenant::AccessionStatus;
using covenant::Act;
using covenant::Known;

core::Error invalid(std::string_view id) {
    return {core::ErrorCode::invalid, id, ""};
}

// A28: an open kind of organisation, and a table that says what it may receive.
core::Result<const covenant::JoinableType*> open_type(const covenant::CovenantVersion& version,
                                                      covenant::OrgType org_type) {
    const auto& terms = version.content().accession;
    const auto* type = terms.type(org_type);
    if (type == nullptr) return invalid("accession.type-not-open");
    if (terms.new_version_if_not_in_matrix && !type->matrix_ready)
        return invalid("accession.version-first");
    return type;
}

covenant::Party party_of(const NewParty& wanted,
                         const covenant::JoinableType& type,
                         const covenant::CovenantVersion& version) {
    covenant::Party party;
    party.code = wanted.code;
    party.name = wanted.name;
    party.org_type = wanted.org_type;
    party.org_types = covenant::Set<covenant::OrgType>{wanted.org_type};
    party.chain_domain = type.chain_domain;
    party.wgs_class = usual_class(wanted.org_type);
    party.secrecy_regimes =
        version.content().secrecy.at(covenant::index_of(wanted.org_type)).regimes;
    return party;
}

core::Result<gate::Permit> permit_to_handle(gate::Visit& visit, std::string_view org) {
    return gate::Gate::permit(
        visit, {.act = Act::accession_handle, .touched = {{"accession", std::string{org}}}});
}

}  // namespace

core::Result<void> invite_organisation(gate::Visit& visit, const NewParty& party) {
    TRY_ASSIGN(const auto permit, permit_to_handle(visit, party.code));
    TRY_ASSIGN(const auto version, version_today(visit));
    TRY_ASSIGN(const auto* type, open_type(*version, party.org_type));
    AccessionStore store{visit};
    TRY_ASSIGN(const auto known, store.find(permit.covenant_id(), party.code));
    TRY_ASSIGN(const auto taken, people::find_organisation(visit.session(), party.code));
    if (known || taken || version->party(party.code) != nullptr)
        return invalid("accession.code-taken");
    Accession accession;
    accession.id = AccessionId::random(visit.random());
    accession.annex.party = party_of(party, *type, *version);
    accession.annex.is_joining = true;
    accession.annex.status = AccessionStatus::invited;
    accession.annex.data_on_exit = version->content().accession.data_on_exit;
    accession.invited = Done{visit.actor()->member, visit.now()};
    TRY(people::add_organisation(visit, party.code, party.name));
    return store.put(permit, accession);
}

core::Result<void> file_declaration(gate::Visit& visit,
                                    std::string_view org,
                                    Declaration declaration) {
    TRY_ASSIGN(const auto permit, permit_to_handle(visit, org));
    AccessionStore store{visit};
    TRY_ASSIGN(auto accession, accession_of(visit, org));
    const auto status = accession.annex.status;
    if (status != AccessionStatus::invited && status != AccessionStatus::pending_consent)
        return invalid("accession.not-now");
    declaration.filed = {visit.actor()->member, visit.now()};
    accession.declaration = std::move(declaration);
    accession.annex.status = AccessionStatus::pending_consent;
    return store.put(permit, accession);
}

core::Result<void> answer_accession(gate::Visit& visit, std::string_view org, Answer answer) {
    TRY_ASSIGN(const auto accession, accession_of(visit, org));
    std::optional<core::MemberId> prepared;
    if (accession.invited) prepared = accession.invited->by;
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = Act::accession_approve,
                                   .second_person = prepared,
                                   .touched = {{"accession", std::string{org}}}}));
    if (accession.annex.status != AccessionStatus::pending_consent)
        return invalid("accession.not-now");
    Approval approval;
    approval.accession = accession.id;
    approval.party = visit.actor()->organisation_code;
    approval.member = visit.actor()->member;
    approval.answer = answer;
    approval.at = visit.now();
    return AccessionStore{visit}.put(permit, approval);
}

core::Result<void> let_in(gate::Visit& visit, std::string_view org, const core::Date& from) {
    AccessionStore store{visit};
    TRY_ASSIGN(auto accession, accession_of(visit, org));
    TRY_ASSIGN(const auto version, version_today(visit));
    TRY_ASSIGN(const auto approvals, store.approvals(visit.actor()->covenant));
    const auto count = count_approvals(*version, accession, approvals, visit.today());
    const bool is_declared = accession.declaration && !accession.declaration->hash.empty() &&
                             !accession.declaration->mandate_ref.empty();
    covenant::ChangeFacts change;
    change.activates = true;
    change.approvals_complete = covenant::known(count.is_complete() && is_declared);
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = Act::accession_handle,
                                   .change = change,
                                   .touched = {{"accession", std::string{org}}}}));
    if (accession.annex.status != AccessionStatus::pending_consent)
        return invalid("accession.not-now");
    if (from < visit.today()) return invalid("accession.day-past");
    accession.annex.status = AccessionStatus::acceded;
    accession.annex.from = from;
    accession.acceded = Done{visit.actor()->member, visit.now()};
    return store.put(permit, accession);
}

core::Result<void> invite_first_contact(gate::Visit& visit,
                                        std::string_view org,
                                        const FirstContact& contact) {
    TRY_ASSIGN(const auto permit, permit_to_handle(visit, org));
    TRY_ASSIGN(const auto accession, accession_of(visit, org));
    TRY_ASSIGN(const auto organisation, people::find_organisation(visit.session(), org));
    if (!organisation || !accession.annex.is_joining) return nowhere();
    people::Member member;
    member.login = contact.login;
    member.name = contact.name;
    member.work_email = contact.work_email;
    member.organisation = organisation->id;
    member.state = people::MemberState::invited;
    TRY_ASSIGN(const auto id, people::add_member(visit, member));
    people::RoleGrant grant;
    grant.covenant = permit.covenant_id();
    grant.member = id;
    grant.organisation = organisation->id;
    grant.role = covenant::Role::org_contact;
    grant.designated_at = visit.today();
    grant.screening_at = contact.screening_at;
    grant.secrecy_signed_at = contact.secrecy_signed_at;
    grant.granted_by = visit.actor()->member;
    TRY(people::grant_role(visit, grant));
    people::record_access(
        visit, {.event = "CREATE.account", .action = log::ActionCode::create, .object = id.text()});
    return {};
}

}  // namespace briljant::accession
