// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reading a case through one Lens (US20): what this member may see of it today, and why. One leaf
// names every record that was opened. What is not for this reader is not in the answer.

#include <string>
#include <vector>

#include "dossier/case_head.hpp"
#include "dossier/case_store.hpp"
#include "dossier/contribution_store.hpp"

namespace briljant::dossier {

struct CaseView : CaseHead {
    std::vector<CaseParticipant> participants;
    std::vector<CaseLink> links;
    std::vector<gate::Seen<Contribution>> contributions;
    covenant::Decision reason;
};

[[nodiscard]] core::Result<CaseView> read_case(gate::Visit& visit, const std::string& case_code);

// What is clear of a case that was opened already, for the modules that stand on this one.
[[nodiscard]] core::Result<CaseFile> read_case_file(gate::Visit& visit, const gate::Lens& lens);

// Who looked, for the members of the case: newest first, at most 50 lines.
struct Access {
    core::Instant at;
    core::PersonalText name;
    core::PersonalText organisation;
    std::string role;     // code of Role
    std::string purpose;  // code in the covenant
    std::string act;      // code of Act
};
struct AccessView : CaseHead {
    std::vector<Access> lines;
};
[[nodiscard]] core::Result<AccessView> read_access(gate::Visit& visit,
                                                   const std::string& case_code);

}  // namespace briljant::dossier
