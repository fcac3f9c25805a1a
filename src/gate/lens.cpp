// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/lens.hpp"

#include <utility>

#include "gate/leaf.hpp"

namespace briljant::gate {

Lens::Lens(Visit& visit,
           core::CovenantId covenant,
           KnownCase known,
           covenant::Facts facts,
           covenant::Decision decision)
    : visit_(&visit),
      covenant_(covenant),
      known_(std::move(known)),
      facts_(facts),
      decision_(decision),
      keys_(std::make_unique<CaseKeys>(visit, covenant_, known_.id, known_.generation)) {}

std::optional<covenant::Decision> Lens::judge(const ItemQuestion& question) const {
    auto facts = facts_;
    facts.act = covenant::Act::item_read;
    facts.item = question.item;
    facts.consent = question.consent;
    if (question.age_band) facts.case_->age_band = *question.age_band;
    auto decision = covenant::decide(*known_.version, facts);
    if (decision.allowed) return decision;
    if (decision.reason != covenant::DenyReason::step_up_required) return std::nullopt;
    // Nothing of the item is told; only that there is one which a fresh code would open.
    facts.technical.step_up_recent = covenant::Known::yes;
    if (covenant::decide(*known_.version, facts).allowed) visit_->waits_for_code();
    return std::nullopt;
}

core::Result<core::PersonalText> open_field(const Lens& lens,
                                            const FieldRef& field,
                                            core::ByteView sealed) {
    TRY_ASSIGN(auto text, lens.keys_->open_field(field, sealed));
    name_in_leaf(lens.visit_->leaf(lens.leaf_), field);
    return text;
}

}  // namespace briljant::gate
