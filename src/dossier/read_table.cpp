// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/read_table.hpp"

#include "dossier/case_store.hpp"
#include "dossier/contribution_store.hpp"
#include "dossier/may_act.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

core::Result<TableView> read_table(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    TableView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.participants, CaseStore{visit}.participants(lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.may_compose = may_act(visit, lens, covenant::Act::case_compose);
    if (view.may_compose) {
        TRY_ASSIGN(view.needs, CaseStore{visit}.needs(lens));
        TRY_ASSIGN(view.departures, DepartureStore{visit}.list(lens));
        TRY_ASSIGN(view.conflicts, read_conflicts(visit, lens));
    }
    view.may_declare_conflict = may_act(visit, lens, covenant::Act::conflict_declare);
    return view;
}

core::Result<ConsentsView> read_consents(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    ConsentsView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.participants, CaseStore{visit}.participants(lens));
    TRY_ASSIGN(view.consents, ContributionStore{visit}.consents(lens));
    if (view.subject.born) view.age_band = age_band_on(*view.subject.born, visit.today());
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.may_record = may_act(visit, lens, covenant::Act::consent_record);
    return view;
}

}  // namespace briljant::dossier
