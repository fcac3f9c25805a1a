// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/coming_dates.hpp"

#include <algorithm>
#include <utility>

#include "dossier/coming_date_store.hpp"
#include "dossier/table.hpp"
#include "gate/gate.hpp"
#include "gate/not_found.hpp"

namespace briljant::dossier {

namespace {

using core::Error;
using core::ErrorCode;

constexpr covenant::Set<covenant::Role> directors{covenant::Role::process_director,
                                                  covenant::Role::case_director};

}  // namespace

core::Result<void> watch_date(gate::Visit& visit, const DateToWatch& wish) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(
                   visit, {.act = covenant::Act::case_compose, .case_code = wish.case_code}));
    TRY_ASSIGN(const auto participants, participants_of(visit, permit));
    const bool takes_part = std::ranges::any_of(participants, [&](const auto& participant) {
        return participant.member == wish.owner && participant.holds_on(visit.today());
    });
    if (!takes_part) return Error{ErrorCode::invalid, "dossier.owner-not-on-case", ""};
    ComingDate date;
    date.id = core::RowId::random(visit.random());
    date.owner = wish.owner;
    date.kind = wish.kind;
    date.day = wish.day;
    return ComingDateStore{visit}.add(permit, date);
}

core::Result<std::vector<ComingDate>> coming_dates(gate::Visit& visit, const core::Date& until) {
    if (visit.actor() == nullptr) return gate::not_found();
    ComingDateStore store{visit};
    TRY_ASSIGN(const auto codes, store.cases_to_watch());
    std::vector<ComingDate> coming;
    for (const auto& code : codes) {
        const auto lens = gate::Gate::look(visit, {.case_code = code, .is_for_days = true});
        // A case that he may no longer open is simply not there.
        if (!lens) continue;
        const bool directs = lens.value().known().roles.intersects(directors);
        TRY_ASSIGN(auto dates, store.list(lens.value()));
        for (auto& date : dates) {
            const bool is_his = directs || date.owner == visit.actor()->member;
            const bool is_soon = date.day >= visit.today() && date.day <= until;
            if (is_his && is_soon) coming.push_back(std::move(date));
        }
    }
    std::ranges::stable_sort(coming, {}, &ComingDate::day);
    return coming;
}

}  // namespace briljant::dossier
