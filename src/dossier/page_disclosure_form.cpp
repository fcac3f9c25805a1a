// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/page_disclosure_form.hpp"

#include "dossier/page_words.hpp"

namespace briljant::dossier {

namespace {

web::Html why_not(const people::PageCall& call, const core::Error& error) {
    const auto message = web::message(call.language, error.id);
    web::Alert alert;
    alert.kind = web::AlertKind::error;
    alert.title = message.text;
    alert.lines = {std::string{message.next}};
    alert.announce = web::Announce::alert;
    return web::html(alert, call.language);
}

}  // namespace

web::Html disclosure_title(const people::PageCall& call,
                           const CaseFile& file,
                           std::string_view heading) {
    web::TitleBlock block;
    block.above = web::text(call.language, "dossier.case.plain", {{"code", file.code}});
    block.heading = core::PersonalText{call.say(heading)};
    return web::html(block, call.language);
}

http::Response disclosure_form(people::PageCall& call,
                               const DisclosureFormPage& page,
                               const web::Form& form,
                               const core::Error* error) {
    put_on_glasses(call, page.file, page.role, page.version, page.heading);
    call.frame.has_errors = web::has_errors(form) || error != nullptr;
    std::vector<web::Html> main;
    if (error != nullptr) main.push_back(why_not(call, *error));
    if (web::has_errors(form)) main.push_back(web::error_summary(form, call.language));
    main.push_back(disclosure_title(call, page.file, page.heading));
    main.push_back(web::html(form, call.language));
    const bool is_conflict = error != nullptr && error->code == core::ErrorCode::conflict;
    const int status = is_conflict ? 409 : call.frame.has_errors ? 422 : 200;
    return web::page(status, call.frame, web::stack(main, call.language));
}

}  // namespace briljant::dossier
