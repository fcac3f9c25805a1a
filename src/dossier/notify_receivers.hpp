// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Telling who received something that it no longer stands: a consent was withdrawn (R37), an item
// was taken back (AVG 19). A notice is a disclosure record of its own, which the receiver
// acknowledges; on paper when the receiver has no account. A request: what somebody keeps in his
// own file is his to erase. Internal to the use cases of dossier/. Each call belongs to one Visit.

#include "dossier/disclosure_parts.hpp"

namespace briljant::dossier {

struct NoticeReceiver {
    std::optional<core::MemberId> member;
    std::string third;  // code of a recipient outside; empty when it is a member
};

// Whoever was given something under this consent, and the organisations that it names, as far as
// they sit at the table today; never the one who acts or his organisation.
[[nodiscard]] core::Result<std::vector<NoticeReceiver>> receivers_under(gate::Visit& visit,
                                                                        const gate::Lens& lens,
                                                                        const Consent& consent);
// Whoever was given this item.
[[nodiscard]] core::Result<std::vector<NoticeReceiver>> receivers_of_item(gate::Visit& visit,
                                                                          const gate::Lens& lens,
                                                                          std::string_view item);
// For the leaf of the act that causes the notices.
[[nodiscard]] std::vector<gate::Touched> touched_by(const std::vector<NoticeReceiver>& receivers);

// One notice each. `about` is the code of the consent or the item.
[[nodiscard]] core::Result<void> notify(gate::Visit& visit,
                                        const gate::Permit& permit,
                                        DisclosureKind kind,
                                        const std::string& about,
                                        const std::vector<NoticeReceiver>& receivers);

}  // namespace briljant::dossier
