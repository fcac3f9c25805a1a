// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The sealed form of what is known about an item and a consent beside its words. Internal to
// dossier/. Pure; a record with an unknown word gives nothing.

#include <optional>

#include "core/record.hpp"
#include "dossier/consent.hpp"
#include "dossier/contribution.hpp"

namespace briljant::dossier {

[[nodiscard]] core::Record to_record(const Contribution& item);
[[nodiscard]] std::optional<Contribution> from_record(const core::Record& record);
[[nodiscard]] core::Record to_record(const Consent& consent);
[[nodiscard]] std::optional<Consent> consent_from(const core::Record& record);

}  // namespace briljant::dossier
