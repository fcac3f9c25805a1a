// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What every step begins with: the covenant as it holds today, and the accession it is about.

#include "accession/accession.hpp"
#include "gate/visit.hpp"

namespace briljant::accession {

// "gate.not-found": for somebody who is nobody, and for a party that is none.
[[nodiscard]] core::Error nowhere();
[[nodiscard]] core::Result<std::shared_ptr<const covenant::CovenantVersion>> version_today(
    gate::Visit& visit);
// Its row; for a party of the document about which nothing was decided yet, a row to be.
[[nodiscard]] core::Result<Accession> accession_of(gate::Visit& visit, std::string_view org);

}  // namespace briljant::accession
