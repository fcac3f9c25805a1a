// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/share_contribution.hpp"

#include "dossier/contribution_parts.hpp"
#include "dossier/notify_receivers.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

core::Result<std::string> share_contribution(gate::Visit& visit,
                                             const ContributionDraft& draft,
                                             const std::optional<OnBehalfOf>& behalf) {
    TRY_ASSIGN(const auto known, known_case(visit, draft.case_code));
    auto item = item_of(known, origin_of(visit, known, behalf), draft);
    ContributionStore store{visit};
    std::vector<Consent> consents;
    // What is entered for somebody without an account is judged when it is read.
    if (!draft.secrecy.consent.empty() && !behalf) {
        TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = draft.case_code}));
        TRY_ASSIGN(consents, store.consents(lens));
    }
    TRY_ASSIGN(const auto permit, permit_for(visit, known, item, consents));
    item.id = core::ContributionId::random(visit.random());
    item.entered_at = visit.now();
    TRY_ASSIGN(item.code, store.next_code(permit.covenant_id()));
    std::vector<core::MemberId> audience;
    if (is_narrow(item)) {
        TRY_ASSIGN(audience, audience_of(visit, permit, item));
    }
    TRY(store.add(permit, item, audience));
    return item.code;
}

core::Result<void> record_consent(gate::Visit& visit,
                                  const std::string& case_code,
                                  const Consent& consent) {
    covenant::ConsentFacts facts;
    facts.status = consent.status;
    facts.covers = covenant::Known::yes;
    facts.given_by = consent.given_by;
    facts.age_when_given = consent.age_when_given;
    facts.parents_skipped_with_reason = covenant::Known::no;
    facts.free_direct_help = covenant::Known::no;
    facts.expires = consent.expires;
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = covenant::Act::consent_record,
                                   .case_code = case_code,
                                   .consent = facts,
                                   .age_band = consent.age_when_given}));
    ContributionStore store{visit};
    auto numbered = consent;
    if (numbered.code.empty()) {
        TRY_ASSIGN(numbered.code, store.next_consent_code(permit.covenant_id()));
    }
    return store.add_consent(permit, numbered);
}

core::Result<void> withdraw_consent(gate::Visit& visit,
                                    const std::string& case_code,
                                    std::string_view consent_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    ContributionStore store{visit};
    TRY_ASSIGN(const auto consents, store.consents(lens));
    const auto* consent = find_consent(consents, consent_code);
    std::vector<NoticeReceiver> receivers;
    if (consent != nullptr && consent->status != covenant::ConsentStatus::consent_withdrawn) {
        TRY_ASSIGN(receivers, receivers_under(visit, lens, *consent));
    }
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = covenant::Act::consent_record,
                                   .case_code = case_code,
                                   .touched = touched_by(receivers)}));
    TRY(store.set_consent_status(permit, consent_code, covenant::ConsentStatus::consent_withdrawn));
    return notify(
        visit, permit, DisclosureKind::consent_withdrawn, std::string{consent_code}, receivers);
}

}  // namespace briljant::dossier
