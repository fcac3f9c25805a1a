// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of questions to parties: on the case and on a signal for who asks (SC02, SC03), and
// /vragen for who is asked. Rows of the route table. Pages ask use cases and never a store.

#include <vector>

#include "consultation/information_request.hpp"
#include "http/router.hpp"
#include "people/page_call.hpp"

namespace briljant::consultation {

[[nodiscard]] std::vector<http::BasicRoute<people::Page>> request_routes();
[[nodiscard]] std::vector<http::BasicRoute<people::Page>> answer_routes();

// Words of one question that both kinds of screen show. Internal to the pages of consultation/.
[[nodiscard]] std::string request_word(const people::PageCall& call,
                                       std::string_view group,
                                       std::string_view code);
[[nodiscard]] web::Badge request_badge(const people::PageCall& call, const RequestRow& request);
[[nodiscard]] std::string questions_in_words(const people::PageCall& call,
                                             const RequestRow& request);

}  // namespace briljant::consultation
