// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of accessions and their approvals. Nothing of a person of a case stands in them, so
// reading needs no Lens; every change needs the Permit of its act and raises the version of the
// annexes, so that the covenant is read anew (covenant/covenant_store.hpp). One store belongs to
// one Visit.

#include <vector>

#include "accession/accession.hpp"
#include "gate/permit.hpp"
#include "gate/visit.hpp"

namespace briljant::accession {

class AccessionStore final {
public:
    explicit AccessionStore(gate::Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<std::vector<Accession>> list(const core::CovenantId& covenant);
    [[nodiscard]] core::Result<std::optional<Accession>> find(const core::CovenantId& covenant,
                                                              std::string_view org);
    [[nodiscard]] core::Result<std::vector<Approval>> approvals(const core::CovenantId& covenant);

    // New when its row_version is 0, else the row that it was read from.
    // "accession.changed-meanwhile" (conflict) when somebody else wrote.
    [[nodiscard]] core::Result<void> put(const gate::Permit& permit, const Accession& accession);
    [[nodiscard]] core::Result<void> put(const gate::Permit& permit, const Approval& approval);

private:
    [[nodiscard]] core::Result<void> raise(const gate::Permit& permit);

    gate::Visit& visit_;
};

}  // namespace briljant::accession
