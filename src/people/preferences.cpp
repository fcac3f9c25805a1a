// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/preferences.hpp"

#include "people/member_store.hpp"

namespace briljant::people {

core::Result<void> set_preferences(gate::Visit& visit, const Preferences& preferences) {
    if (visit.actor() == nullptr) {
        return core::Error{core::ErrorCode::not_found, "people.no-session", ""};
    }
    return MemberStore{visit.session()}.set_preferences(visit.actor()->member, preferences);
}

}  // namespace briljant::people
