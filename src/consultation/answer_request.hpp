// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The asked member answers, or says that he may not say (R27, R32, R33): under professional secrecy
// an answer needs a ground, a conflict of duties all six tests; the police need a decision under
// the Wpg that is in force. "I may not say" needs nothing: a refusal explains itself to nobody.

#include "consultation/information_request.hpp"
#include "gate/act_request.hpp"
#include "gate/visit.hpp"

namespace briljant::consultation {

// A question in the hand of who was asked; anybody else is refused, with a leaf.
[[nodiscard]] core::Result<RequestRow> take_question(gate::Visit& visit, const std::string& code);
// What the Gate is asked when this question is opened to answer it, and when it is answered.
[[nodiscard]] gate::ActRequest request_to_answer(const RequestRow& request);

// "consultation.request-closed", "consultation.answer-ground", "consultation.answer-tests",
// "consultation.answer-wpg", "consultation.words-without-case".
[[nodiscard]] core::Result<void> answer_request(gate::Visit& visit,
                                                const std::string& code,
                                                const RequestReply& reply);

// What the asked organisation must say beside its answer; empty questions mean nothing is asked.
struct AnswerNeeds {
    covenant::Set<covenant::SecrecyGround> grounds;  // empty: no secrecy binds it
    bool is_police = false;
    std::string wpg_decision;             // reference, when one is in force today
    std::vector<std::string> categories;  // that this decision opens
};
[[nodiscard]] core::Result<AnswerNeeds> answer_needs(gate::Visit& visit);

}  // namespace briljant::consultation
