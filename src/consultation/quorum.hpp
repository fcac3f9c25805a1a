// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// May this meeting open? The rule is covenant data (ConsultationType.quorum): by default more than
// half of the invited and at least three, with a party of criminal justice and one of care; an
// urgent meeting has a core of three that includes the process director (T28). A replacement counts
// for the seat of the person replaced. Pure.

#include <vector>

#include "consultation/meeting.hpp"
#include "covenant/covenant.hpp"

namespace briljant::consultation {

struct TableFacts {
    int invited = 0;
    int present = 0;  // seats of the invited that are taken
    covenant::Set<covenant::ChainDomain> domains;
    bool is_director_present = false;
};

struct QuorumVerdict {
    int needed = 0;
    int present = 0;
    covenant::Set<covenant::ChainDomain> missing_domains;
    bool is_director_missing = false;

    [[nodiscard]] bool is_met() const {
        return present >= needed && missing_domains.empty() && !is_director_missing;
    }
};

[[nodiscard]] QuorumVerdict judge_quorum(const covenant::Quorum& rule, const TableFacts& facts);
// Counts persons, not seats: who sits at three items is one person.
[[nodiscard]] int count_invited(const std::vector<Seat>& seats);
[[nodiscard]] int count_present(const std::vector<Seat>& seats);

}  // namespace briljant::consultation
