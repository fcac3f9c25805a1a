// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The process director asks one member of a party a question (US15), reminds, or takes it back.
// About a case: somebody at its table. About a signal, before there is a case: without words.

#include "consultation/information_request.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

struct RequestWish {
    std::string case_code;    // one of the two
    std::string signal_code;  // while it is being weighed
    core::MemberId asked;
    core::OrganisationId organisation;
    std::string purpose;  // without a case; "": the first of the covenant
    covenant::LegalBasisCode basis = covenant::LegalBasisCode::avg6_1e_public_task;
    std::vector<RequestQuestion> questions;
    core::PersonalText words;       // an own question, about a case only
    std::optional<core::Date> due;  // else five working days (T04)
};

// Its code, "IR-01". "consultation.question-missing", "consultation.not-on-case",
// "consultation.words-without-case", "consultation.no-open-signal".
[[nodiscard]] core::Result<std::string> ask_party(gate::Visit& visit, const RequestWish& wish);
// "consultation.request-closed" (conflict) once it is answered or withdrawn.
[[nodiscard]] core::Result<void> remind_party(gate::Visit& visit, const std::string& code);
[[nodiscard]] core::Result<void> withdraw_request(gate::Visit& visit, const std::string& code);
// When the signal has led to a case: the open question goes along, its answer is sealed there.
[[nodiscard]] core::Result<void> bring_request_to_case(gate::Visit& visit,
                                                       const std::string& code,
                                                       const std::string& case_code);

}  // namespace briljant::consultation
