// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/draft_contribution.hpp"

#include <utility>

#include "covenant/rules/secrecy.hpp"
#include "dossier/case_store.hpp"
#include "dossier/contribution_parts.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;

core::Result<gate::Permit> permit_to_keep(gate::Visit& visit,
                                          const gate::KnownCase& known,
                                          const Contribution& item) {
    auto question = question_of(item, reader_of(visit), {}, known.purpose, visit.today());
    return gate::Gate::permit(
        visit, {.act = Act::contribution_narrow, .case_code = known.code, .item = question.item});
}

ContributionDraft draft_of(const std::string& case_code, const Contribution& item) {
    ContributionDraft draft;
    draft.case_code = case_code;
    draft.category = item.category;
    draft.source_class = item.source_class;
    draft.reliability = item.reliability;
    draft.source = item.source;
    draft.source_date = item.source_date;
    draft.necessity = item.necessity;
    draft.text = item.text;
    draft.is_contact_only = item.is_contact_only;
    draft.is_quality_checked = item.is_quality_checked;
    draft.is_necessity_recorded = item.is_necessity_recorded;
    draft.is_safety_relevant_only = item.is_safety_relevant_only;
    draft.is_under_investigation = item.is_under_investigation;
    draft.secrecy = item.secrecy;
    draft.conditions = item.conditions;
    return draft;
}

core::Result<Contribution> find_draft(gate::Visit& visit,
                                      const gate::Lens& lens,
                                      std::string_view code) {
    TRY_ASSIGN(auto item, find_own(visit, lens, code));
    const bool is_mine = item.author == visit.actor()->member;
    if (is_mine && item.state == ContributionState::draft) return item;
    return gate::not_found();
}

core::Result<DraftView> view_of(gate::Visit& visit, const gate::Lens& lens) {
    CaseStore cases{visit};
    DraftView view;
    TRY_ASSIGN(view.file, cases.read(lens));
    TRY_ASSIGN(view.participants, cases.participants(lens));
    TRY_ASSIGN(view.consents, ContributionStore{visit}.consents(lens));
    view.origin_types = origin_of(visit, lens.known(), std::nullopt).types;
    view.role = lens.known().role;
    view.version = lens.known().version;
    view.draft.case_code = view.file.code;
    return view;
}

covenant::Set<covenant::SecrecyRegime> regimes_of(const covenant::CovenantVersion& version,
                                                  const covenant::Set<covenant::OrgType>& types) {
    covenant::Set<covenant::SecrecyRegime> regimes;
    types.each([&](covenant::OrgType type) {
        regimes = regimes | version.content().secrecy.at(covenant::index_of(type)).regimes;
    });
    return regimes;
}

}  // namespace

core::Result<std::string> keep_draft(gate::Visit& visit,
                                     const core::ContributionId& id,
                                     const ContributionDraft& draft) {
    TRY_ASSIGN(const auto known, known_case(visit, draft.case_code));
    auto item = item_of(known, origin_of(visit, known, std::nullopt), draft);
    item.state = ContributionState::draft;
    item.id = id;
    item.entered_at = visit.now();
    TRY_ASSIGN(const auto permit, permit_to_keep(visit, known, item));
    ContributionStore store{visit};
    const std::vector<core::MemberId> audience = {item.author};
    TRY_ASSIGN(const auto kept, store.find_draft(permit, id));
    if (kept) {
        item.row_version = kept->row_version;
        TRY(store.change(permit, item, audience));
        return kept->code;
    }
    TRY_ASSIGN(item.code, store.next_code(permit.covenant_id()));
    TRY(store.add(permit, item, audience));
    return item.code;
}

core::Result<DraftView> begin_draft(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    TRY_ASSIGN(auto view, view_of(visit, lens));
    view.id = core::ContributionId::random(visit.random());
    return view;
}

core::Result<DraftView> read_draft(gate::Visit& visit,
                                   const std::string& case_code,
                                   std::string_view code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    TRY_ASSIGN(const auto item, find_draft(visit, lens, code));
    TRY_ASSIGN(auto view, view_of(visit, lens));
    view.id = item.id;
    view.code = item.code;
    view.row_version = item.row_version;
    view.draft = draft_of(view.file.code, item);
    return view;
}

core::Result<void> share_draft(gate::Visit& visit,
                               const std::string& case_code,
                               std::string_view code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    TRY_ASSIGN(auto item, find_draft(visit, lens, code));
    if (item.conditions.visibility == covenant::Visibility::nobody_yet) {
        return core::Error{core::ErrorCode::invalid, "dossier.audience-missing", ""};
    }
    ContributionStore store{visit};
    TRY_ASSIGN(const auto consents, store.consents(lens));
    item.state = ContributionState::released;
    item.entered_at = visit.now();
    TRY_ASSIGN(const auto permit, permit_for(visit, lens.known(), item, consents));
    std::vector<core::MemberId> audience;
    if (is_narrow(item)) {
        TRY_ASSIGN(audience, audience_of(visit, permit, item));
    }
    return store.change(permit, item, audience);
}

core::Result<void> throw_draft_away(gate::Visit& visit,
                                    const std::string& case_code,
                                    std::string_view code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    TRY_ASSIGN(const auto item, find_draft(visit, lens, code));
    TRY_ASSIGN(const auto permit, permit_to_keep(visit, lens.known(), item));
    return ContributionStore{visit}.remove_draft(permit, code);
}

covenant::Set<covenant::SecrecyGround> grounds_for(const covenant::CovenantVersion& version,
                                                   const covenant::Set<covenant::OrgType>& types) {
    covenant::Set<covenant::SecrecyGround> by_covenant;
    types.each([&](covenant::OrgType type) {
        by_covenant = by_covenant | version.content().secrecy.at(covenant::index_of(type)).grounds;
    });
    covenant::Set<covenant::SecrecyGround> by_law;
    regimes_of(version, types).each([&](covenant::SecrecyRegime regime) {
        by_law = by_law | covenant::rules::grounds_by_law(regime, version.content().regime);
    });
    return by_covenant & by_law;
}

bool asks_ground(const covenant::CovenantVersion& version,
                 const covenant::Set<covenant::OrgType>& types) {
    return regimes_of(version, types).intersects(covenant::rules::professional);
}

}  // namespace briljant::dossier
