// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/annex.hpp"

#include <algorithm>
#include <utility>

namespace briljant::covenant {

namespace {

constexpr Set<AccessionStatus> stands_in_covenant{AccessionStatus::acceded,
                                                  AccessionStatus::notice_given,
                                                  AccessionStatus::withdrawn,
                                                  AccessionStatus::suspended};

void apply(Party& party, const Annex& annex) {
    if (annex.notice_given) {
        party.notice_given = annex.notice_given;
        party.accession_ends = annex.ends;
        party.data_on_exit = annex.data_on_exit;
    }
    party.accession = annex.status;
    if (annex.is_joining) party.accession_from = annex.from;
}

}  // namespace

// R02, R04: whom the parties let in after the signing, and who left since.
std::vector<Party> with_annexes(std::vector<Party> parties, const std::vector<Annex>& annexes) {
    for (const auto& annex : annexes) {
        if (!stands_in_covenant.contains(annex.status)) continue;
        auto found = std::ranges::find(parties, annex.party.code, &Party::code);
        if (found == parties.end()) {
            // A party of a later version is no party of this one because it left the later one.
            if (!annex.is_joining) continue;
            found = parties.insert(parties.end(), annex.party);
        }
        apply(*found, annex);
    }
    return parties;
}

Covenant with_annexes(const Covenant& covenant, const std::vector<Annex>& annexes) {
    std::vector<CovenantVersion> versions;
    versions.reserve(covenant.versions().size());
    for (const auto& version : covenant.versions())
        versions.push_back(version.with_parties(with_annexes(version.content().parties, annexes)));
    return Covenant{std::move(versions)};
}

}  // namespace briljant::covenant
