// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/page_accession_words.hpp"

#include "web/dates.hpp"

namespace briljant::accession {

using covenant::AccessionStatus;
using people::PageCall;

web::Badge status_badge(const PageCall& call, AccessionStatus status) {
    using web::Tone;
    auto tone = Tone::neutral;
    if (status == AccessionStatus::acceded) tone = Tone::safe;
    if (status == AccessionStatus::notice_given || status == AccessionStatus::pending_consent)
        tone = Tone::warning;
    if (status == AccessionStatus::suspended) tone = Tone::danger;
    return {tone, word(call, "status", status)};
}

std::string page_in(std::string_view code, std::string_view part) {
    return "/convenant/partijen/" + http::encode(code) +
           (part.empty() ? std::string{} : "/" + std::string{part});
}

std::string home_of(const PartyView& party) {
    return page_in(party.party.code, "");
}

std::string by_whom(const PageCall& call, const CovenantView& view, const Done& done) {
    const auto day = web::date_in_words(core::to_local(done.at).date, call.language);
    const auto name = view.directory.member_name(done.by);
    return name.empty() ? day : name + ", " + day;
}

void name_page(PageCall& call, const CovenantView& /*view*/, const PartyView* party) {
    call.frame.title = party == nullptr ? call.say("accession.title") : party->party.name;
    if (party == nullptr) return;
    call.frame.breadcrumb = {{"/convenant", call.say("accession.title")},
                             {home_of(*party), party->party.name}};
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(call, error, call.say("accession.asked"));
}

const PartyView* party_in_path(const PageCall& call, const CovenantView& view) {
    return view.party(call.request.in_path("org"));
}

}  // namespace briljant::accession
