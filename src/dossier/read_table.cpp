// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/read_table.hpp"

#include "dossier/contribution_store.hpp"
#include "dossier/may_act.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

core::Result<TableView> read_table(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CaseStore cases{visit};
    TableView view;
    TRY_ASSIGN(view.file, cases.read(lens));
    TRY_ASSIGN(view.participants, cases.participants(lens));
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.may_compose = may_act(visit, lens, covenant::Act::case_compose);
    view.may_declare_conflict = may_act(visit, lens, covenant::Act::conflict_declare);
    view.role = lens.known().role;
    view.version = lens.known().version;
    return view;
}

core::Result<ConsentsView> read_consents(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CaseStore cases{visit};
    ConsentsView view;
    TRY_ASSIGN(view.file, cases.read(lens));
    TRY_ASSIGN(view.participants, cases.participants(lens));
    TRY_ASSIGN(view.consents, ContributionStore{visit}.consents(lens));
    TRY_ASSIGN(const auto subject, cases.read_subject(lens));
    if (subject.born) view.age_band = age_band_on(*subject.born, visit.today());
    TRY_ASSIGN(view.directory, people::read_directory(visit.session()));
    view.may_record = may_act(visit, lens, covenant::Act::consent_record);
    view.role = lens.known().role;
    view.version = lens.known().version;
    return view;
}

}  // namespace briljant::dossier
