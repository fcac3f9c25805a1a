// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/read_case.hpp"

#include <array>

#include "gate/access.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

core::Result<CaseView> read_case(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    CaseStore cases{visit};
    CaseView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(view.participants, cases.participants(lens));
    TRY_ASSIGN(view.links, cases.links(lens));
    const auto& actor = *visit.actor();
    Reader reader{.member = actor.member,
                  .organisation = actor.organisation,
                  .organisation_code = actor.organisation_code,
                  .age_band = std::nullopt};
    if (view.subject.born) reader.age_band = age_band_on(*view.subject.born, visit.today());
    TRY_ASSIGN(view.contributions, ContributionStore{visit}.list(lens, reader));
    view.reason = lens.decision();
    return view;
}

core::Result<CaseFile> read_case_file(gate::Visit& visit, const gate::Lens& lens) {
    return CaseStore{visit}.read(lens);
}

core::Result<AccessView> read_access(gate::Visit& visit, const std::string& case_code) {
    TRY_ASSIGN(const auto lens, gate::Gate::look(visit, {.case_code = case_code}));
    AccessView view;
    TRY_ASSIGN(static_cast<CaseHead&>(view), read_case_head(visit, lens));
    TRY_ASSIGN(const auto lines, gate::list_access(visit, lens));
    for (const auto& line : lines) {
        view.lines.push_back({line.at,
                              core::PersonalText{line.name},
                              core::PersonalText{line.organisation},
                              line.role,
                              line.purpose,
                              line.act});
    }
    return view;
}

}  // namespace briljant::dossier
