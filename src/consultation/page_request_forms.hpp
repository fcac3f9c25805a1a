// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The forms for who asks parties: a new question, and what to do with one that is still open. Reads
// what was typed into a wish, and says at each field what is wrong with it. Internal to the pages
// of consultation/.

#include <optional>
#include <string>
#include <vector>

#include "consultation/ask_party.hpp"
#include "consultation/read_requests.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::consultation {

// Where a list of questions hangs: at a case, or at a signal before there is one.
struct Place {
    std::string case_code;
    std::string signal_code;

    [[nodiscard]] std::string address() const {
        return case_code.empty() ? "/signalen/" + signal_code + "/vragen"
                                 : "/casussen/" + case_code + "/vragen";
    }
    [[nodiscard]] const std::string& code() const {
        return case_code.empty() ? signal_code : case_code;
    }
};

// What both kinds of list need, whichever they hang at.
struct Listed {
    Place place;
    std::vector<InformationRequest> requests;
    people::Directory directory;
    std::vector<web::Option> people;
    bool may_ask = false;
    std::optional<CaseRequests> of_case;
};

[[nodiscard]] web::Form new_request_form(const people::PageCall& call, const Listed& listed);
// Keeps what was typed and marks what is wrong.
void check_request_form(const people::PageCall& call, web::Form& form, const Listed& listed);
[[nodiscard]] RequestWish request_wish(const people::PageCall& call, const Listed& listed);

// Remind or withdraw one of the open questions.
[[nodiscard]] web::Form open_requests_form(const people::PageCall& call, const Listed& listed);

}  // namespace briljant::consultation
