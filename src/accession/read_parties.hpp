// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the covenant's pages show: the version in force, every organisation with its standing today,
// and what the reader may do about it. The covenant and its parties are no secret among those who
// work under it; nothing of a case stands here. One Visit, one thread.

#include <memory>
#include <vector>

#include "accession/accession.hpp"
#include "accession/standing.hpp"
#include "gate/visit.hpp"
#include "people/directory.hpp"

namespace briljant::accession {

struct PartyView {
    covenant::Party party;
    covenant::AccessionStatus status = covenant::AccessionStatus::invited;  // today
    std::optional<Accession> row;      // none: as the document says, and nothing since
    Count count;                       // of somebody who joins
    std::optional<Answer> own_answer;  // of the reader's organisation
    bool is_own = false;               // the reader's organisation
};

struct CovenantView {
    std::shared_ptr<const covenant::CovenantVersion> version;
    std::vector<PartyView> parties;  // by code, those that are invited included
    std::vector<Approval> approvals;
    people::Directory directory;
    covenant::Set<covenant::Act> may;  // of the acts on parties, by the reader's roles
    core::MemberId reader;

    [[nodiscard]] const PartyView* party(std::string_view code) const noexcept;
    // R50: not by who prepared it; the Gate asks it again.
    [[nodiscard]] bool may_answer(const PartyView& party) const noexcept;
    [[nodiscard]] bool may_decide(const PartyView& party) const noexcept;
    [[nodiscard]] bool is_ready(const PartyView& party) const noexcept;  // to be let in
};

[[nodiscard]] core::Result<CovenantView> read_covenant(gate::Visit& visit);

// What leaving does, for who leaves.
struct Consequences {
    core::Date ends{};
    std::int64_t cases = 0;
    std::vector<std::string> own_codes;
    std::vector<std::string> accounts;  // names of colleagues with an account
    covenant::DataOnExit data = covenant::DataOnExit::stays_until_retention;
};
[[nodiscard]] core::Result<Consequences> read_consequences(gate::Visit& visit,
                                                           const CovenantView& view);

}  // namespace briljant::accession
