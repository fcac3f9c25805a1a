// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/waiting_requests.hpp"

#include "consultation/request_store.hpp"

namespace briljant::consultation {

core::Result<std::vector<WaitingRequest>> waiting_requests(gate::Visit& visit) {
    return RequestStore{visit}.waiting();
}

core::Result<std::vector<WaitingRequest>> requests_to_answer(gate::Visit& visit) {
    return RequestStore{visit}.to_answer();
}

}  // namespace briljant::consultation
