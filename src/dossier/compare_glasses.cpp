// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/compare_glasses.hpp"

#include <algorithm>

#include "dossier/case_store.hpp"
#include "dossier/contribution_parts.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

using covenant::Role;

// Colleagues only: whoever is outside the organisations reads on a page of her own. An unknown name
// is nobody.
std::vector<people::Member> chosen(const people::Directory& directory,
                                   const GlassesChoice& choice) {
    std::vector<people::Member> members;
    for (const auto& login : {choice.left, choice.right}) {
        if (login.empty()) continue;
        const auto found = std::ranges::find_if(directory.members, [&](const auto& entry) {
            return entry.second.login == login && entry.second.organisation;
        });
        if (found != directory.members.end()) members.push_back(found->second);
    }
    return members;
}

bool sees_everything(const gate::Lens& lens) {
    return lens.known().roles.intersects({Role::chair, Role::process_director});
}

core::Result<std::vector<Contribution>> items_to_ask(gate::Visit& visit,
                                                     const gate::Lens& lens,
                                                     const CaseSubject& subject) {
    auto reader = reader_of(visit);
    if (subject.born) reader.age_band = age_band_on(*subject.born, visit.today());
    TRY_ASSIGN(auto seen, ContributionStore{visit}.list(lens, reader));
    std::vector<Contribution> items;
    for (auto& each : seen) {
        const bool is_gone = each.value.state == ContributionState::withdrawn;
        const bool is_own = each.value.origin == visit.actor()->organisation;
        if (is_gone || (!is_own && !sees_everything(lens))) continue;
        items.push_back(std::move(each.value));
    }
    return items;
}

}  // namespace

core::Result<GlassesView> compare_glasses(gate::Visit& visit,
                                          const std::string& case_code,
                                          const GlassesChoice& choice) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    GlassesView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    TRY_ASSIGN(view.items, items_to_ask(visit, lens, view.subject));
    view.is_of_everything = sees_everything(lens);
    for (const auto& member : chosen(view.directory, choice)) {
        TRY_ASSIGN(auto seen, foresee_as(visit, lens, member, view.items));
        view.glasses.push_back({member, std::move(seen)});
    }
    return view;
}

core::Result<OversightView> oversee_glasses(gate::Visit& visit,
                                            const std::string& case_code,
                                            const GlassesChoice& choice) {
    OversightView view;
    view.case_code = case_code;
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    const auto members = chosen(view.directory, choice);
    gate::ActRequest request{.act = covenant::Act::log_read, .case_code = case_code};
    request.log_use = covenant::LogUse::lawfulness_control;
    request.is_look = true;
    for (const auto& member : members) request.touched.push_back({"glasses", member.id.text()});
    TRY_ASSIGN(const auto permit, gate::Gate::permit(visit, request));
    if (permit.case_id() == core::CaseId{}) return gate::not_found();
    view.version = permit.known().version;
    for (const auto& member : members) {
        TRY_ASSIGN(auto seen, foresee_door(visit, case_code, member));
        if (!seen) return gate::not_found();
        view.glasses.push_back({member, *std::move(seen)});
    }
    return view;
}

}  // namespace briljant::dossier
