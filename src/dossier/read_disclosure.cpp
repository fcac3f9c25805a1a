// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/read_disclosure.hpp"

#include <algorithm>
#include <utility>

#include "dossier/case_store.hpp"
#include "dossier_sql.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

using covenant::Act;

// Does a role of his list this act at all? Whether it may be done is asked of every item.
bool has_role_for(const gate::Lens& lens, Act act) {
    return lens.asker().roles.intersects(lens.known().version->roles_for(act));
}

bool is_for_him(const gate::Visit& visit, const Disclosure& disclosure) {
    if (disclosure.kind == DisclosureKind::court) return false;  // register only
    const auto& me = visit.actor()->member;
    return is_on_paper(disclosure) ? disclosure.from == me : disclosure.to == me;
}

Reader reader_with_age(const gate::Visit& visit, const CaseHead& head) {
    const auto& actor = *visit.actor();
    Reader reader{actor.member, actor.organisation, actor.organisation_code, std::nullopt};
    if (head.subject.born) reader.age_band = age_band_on(*head.subject.born, visit.today());
    return reader;
}

core::Result<void> add_items(gate::Visit& visit, const gate::Lens& lens, DisclosureView& view) {
    const auto reader = reader_with_age(visit, view);
    ContributionStore store{visit};
    for (const auto& item : view.seen.items) {
        TRY_ASSIGN(auto found, store.find(lens, reader, item.code));
        const bool is_readable = found && found->value.state == ContributionState::released;
        if (item.withheld) {
            if (is_readable) view.held_back.push_back(item);
        } else if (is_readable) {
            view.given.push_back(*std::move(found));
        } else {
            ++view.given_closed;
        }
    }
    std::ranges::sort(view.given, {}, [](const auto& each) { return each.value.code; });
    return {};
}

}  // namespace

core::Result<DisclosuresView> list_disclosures(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    DisclosuresView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.disclosures, DisclosureStore{visit}.list(lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.may_send = has_role_for(lens, Act::disclosure_send);
    return view;
}

core::Result<DisclosureView> read_disclosure(gate::Visit& visit,
                                             const std::string& case_code,
                                             std::string_view code,
                                             covenant::AuditAction as) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code, .as = as}));
    TRY_ASSIGN(auto list, DisclosureStore{visit}.list(lens));
    const auto seen = std::ranges::find_if(
        list, [&](const SeenDisclosure& each) { return each.disclosure.code == code; });
    if (seen == list.end()) return gate::not_found();
    DisclosureView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.seen = std::move(*seen);
    TRY(add_items(visit, lens, view));
    const auto& disclosure = view.seen.disclosure;
    view.may_acknowledge = view.seen.is_whole && disclosure.state == DisclosureState::sent &&
                           is_for_him(visit, disclosure) &&
                           has_role_for(lens, Act::disclosure_acknowledge);
    return view;
}

core::Result<std::vector<ReceivedLead>> disclosures_to_acknowledge(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    TRY_ASSIGN(
        const auto rows,
        visit.session().query(sql::list_received_disclosures,
                              storage::values(actor->covenant, actor->member, visit.today())));
    std::vector<ReceivedLead> leads;
    for (const auto& row : rows) {
        const auto kind = parse_disclosure_kind(row.text(1));
        if (!kind) {
            return core::Error{
                core::ErrorCode::unavailable, "dossier.row-damaged", "disclosure.kind"};
        }
        leads.push_back({row.text(0), *kind, row.text(2), row.instant(3)});
    }
    return leads;
}

}  // namespace briljant::dossier
