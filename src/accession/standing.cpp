// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/standing.hpp"

#include <algorithm>

namespace briljant::accession {

namespace {

using covenant::AccessionStatus;
using covenant::OrgType;
using covenant::Set;
using covenant::WgsClass;

constexpr Set<AccessionStatus> is_party{AccessionStatus::acceded, AccessionStatus::notice_given};

constexpr Set<OrgType> public_types{OrgType::police,
                                    OrgType::prosecution,
                                    OrgType::child_protection_board,
                                    OrgType::municipality_social,
                                    OrgType::mayor,
                                    OrgType::public_health,
                                    OrgType::custodial_institutions};
constexpr Set<OrgType> incidental_types{
    OrgType::school, OrgType::victim_support, OrgType::thb_care_coordinator};
constexpr Set<OrgType> no_class{
    OrgType::national_registrar, OrgType::coordination_point, OrgType::client_support};

// How many of so many parties must agree. A covenant that says QUORUM names no fraction in its
// form; then it is more than half.
std::size_t needed(covenant::ApprovalRule rule, std::size_t parties) {
    return rule == covenant::ApprovalRule::quorum ? parties / 2 + 1 : parties;
}

}  // namespace

std::vector<std::string> deciding_parties(const covenant::CovenantVersion& version,
                                          std::string_view joining,
                                          const core::Date& today) {
    std::vector<std::string> codes;
    for (const auto& party : version.content().parties)
        if (party.code != joining && is_party.contains(party.accession_on(today)))
            codes.push_back(party.code);
    return codes;
}

Count count_approvals(const covenant::CovenantVersion& version,
                      const Accession& accession,
                      const std::vector<Approval>& approvals,
                      const core::Date& today) {
    Count count;
    const auto parties = deciding_parties(version, accession.annex.party.code, today);
    count.needed = needed(version.content().accession.approval, parties.size());
    for (const auto& party : parties) {
        const auto found = std::ranges::find_if(approvals, [&](const Approval& each) {
            return each.accession == accession.id && each.party == party;
        });
        if (found == approvals.end())
            count.open.push_back(party);
        else
            ++(found->answer == Answer::yes ? count.yes : count.no);
    }
    return count;
}

WgsClass usual_class(OrgType type) noexcept {
    if (public_types.contains(type)) return WgsClass::public_participant;
    if (incidental_types.contains(type)) return WgsClass::incidental_third;
    if (no_class.contains(type)) return WgsClass::none;
    return WgsClass::private_participant;
}

}  // namespace briljant::accession
