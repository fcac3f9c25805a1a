// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Words that the covenant's pages share: a code in the reader's language, a standing as a badge,
// the addresses. Pure.

#include <string>

#include "accession/read_parties.hpp"
#include "people/page_call.hpp"

namespace briljant::accession {

// "accession.status.pending-consent" for PENDING_CONSENT.
template <typename E>
[[nodiscard]] std::string word(const people::PageCall& call, std::string_view group, E value) {
    std::string id = "accession." + std::string{group} + ".";
    for (const char letter : covenant::to_name(value))
        id += letter == '_' ? '-' : static_cast<char>(letter | 0x20);
    return call.say(id);
}

[[nodiscard]] web::Badge status_badge(const people::PageCall& call,
                                      covenant::AccessionStatus status);
[[nodiscard]] std::string home_of(const PartyView& party);
[[nodiscard]] std::string page_in(std::string_view code, std::string_view part);
// "Bram Tuin, 24 november 2026"; only the day when the member is gone.
[[nodiscard]] std::string by_whom(const people::PageCall& call,
                                  const CovenantView& view,
                                  const Done& done);

// The covenant, and under it where one is: title, breadcrumb.
void name_page(people::PageCall& call, const CovenantView& view, const PartyView* party);
[[nodiscard]] http::Response refused(people::PageCall& call, const core::Error& error);
// The party of the address, or nothing.
[[nodiscard]] const PartyView* party_in_path(const people::PageCall& call,
                                             const CovenantView& view);

}  // namespace briljant::accession
