// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What a secretary can choose from when she plans a meeting (SC04, US29): the kinds of meeting of
// the covenant that discuss cases, who leads and who writes, and the cases at whose table she sits.

#include <memory>
#include <string>
#include <vector>

#include "core/result.hpp"
#include "covenant/covenant.hpp"
#include "gate/visit.hpp"
#include "people/directory.hpp"

namespace briljant::consultation {

struct AgendaChoices {
    std::shared_ptr<const covenant::CovenantVersion> version;
    std::vector<const covenant::ConsultationType*> types;  // of the version
    std::vector<people::NamedMember> chairs;
    std::vector<people::NamedMember> secretaries;
    std::vector<std::string> cases;  // their codes
};

// "not found" for whoever does not plan meetings in this covenant.
[[nodiscard]] core::Result<AgendaChoices> read_agenda_choices(gate::Visit& visit);
// Whether a page may offer it.
[[nodiscard]] core::Result<bool> plans_meetings(gate::Visit& visit);

}  // namespace briljant::consultation
