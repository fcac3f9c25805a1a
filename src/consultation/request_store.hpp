// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The table of questions to parties. Codes, members and days are clear (docs/clear.md); the words
// of a question about a case and the whole answer need the Lens or the Permit of that case.
// One store belongs to one Visit.

#include "consultation/information_request.hpp"
#include "consultation/waiting_requests.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::consultation {

class RequestStore final {
public:
    explicit RequestStore(gate::Visit& visit) : visit_(visit) {}

    // "IR-01".
    [[nodiscard]] core::Result<std::string> next_code();
    [[nodiscard]] core::Result<void> add(const gate::Permit& permit,
                                         const InformationRequest& request);
    // State, moments and the reply; "consultation.changed-meanwhile" when somebody was first.
    [[nodiscard]] core::Result<void> change(const gate::Permit& permit,
                                            const RequestRow& request,
                                            const std::optional<RequestReply>& reply);
    // From a signal to the case that it led to: from then on the answer is sealed.
    [[nodiscard]] core::Result<void> bring_to_case(const gate::Permit& permit,
                                                   const RequestRow& request);

    // With the words and the answer.
    [[nodiscard]] core::Result<std::vector<InformationRequest>> of_case(const gate::Lens& lens);
    // Codes alone: of a request about a case the words and the answer stay closed.
    [[nodiscard]] core::Result<std::optional<RequestRow>> find(std::string_view code);
    // With the answers that stand in the clear, while there is no case.
    [[nodiscard]] core::Result<std::vector<RequestRow>> of_signal(const gate::Permit& permit,
                                                                  std::string_view signal_code);
    [[nodiscard]] core::Result<std::vector<WaitingRequest>> waiting();
    [[nodiscard]] core::Result<std::vector<WaitingRequest>> to_answer();

private:
    gate::Visit& visit_;
};

}  // namespace briljant::consultation
