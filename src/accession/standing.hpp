// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Where an accession stands: who must still answer, whether it may take effect. Pure.

#include <vector>

#include "accession/accession.hpp"

namespace briljant::accession {

// Codes of the parties that decide: in the covenant on that day, the one that joins left out.
[[nodiscard]] std::vector<std::string> deciding_parties(const covenant::CovenantVersion& version,
                                                        std::string_view joining,
                                                        const core::Date& today);

struct Count {
    std::size_t yes = 0;
    std::size_t no = 0;
    std::size_t needed = 0;
    std::vector<std::string> open;  // codes of the parties without an answer

    // R03: every party, or the quorum.
    [[nodiscard]] bool is_complete() const noexcept { return yes >= needed && needed > 0; }
};
// Answers of who is no party any more do not count.
[[nodiscard]] Count count_approvals(const covenant::CovenantVersion& version,
                                    const Accession& accession,
                                    const std::vector<Approval>& approvals,
                                    const core::Date& today);

// The class that the law usually gives to a kind of organisation (WGS 2.27).
[[nodiscard]] covenant::WgsClass usual_class(covenant::OrgType type) noexcept;

}  // namespace briljant::accession
