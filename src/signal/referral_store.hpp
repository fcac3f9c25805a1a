// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of referrals and their judgement. Written with the Permit of the case that they
// opened, read through its Lens. One store belongs to one Visit.

#include <optional>

#include "core/result.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"
#include "signal/referral.hpp"

namespace briljant::signal {

class ReferralStore final {
public:
    explicit ReferralStore(gate::Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<void> add(const gate::Permit& permit, const Referral& referral);
    [[nodiscard]] core::Result<std::optional<Referral>> find(const gate::Lens& lens);

    [[nodiscard]] core::Result<void> add_assessments(
        const gate::Permit& permit, const std::vector<CriteriaAssessment>& assessments);
    [[nodiscard]] core::Result<std::vector<CriteriaAssessment>> assessments(const gate::Lens& lens);

private:
    gate::Visit& visit_;
};

}  // namespace briljant::signal
