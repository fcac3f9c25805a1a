// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/disclosure_parts.hpp"

#include <algorithm>

#include "dossier/case_store.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

std::vector<CaseParticipant> holding_today(const std::vector<CaseParticipant>& all,
                                           const core::Date& today) {
    std::vector<CaseParticipant> holding;
    std::ranges::copy_if(all, std::back_inserter(holding), [&](const CaseParticipant& each) {
        return each.holds_on(today);
    });
    return holding;
}

core::Result<Receiver> receiver_at_table(gate::Visit& visit,
                                         const gate::Lens& lens,
                                         const core::MemberId& member) {
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(lens));
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    for (const auto& each : participants) {
        if (each.member != member || !each.holds_on(visit.today())) continue;
        const auto organisation = directory.organisations.find(each.organisation);
        if (organisation == directory.organisations.end()) continue;
        Receiver receiver{member, each.organisation, organisation->second.code, {}};
        const auto* party = lens.known().version->party(receiver.organisation_code);
        if (party != nullptr) receiver.types = party->org_types;
        return receiver;
    }
    return core::Error{core::ErrorCode::invalid, "disclosure.receiver", ""};
}

bool holds_on(const Consent& consent, const core::Date& day) {
    return consent.status == covenant::ConsentStatus::valid && consent.given_on <= day &&
           consent.expires && day < *consent.expires;
}

std::vector<Consent> holding_today(const std::vector<Consent>& all, const core::Date& today) {
    std::vector<Consent> holding;
    std::ranges::copy_if(all, std::back_inserter(holding), [&](const Consent& each) {
        return holds_on(each, today);
    });
    return holding;
}

const Consent* find_consent(const std::vector<Consent>& all, std::string_view code) {
    const auto found = std::ranges::find(all, code, &Consent::code);
    return found == all.end() ? nullptr : &*found;
}

std::vector<core::MemberId> readers_of(const Disclosure& disclosure,
                                       const core::MemberId& process_director) {
    std::vector<core::MemberId> readers = {disclosure.from};
    const auto add = [&](const core::MemberId& member) {
        if (std::ranges::find(readers, member) == readers.end()) readers.push_back(member);
    };
    if (disclosure.to) add(*disclosure.to);
    add(process_director);
    return readers;
}

void add_bases(std::vector<std::string>& codes, const covenant::Decision& decision) {
    for (const auto basis : decision.bases) {
        const std::string code{covenant::to_name(basis)};
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(code);
    }
}

core::Result<Disclosure> begin_disclosure(gate::Visit& visit, DisclosureKind kind) {
    Disclosure disclosure;
    disclosure.id = core::RowId::random(visit.random());
    TRY_ASSIGN(disclosure.code, DisclosureStore{visit}.next_code(visit.actor()->covenant, "DIS"));
    disclosure.kind = kind;
    disclosure.from = visit.actor()->member;
    disclosure.sent_at = visit.now();
    return disclosure;
}

}  // namespace briljant::dossier
