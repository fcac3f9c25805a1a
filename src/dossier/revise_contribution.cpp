// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/revise_contribution.hpp"

#include <algorithm>
#include <utility>

#include "dossier/case_store.hpp"
#include "dossier/contribution_parts.hpp"
#include "dossier/notify_receivers.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;
using covenant::Visibility;

bool is_police(const covenant::CovenantVersion& version, const std::string& code) {
    const auto* party = version.party(code);
    return party == nullptr || party->org_types.contains(covenant::OrgType::police);
}

bool is_audience_narrower(const covenant::CovenantVersion& version,
                          const OriginatorConditions& from,
                          const OriginatorConditions& to) {
    if (to.visibility == Visibility::nobody_yet) return true;
    if (from.visibility == Visibility::named_orgs && to.visibility == Visibility::named_orgs) {
        return std::ranges::all_of(to.organisations, [&](const std::string& code) {
            return std::ranges::find(from.organisations, code) != from.organisations.end();
        });
    }
    if (from.visibility == to.visibility) return true;
    if (from.visibility != Visibility::table) return false;
    if (to.visibility == Visibility::chair_only) return true;
    if (from.is_cleared_for_police) return true;
    if (to.visibility == Visibility::police_only) return false;
    return std::ranges::none_of(to.organisations,
                                [&](const std::string& code) { return is_police(version, code); });
}

struct OwnItem {
    gate::Lens lens;
    Contribution item;
    std::vector<Consent> consents;
};

core::Result<OwnItem> open_own(gate::Visit& visit, const ItemRef& ref) {
    TRY_ASSIGN(auto lens, gate::Gate::look(visit, {.case_code = ref.case_code}));
    TRY_ASSIGN(auto item, find_own(visit, lens, ref.code));
    TRY_ASSIGN(auto consents, ContributionStore{visit}.consents(lens));
    if (item.row_version != ref.row_version) {
        return core::Error{core::ErrorCode::conflict, "dossier.changed-meanwhile", ""};
    }
    return OwnItem{std::move(lens), std::move(item), std::move(consents)};
}

core::Result<void> change_under(gate::Visit& visit,
                                Act act,
                                const OwnItem& own,
                                const std::vector<NoticeReceiver>& receivers = {}) {
    auto reader = reader_of(visit);
    reader.organisation_code = "";  // nobody in particular receives it
    const auto& known = own.lens.known();
    const auto question = question_of(own.item, reader, own.consents, known.purpose, visit.today());
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(visit,
                                  {.act = act,
                                   .case_code = known.code,
                                   .item = question.item,
                                   .consent = question.consent,
                                   .touched = touched_by(receivers)}));
    TRY(notify(visit, permit, DisclosureKind::item_taken_back, own.item.code, receivers));
    std::vector<core::MemberId> audience;
    if (is_narrow(own.item)) {
        TRY_ASSIGN(audience, audience_of(visit, permit, own.item));
    }
    return ContributionStore{visit}.change(permit, own.item, audience);
}

}  // namespace

bool is_narrower(const covenant::CovenantVersion& version,
                 const OriginatorConditions& from,
                 const OriginatorConditions& to) {
    if (to.is_cleared_for_police && !from.is_cleared_for_police) return false;
    const bool is_earlier =
        from.police_from && (!to.police_from || *to.police_from < *from.police_from);
    if (to.is_cleared_for_police && is_earlier) return false;
    if (from.until && (!to.until || *to.until > *from.until)) return false;
    return is_audience_narrower(version, from, to);
}

core::Result<OwnItemView> read_own_item(gate::Visit& visit,
                                        const std::string& case_code,
                                        std::string_view code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CaseStore cases{visit};
    OwnItemView view;
    TRY_ASSIGN(view.item, find_own(visit, lens, code));
    if (view.item.state == ContributionState::draft) {
        return gate::not_found();
    }
    TRY_ASSIGN(view.file, cases.read(lens));
    TRY_ASSIGN(view.participants, cases.participants(lens));
    view.role = lens.known().role;
    view.version = lens.known().version;
    return view;
}

core::Result<void> change_audience(gate::Visit& visit,
                                   const ItemRef& ref,
                                   const OriginatorConditions& wish) {
    TRY_ASSIGN(auto own, open_own(visit, ref));
    const bool narrows = is_narrower(*own.lens.known().version, own.item.conditions, wish);
    own.item.conditions = wish;
    return change_under(visit, narrows ? Act::contribution_narrow : Act::contribution_release, own);
}

core::Result<void> withdraw_contribution(gate::Visit& visit,
                                         const ItemRef& ref,
                                         const core::PersonalText& reason) {
    TRY_ASSIGN(auto own, open_own(visit, ref));
    own.item.state = ContributionState::withdrawn;
    own.item.reason = reason;
    // Who was given it for his own file is asked to erase it there (AVG 19).
    TRY_ASSIGN(const auto receivers, receivers_of_item(visit, own.lens, own.item.code));
    return change_under(visit, Act::contribution_withdraw, own, receivers);
}

core::Result<void> shield_contribution(gate::Visit& visit, const ItemRef& ref) {
    TRY_ASSIGN(auto own, open_own(visit, ref));
    own.item.state = ContributionState::corrected;
    return change_under(visit, Act::contribution_narrow, own);
}

core::Result<void> correct_contribution(gate::Visit& visit,
                                        const ItemRef& ref,
                                        const NewText& correction) {
    TRY_ASSIGN(auto own, open_own(visit, ref));
    own.item.state = ContributionState::released;
    own.item.text = correction.text;
    own.item.reason = correction.reason;
    return change_under(visit, Act::contribution_correct, own);
}

}  // namespace briljant::dossier
