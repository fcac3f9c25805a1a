// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What every page gets: the Visit with its actor, the request, and a frame that already knows the
// site, the member, the navigation and the language. A page returns the answer; the desk (app/desk)
// began the Visit, checked the session, the second factor and the hidden token, and finishes the
// Visit before the first byte leaves: status 400 or higher takes back what the page wrote. Belongs
// to one thread.

#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "gate/visit.hpp"
#include "http/message.hpp"
#include "http/session_cookie.hpp"
#include "people/member_keys.hpp"
#include "people/session.hpp"
#include "web/forms.hpp"
#include "web/page.hpp"

namespace briljant::web {
class PdfPrinter;
}

namespace briljant::people {

// Who directs a case, by its code: dossier/ knows, and stands above this module.
using DirectorOfCase = core::Result<std::optional<core::MemberId>> (*)(gate::Visit& visit,
                                                                       std::string_view case_code);

struct PageCall {
    gate::Visit& visit;
    const http::Request& request;
    web::Language language = web::Language::nl;
    web::PageFrame frame;
    core::Bytes session_key = {};  // of this session; empty when nobody is signed in
    http::CookieKind cookie = http::CookieKind::secure;
    const Identified* session = nullptr;     // what the cookie turned out to be
    const Stretched* passphrase = nullptr;   // of the field "passphrase" of the form, when posted
    const web::PdfPrinter* pdf = nullptr;    // null: this installation makes no PDF
    DirectorOfCase find_director = nullptr;  // null: a refusal names any process director

    // The hidden token for a form that posts to this address.
    [[nodiscard]] std::string csrf(std::string_view action) const;
    // The session's token as it came in the cookie.
    [[nodiscard]] std::string_view token() const;
    // In the language of the reader.
    [[nodiscard]] std::string say(std::string_view id) const;
    // A form that posts to this address, with its token.
    [[nodiscard]] web::Form form_to(std::string action) const;
    // A field with its label in the language of the reader.
    [[nodiscard]] web::Field field(web::FieldKind kind,
                                   std::string_view name,
                                   std::string_view label) const;
};

using Page = http::Response (*)(PageCall& call);

// The forms of the frame (sign out, hide the screen, take the glasses off) share one token.
inline constexpr std::string_view frame_token = "/";
[[nodiscard]] bool is_frame_form(std::string_view path);

// An error as the page that helps: "not found" and everything hidden become the neutral page, a
// refusal after step 4 says which condition failed under which article and what would make it
// possible, a conflict asks to look again, a full disk or a lost database is a 503.
// `asked` is what the user tried, in the user's words.
[[nodiscard]] http::Response error_answer(PageCall& call,
                                          const core::Error& error,
                                          std::string_view asked);

}  // namespace briljant::people
