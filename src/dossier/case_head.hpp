// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What stands at the top of every page of a case: its number and kind, the person, the state, and
// as whom one looks. Each view of a case begins with it. Read through the Lens of that case.

#include <memory>

#include "core/result.hpp"
#include "dossier/case_file.hpp"
#include "gate/lens.hpp"

namespace briljant::dossier {

struct CaseHead {
    CaseFile file;
    CaseStory story;
    CaseSubject subject;
    covenant::Role role = covenant::Role::participant;  // of the reader
    std::shared_ptr<const covenant::CovenantVersion> version;
};

[[nodiscard]] core::Result<CaseHead> read_case_head(gate::Visit& visit, const gate::Lens& lens);

}  // namespace briljant::dossier
