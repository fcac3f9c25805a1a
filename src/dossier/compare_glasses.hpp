// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// "Kijk door de bril van …": a case as one or two colleagues would see it, as structure and
// reasons. Never more than the one who asks may see himself: an item that he may not know of is in
// no answer and no count. Chair and process director ask about every item that they see, anybody
// else about those of his own organisation, his drafts included. A privacy officer opens nothing:
// for her the answer is the case alone, from clear facts, and her look is one use of the log (R56).
// Each call leaves a leaf. Belongs to one Visit.

#include <optional>
#include <string>
#include <vector>

#include "dossier/case_head.hpp"
#include "dossier/foresee.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

// Two logins; empty: nobody is chosen.
struct GlassesChoice {
    std::string left;
    std::string right;
};

struct GlassesOn {
    people::Member member;
    ForeseenCase seen;
};

struct GlassesView : CaseHead {
    std::vector<Contribution> items;  // that the asker may know of
    std::vector<GlassesOn> glasses;   // none, one or two
    people::Directory directory;
    bool is_of_everything = false;  // not of the own organisation's items alone
};
[[nodiscard]] core::Result<GlassesView> compare_glasses(gate::Visit& visit,
                                                        const std::string& case_code,
                                                        const GlassesChoice& choice);

struct OversightView {
    std::string case_code;
    std::vector<GlassesOn> glasses;
    people::Directory directory;
    std::shared_ptr<const covenant::CovenantVersion> version;
};
// For a privacy officer; needs no key.
[[nodiscard]] core::Result<OversightView> oversee_glasses(gate::Visit& visit,
                                                          const std::string& case_code,
                                                          const GlassesChoice& choice);

}  // namespace briljant::dossier
