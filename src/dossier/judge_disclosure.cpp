// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/judge_disclosure.hpp"

#include <algorithm>

#include "dossier/foresee.hpp"

namespace briljant::dossier {

namespace {

using covenant::Known;
using covenant::known;

covenant::Decision decision_to_give(const gate::Visit& visit,
                                    const gate::Lens& lens,
                                    const gate::ItemQuestion& question) {
    covenant::Facts facts;
    facts.act = covenant::Act::disclosure_send;
    facts.today = visit.today();
    facts.purpose = lens.known().facts.purpose;
    facts.asker = lens.asker();
    facts.case_ = lens.known().facts;
    facts.item = question.item;
    facts.consent = question.consent;
    if (question.age_band) facts.case_->age_band = *question.age_band;
    facts.technical.log_writable = Known::yes;
    facts.technical.key_available = Known::yes;
    facts.technical.within_budget = Known::yes;
    facts.technical.step_up_recent = Known::yes;  // asked again when it is given
    return covenant::decide(*lens.known().version, facts);
}

}  // namespace

gate::ItemQuestion question_of_giving(const gate::Visit& visit,
                                      const gate::Lens& lens,
                                      const Contribution& item,
                                      const Receiver& receiver,
                                      const std::optional<Consent>& consent) {
    const Reader reader{.member = receiver.member,
                        .organisation = receiver.organisation,
                        .organisation_code = receiver.organisation_code,
                        .age_band = std::nullopt};
    std::vector<Consent> none;
    const auto& purpose = lens.known().purpose;
    auto question = question_of(item, reader, none, purpose, visit.today());
    const bool is_giver = item.origin == visit.actor()->organisation;
    question.item.is_own = is_giver;
    question.item.recipient_types = receiver.types;
    question.item.recipient_is_party =
        known(lens.known().version->party(receiver.organisation_code) != nullptr);
    // Police data that somebody else received is not handed on under his own name (R29).
    question.item.onward_of_police_data = known(item.has_criminal_provenance && !is_giver);
    question.item.onward_ground = Known::no;
    if (!consent) return question;
    question.consent = consent_facts(*consent,
                                     {.from = item.origin_code,
                                      .to = receiver.organisation_code,
                                      .category = item.category,
                                      .purpose = purpose});
    return question;
}

core::Result<JudgedItem> judge_item(gate::Visit& visit,
                                    const gate::Lens& lens,
                                    const Contribution& item,
                                    const Receiver& receiver,
                                    const std::optional<Consent>& consent) {
    JudgedItem judged{item, question_of_giving(visit, lens, item, receiver, consent), {}};
    TRY_ASSIGN(const auto readers, foresee(visit, lens, item));
    const auto reads = std::ranges::find(readers, receiver.member, &Foreseen::member);
    if (reads == readers.end()) {
        judged.withheld = withheld_class(judged.question.item, covenant::DenyReason::not_on_case);
        return judged;
    }
    if (!reads->may_read) {
        judged.withheld = withheld_class(judged.question.item, reads->decision.reason);
        return judged;
    }
    const auto decision = decision_to_give(visit, lens, judged.question);
    if (!decision.allowed) {
        judged.withheld = withheld_class(judged.question.item, decision.reason);
    }
    return judged;
}

WithheldCounts count_withheld(const std::vector<JudgedItem>& items) {
    WithheldCounts counts;
    for (const auto& judged : items) {
        if (judged.withheld) ++counts[*judged.withheld];
    }
    return counts;
}

}  // namespace briljant::dossier
