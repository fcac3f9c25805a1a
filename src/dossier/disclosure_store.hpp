// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of disclosures. Listing takes a Lens and gives each reader what was sealed to him: the
// whole record to giver, receiver and process director; to an originator only his own item that was
// considered. What is not for him is not counted either. One store belongs to one Visit.

#include <vector>

#include "core/result.hpp"
#include "dossier/disclosure.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

struct SeenDisclosure {
    Disclosure disclosure;  // without content when it is not whole
    bool is_whole = false;
    std::vector<DisclosureItem> items;  // those that were sealed to this reader
};

class DisclosureStore final {
public:
    explicit DisclosureStore(gate::Visit& visit) : visit_(visit) {}

    // "DIS-01"; "H-01" and "COM-01" are series of their own.
    [[nodiscard]] core::Result<std::string> next_code(const core::CovenantId& covenant,
                                                      std::string_view prefix);
    [[nodiscard]] core::Result<void> add(const gate::Permit& permit,
                                         const Disclosure& disclosure,
                                         const std::vector<core::MemberId>& readers);
    [[nodiscard]] core::Result<void> add_item(const gate::Permit& permit,
                                              const DisclosureItem& item,
                                              const std::vector<core::MemberId>& readers);
    // Newest first.
    [[nodiscard]] core::Result<std::vector<SeenDisclosure>> list(const gate::Lens& lens);
    // "dossier.changed-meanwhile" when it was acknowledged already.
    [[nodiscard]] core::Result<void> acknowledge(const gate::Permit& permit,
                                                 std::string_view code,
                                                 core::Instant at);

private:
    [[nodiscard]] core::Result<std::vector<DisclosureItem>> items(const gate::Lens& lens);

    gate::Visit& visit_;
};

}  // namespace briljant::dossier
