// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Bringing in one item (US21, US22): the originator decides who may see it, on which ground, and
// the screen says so beforehand. The default is the narrowest: nobody yet.

#include "dossier/contribution_store.hpp"

namespace briljant::dossier {

// What the contributor fills in; the rest follows from who he is.
struct ContributionDraft {
    std::string case_code;
    covenant::DataCategory category = covenant::DataCategory::indicator;
    covenant::SourceClass source_class = covenant::SourceClass::seen;
    covenant::Reliability reliability = covenant::Reliability::fact;
    std::string source;
    std::optional<core::Date> source_date;
    core::PersonalText necessity;
    core::PersonalText text;
    bool is_contact_only = false;
    bool is_quality_checked = false;
    bool is_necessity_recorded = false;
    bool is_safety_relevant_only = false;
    bool is_under_investigation = false;
    SecrecyAssessment secrecy;
    OriginatorConditions conditions;
};

// For an incidental participant, who has no account: the secretary or the director enters it.
struct OnBehalfOf {
    core::MemberId author;
    core::OrganisationId organisation;
    std::string organisation_code;
    covenant::Set<covenant::OrgType> organisation_types;
};

// Its code, "B-13". An item with visibility "nobody yet" is kept as a draft of its author.
[[nodiscard]] core::Result<std::string> share_contribution(gate::Visit& visit,
                                                           const ContributionDraft& draft,
                                                           const std::optional<OnBehalfOf>& behalf);

[[nodiscard]] core::Result<void> record_consent(gate::Visit& visit,
                                                const std::string& case_code,
                                                const Consent& consent);
[[nodiscard]] core::Result<void> withdraw_consent(gate::Visit& visit,
                                                  const std::string& case_code,
                                                  std::string_view consent_code);

}  // namespace briljant::dossier
