// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of contributions and consents. Listing takes a Lens and gives only what the covenant
// gives this reader, each with the reason; what is not for him is not counted either. Writing takes
// a Permit. A narrow item is sealed under a key of its own, held by its audience alone. One store
// belongs to one Visit.

#include <vector>

#include "core/result.hpp"
#include "dossier/consent.hpp"
#include "dossier/contribution.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

// Who reads, beside what the Lens knows: the code of the reader's organisation, for conditions that
// name organisations, and the age band of the person.
struct Reader {
    core::MemberId member;
    core::OrganisationId organisation;
    std::string organisation_code;
    std::optional<covenant::AgeBand> age_band;
};

class ContributionStore final {
public:
    explicit ContributionStore(gate::Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<std::string> next_code(const core::CovenantId& covenant);

    // `audience`: the members that get the key of a narrow item; ignored for the whole table.
    [[nodiscard]] core::Result<void> add(const gate::Permit& permit,
                                         const Contribution& item,
                                         const std::vector<core::MemberId>& audience);
    // The item as it becomes: row_version is that of the row it replaces.
    [[nodiscard]] core::Result<void> change(const gate::Permit& permit,
                                            const Contribution& item,
                                            const std::vector<core::MemberId>& audience);
    [[nodiscard]] core::Result<std::vector<gate::Seen<Contribution>>> list(const gate::Lens& lens,
                                                                           const Reader& reader);

    [[nodiscard]] core::Result<void> add_consent(const gate::Permit& permit,
                                                 const Consent& consent);
    [[nodiscard]] core::Result<void> set_consent_status(const gate::Permit& permit,
                                                        std::string_view code,
                                                        covenant::ConsentStatus status);
    [[nodiscard]] core::Result<std::vector<Consent>> consents(const gate::Lens& lens);

private:
    gate::Visit& visit_;
};

// The facts of one item for one reader, for the covenant engine; pure.
[[nodiscard]] gate::ItemQuestion question_of(const Contribution& item,
                                             const Reader& reader,
                                             const std::vector<Consent>& consents,
                                             std::string_view purpose,
                                             const core::Date& today);

}  // namespace briljant::dossier
