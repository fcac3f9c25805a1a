// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/may_act.hpp"

namespace briljant::dossier {

bool may_act(const gate::Visit& visit, const gate::Lens& lens, covenant::Act act) {
    covenant::Facts facts;
    facts.act = act;
    facts.today = visit.today();
    facts.purpose = lens.known().facts.purpose;
    facts.asker = lens.asker();
    facts.case_ = lens.known().facts;
    facts.technical.log_writable = covenant::Known::yes;
    facts.technical.key_available = covenant::Known::yes;
    facts.technical.within_budget = covenant::Known::yes;
    return covenant::decide(*lens.known().version, facts).allowed;
}

}  // namespace briljant::dossier
