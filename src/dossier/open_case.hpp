// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Opening a case after an accepted triage: one person, one role, one purpose (US19, R15). The
// opener becomes its process director and first participant; the case and the person get their
// keys, and whoever gives personal data about a suspect opens another case with another key.

#include "dossier/case_store.hpp"

namespace briljant::dossier {

struct CaseToOpen {
    std::string code;  // "": the next of the series; given when an older case moves in
    covenant::SubjectRole subject_role = covenant::SubjectRole::victim;
    std::string purpose;            // code in the covenant
    std::string consultation_type;  // code in the covenant
    core::Date first_processed;     // when the signal came in: retention counts from there
    CaseStory story;
    CaseSubject subject;  // its person id may be empty: a new one is made
};

// Its code, "V-001".
[[nodiscard]] core::Result<std::string> open_case(gate::Visit& visit, const CaseToOpen& wish);

}  // namespace briljant::dossier
