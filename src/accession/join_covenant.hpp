// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The steps of joining (A28, R03): the covenant manager invites an organisation, files its signed
// declaration, every party answers through its own representative, and the covenant manager lets it
// in from a day. Each act has its Permit and its leaf. One Visit, one thread.

#include "accession/accession.hpp"
#include "gate/visit.hpp"

namespace briljant::accession {

struct NewParty {
    std::string code;  // as the covenant will know it: "O11"
    std::string name;
    covenant::OrgType org_type = covenant::OrgType::school;
};
// Act::accession_handle. "accession.code-taken"; "accession.type-not-open" when the covenant names
// no such kind; "accession.version-first" when its table has no rows for that kind.
[[nodiscard]] core::Result<void> invite_organisation(gate::Visit& visit, const NewParty& party);

// Act::accession_handle. From then on the parties may answer. "accession.not-now" when it is past.
[[nodiscard]] core::Result<void> file_declaration(gate::Visit& visit,
                                                  std::string_view org,
                                                  Declaration declaration);

// Act::accession_approve, for the own organisation, with a fresh second factor and never by who
// invited: that would be one person for both sides. May be changed until it takes effect.
[[nodiscard]] core::Result<void> answer_accession(gate::Visit& visit,
                                                  std::string_view org,
                                                  Answer answer);

// Act::accession_handle, activating (R03): refused while an approval or the declaration is missing.
// "accession.day-past" for a day before today.
[[nodiscard]] core::Result<void> let_in(gate::Visit& visit,
                                        std::string_view org,
                                        const core::Date& from);

struct FirstContact {
    std::string login;
    std::string name;
    std::string work_email;
    std::optional<core::Date> screening_at;
    std::optional<core::Date> secrecy_signed_at;
};
// The first contact person of an organisation that joins: from then on it invites its own people. A
// second person confirms the account, as always. "storage.conflict": the login is taken.
[[nodiscard]] core::Result<void> invite_first_contact(gate::Visit& visit,
                                                      std::string_view org,
                                                      const FirstContact& contact);

}  // namespace briljant::accession
