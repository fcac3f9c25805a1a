// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/access_leaf.hpp"

namespace briljant::people {

void record_access(gate::Visit& visit, const AccessLeaf& leaf) {
    log::Entry entry;
    entry.action = leaf.action;
    entry.event = leaf.event;
    entry.outcome = leaf.deny.empty() ? log::Outcome::ok : log::Outcome::refused;
    entry.activity = "access";
    entry.grant = core::GrantId::random(visit.random());
    if (leaf.member) entry.sealed.user = leaf.member->text();
    if (!leaf.object.empty()) entry.sealed.objects.push_back({"member", leaf.object, "", "", ""});
    entry.sealed.deny = leaf.deny;
    visit.record({core::CovenantId{}, visit.house().host}, std::move(entry));
}

}  // namespace briljant::people
