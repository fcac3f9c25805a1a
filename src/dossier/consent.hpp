// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A consent to share: given by whom, from which organisations to which, for which categories and
// purpose, until when (R34 to R37). A code of an organisation or category that is not on the list
// is not covered; an exception names a category that some receivers do not get. Plain value.

#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "covenant/facts.hpp"

namespace briljant::dossier {

struct Consent {
    core::ConsentId id;
    std::string code;  // "CON-01"
    covenant::ConsentStatus status = covenant::ConsentStatus::valid;
    covenant::Set<covenant::ConsentCapacity> given_by;
    covenant::ConsentForm form = covenant::ConsentForm::written;
    covenant::AgeBand age_when_given = covenant::AgeBand::age_16_17;
    std::string purpose;
    std::vector<std::string> from;  // codes of organisations
    std::vector<std::string> to;
    std::vector<std::string> categories;
    std::vector<std::string> exceptions;  // "HEALTH:O4": not this category to this organisation
    core::Date given_on;
    std::optional<core::Date> expires;
};

struct ConsentQuestion {
    std::string from;  // code of the giver
    std::string to;    // code of the receiver; empty: nobody receives it yet
    covenant::DataCategory category;
    std::string purpose;
};

// The facts of this consent for one giving, for the covenant engine.
[[nodiscard]] covenant::ConsentFacts consent_facts(const Consent& consent,
                                                   const ConsentQuestion& question);

}  // namespace briljant::dossier
