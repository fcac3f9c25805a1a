// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/consent.hpp"

#include <algorithm>

namespace briljant::dossier {

namespace {
bool lists(const std::vector<std::string>& list, std::string_view code) {
    return std::ranges::find(list, code) != list.end();
}
}  // namespace

covenant::ConsentFacts consent_facts(const Consent& consent, const ConsentQuestion& question) {
    const std::string category{covenant::to_name(question.category)};
    const bool covers = consent.purpose == question.purpose && lists(consent.from, question.from) &&
                        (question.to.empty() || lists(consent.to, question.to)) &&
                        lists(consent.categories, category) &&
                        !lists(consent.exceptions, category + ":" + question.to);
    covenant::ConsentFacts facts;
    facts.status = consent.status;
    facts.covers = covenant::known(covers);
    facts.given_by = consent.given_by;
    facts.age_when_given = consent.age_when_given;
    facts.parents_skipped_with_reason = covenant::Known::no;
    facts.free_direct_help = covenant::Known::no;
    facts.expires = consent.expires;
    return facts;
}

}  // namespace briljant::dossier
