// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where two versions read the same: the same rows in the cell, the same bases, secrecy, category
// and general rules. The decision is a function of what it reads, so it is equal there whatever the
// facts, and the enumeration need not ask. `make exhaustive` asks all the same and compares.

#include <array>
#include <vector>

#include "covenant/diff.hpp"

namespace briljant::covenant::diff {

class Sameness final {
public:
    Sameness(const CovenantVersion& before, const CovenantVersion& after);

    // Of every phase and ground at this place.
    [[nodiscard]] bool holds_at(Way way,
                                const std::array<std::size_t, count_of<Axis>>& at) const noexcept;

private:
    [[nodiscard]] bool same_rows(OrgType from,
                                 std::size_t to,
                                 DataCategory category,
                                 SubjectRole subject) const noexcept;
    [[nodiscard]] bool same_list(const std::vector<RowIndex>& was,
                                 const std::vector<RowIndex>& is) const noexcept;

    const CovenantVersion& before_;
    const CovenantVersion& after_;
    std::array<bool, count_of<Way>> same_rules_{};
    std::array<bool, count_of<OrgType>> same_type_{};
    std::array<bool, count_of<DataCategory>> same_category_{};
    std::vector<int> meaning_before_;  // of each row: equal numbers mean equal rows
    std::vector<int> meaning_after_;
};

[[nodiscard]] Act act_of(Way way) noexcept;

}  // namespace briljant::covenant::diff
