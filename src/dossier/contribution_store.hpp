// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of contributions and consents. Listing takes a Lens and gives only what the covenant
// gives this reader, each with the reason; what is not for him is not counted either. Writing takes
// a Permit. A narrow item is sealed under a key of its own, held by its audience alone. One store
// belongs to one Visit.

#include <optional>
#include <string_view>
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

// A draft as its author's next save finds it.
struct DraftRow {
    std::string code;
    std::int64_t row_version = 1;
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
    // One item; nothing when there is none by that code for this reader.
    [[nodiscard]] core::Result<std::optional<gate::Seen<Contribution>>> find(const gate::Lens& lens,
                                                                             const Reader& reader,
                                                                             std::string_view code);
    // Drafts of the one who acts.
    [[nodiscard]] core::Result<std::optional<DraftRow>> find_draft(const gate::Permit& permit,
                                                                   const core::ContributionId& id);
    // "gate.not-found" when it is no draft of his.
    [[nodiscard]] core::Result<void> remove_draft(const gate::Permit& permit,
                                                  std::string_view code);

    [[nodiscard]] core::Result<std::string> next_consent_code(const core::CovenantId& covenant);
    [[nodiscard]] core::Result<void> add_consent(const gate::Permit& permit,
                                                 const Consent& consent);
    [[nodiscard]] core::Result<void> set_consent_status(const gate::Permit& permit,
                                                        std::string_view code,
                                                        covenant::ConsentStatus status);
    [[nodiscard]] core::Result<std::vector<Consent>> consents(const gate::Lens& lens);

private:
    [[nodiscard]] core::Result<std::optional<gate::Seen<Contribution>>> see(
        const gate::Lens& lens,
        const Reader& reader,
        const std::vector<Consent>& known_consents,
        const storage::Row& row);

    gate::Visit& visit_;
};

// The facts of one item for one reader, for the covenant engine; pure.
// no door: asks about an item that its caller opened already, and gives codes and dates only
[[nodiscard]] gate::ItemQuestion question_of(const Contribution& item,
                                             const Reader& reader,
                                             const std::vector<Consent>& consents,
                                             std::string_view purpose,
                                             const core::Date& today);

}  // namespace briljant::dossier
