// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The screens of people/, as rows of the route table: signing in and out, the lock, the own
// account, the own organisation (SC19), accounts that wait for a second person, the one-time link.
// And what the desk must know before and around a page. Safe from every thread.

#include <vector>

#include "http/router.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::people {

[[nodiscard]] std::vector<http::BasicRoute<Page>> people_routes();

[[nodiscard]] std::vector<http::BasicRoute<Page>> sign_in_routes();
[[nodiscard]] std::vector<http::BasicRoute<Page>> account_routes();
[[nodiscard]] std::vector<http::BasicRoute<Page>> organisation_routes();
[[nodiscard]] std::vector<http::BasicRoute<Page>> enrolment_routes();

// The field of every form that asks for a passphrase. The desk stretches it before the writing
// Visit begins, because that is slow on purpose.
inline constexpr std::string_view passphrase_field = "passphrase";

struct PassphraseNeed {
    std::optional<core::Bytes> salt;  // none: there is nothing to stretch for
    std::chrono::seconds wait{0};     // after earlier failures
};
[[nodiscard]] core::Result<PassphraseNeed> passphrase_need(gate::Visit& visit,
                                                           const http::Request& request,
                                                           std::string_view token);

struct NavigationLine {
    std::string_view address;
    std::string_view text;  // id in the catalogue
};
// What somebody with these roles finds in the menu.
[[nodiscard]] std::vector<NavigationLine> navigation_for(
    const covenant::Set<covenant::Role>& roles);

// A page with a heading, one sentence and a form; 422 with the summary when the form has errors.
struct FormPage {
    std::string_view title;  // id in the catalogue
    std::string_view lead;   // id, may be empty
};
[[nodiscard]] http::Response form_page(PageCall& call, const FormPage& page, const web::Form& form);
// "people.state.active" for ACTIVE: the text of a word of the vocabulary.
[[nodiscard]] std::string id_of_word(std::string_view group, std::string_view name);
// Only an address of our own, so that no link leads elsewhere.
[[nodiscard]] std::string own_address(std::string_view wanted);

}  // namespace briljant::people
