// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The questions of a case for its table: the process director reads them all with their answers,
// anybody else the questions that he was asked. And one question for the one who must answer it.

#include "consultation/answer_request.hpp"
#include "dossier/read_table.hpp"

namespace briljant::consultation {

struct CaseRequests : dossier::CaseHead {
    std::vector<InformationRequest> requests;
    std::vector<dossier::CaseParticipant> participants;
    people::Directory directory;
    bool may_ask = false;
};
[[nodiscard]] core::Result<CaseRequests> read_requests(gate::Visit& visit,
                                                       const std::string& case_code);

// The questions about a signal that waits, for who directs the process: a recorded look at it.
struct SignalRequests {
    std::vector<RequestRow> requests;
    people::Directory directory;
    std::shared_ptr<const covenant::CovenantVersion> version;
};
[[nodiscard]] core::Result<SignalRequests> read_signal_requests(gate::Visit& visit,
                                                                const std::string& signal_code);

struct RequestToAnswer {
    InformationRequest request;
    std::string asked_by;  // name
    AnswerNeeds needs;
    std::optional<CaseRequests> of_case;  // for the glasses
};
// "gate.not-found" for whoever was not asked.
[[nodiscard]] core::Result<RequestToAnswer> read_request(gate::Visit& visit,
                                                         const std::string& code);

}  // namespace briljant::consultation
