// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/permit.hpp"

#include <utility>

#include "core/check.hpp"
#include "gate/leaf.hpp"
#include "gate_sql.hpp"

namespace briljant::gate {

Permit::Permit(Visit& visit,
               covenant::Act act,
               core::CovenantId covenant,
               KnownCase known,
               covenant::Decision decision)
    : visit_(&visit),
      act_(act),
      covenant_(covenant),
      known_(std::move(known)),
      decision_(decision) {
    if (known_.id != core::CaseId{}) {
        keys_ = std::make_unique<CaseKeys>(visit, covenant_, known_.id, known_.generation);
    }
}

core::Result<core::Sealed> seal_field(const Permit& permit,
                                      const FieldRef& field,
                                      const core::PersonalText& text) {
    BR_CHECK(permit.keys_ != nullptr);
    TRY_ASSIGN(auto sealed, permit.keys_->seal_field(field, text));
    bind_in_leaf(permit.visit_->leaf(permit.leaf_), field, sealed.bytes);
    return sealed;
}

core::Result<void> share_case_key(const Permit& permit, const core::MemberId& member) {
    BR_CHECK(permit.keys_ != nullptr);
    return permit.keys_->share_case_key(member);
}

core::Result<void> share_item_key(const Permit& permit,
                                  const std::string& item,
                                  const std::vector<core::MemberId>& members) {
    BR_CHECK(permit.keys_ != nullptr);
    return permit.keys_->share_item_key(item, members);
}

core::Result<void> take_case_key(const Permit& permit, const core::MemberId& member) {
    TRY(permit.visit_->session().execute(
        sql::remove_wraps_of_member, storage::values(permit.covenant_, permit.known_.id, member)));
    return {};
}

}  // namespace briljant::gate
