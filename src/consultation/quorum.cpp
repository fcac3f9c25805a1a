// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/quorum.hpp"

#include <algorithm>
#include <set>

namespace briljant::consultation {

QuorumVerdict judge_quorum(const covenant::Quorum& rule, const TableFacts& facts) {
    QuorumVerdict verdict;
    const bool asks_director = rule.must_include.contains(covenant::Role::process_director);
    verdict.needed = rule.participants_min;
    if (rule.more_than_half_of_invited) {
        verdict.needed = std::max(verdict.needed, facts.invited / 2 + 1);
    }
    verdict.present = facts.present;
    // Where the director belongs to the core, the director is counted with it.
    if (asks_director && facts.is_director_present) ++verdict.present;
    verdict.is_director_missing = asks_director && !facts.is_director_present;
    rule.chain_domains.each([&](covenant::ChainDomain domain) {
        if (!facts.domains.contains(domain)) verdict.missing_domains.insert(domain);
    });
    return verdict;
}

int count_invited(const std::vector<Seat>& seats) {
    std::set<core::MemberId> members;
    for (const auto& seat : seats) {
        if (seat.kind == SeatKind::invited) members.insert(seat.member);
    }
    return static_cast<int>(members.size());
}

int count_present(const std::vector<Seat>& seats) {
    std::set<core::MemberId> taken;
    const auto is_there = [&](const core::RowId& item, const core::MemberId& member) {
        return std::ranges::any_of(seats, [&](const Seat& seat) {
            return seat.item == item && seat.member == member && seat.is_present();
        });
    };
    for (const auto& seat : seats) {
        if (seat.kind != SeatKind::invited) continue;
        const bool is_filled =
            seat.is_present() || (seat.replaced_by && is_there(seat.item, *seat.replaced_by));
        if (is_filled) taken.insert(seat.member);
    }
    return static_cast<int>(taken.size());
}

}  // namespace briljant::consultation
