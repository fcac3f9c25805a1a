// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/loader.hpp"
#include "app/demo/read_json.hpp"
#include "core/check.hpp"
#include "dossier/coming_dates.hpp"

namespace briljant::app {

namespace {

// When the days to come were put into the watch: after the hearing was set, before the last
// meeting.
constexpr std::string_view watched_from = "D+170 10:00";

}  // namespace

// What is over was never in the watch of this program; what has no kind is no day of a case.
void plan_dates(DemoLoader& loader) {
    for (const auto& row : rows_of("dates.json", "dates")) {
        const auto kind = covenant::parse_name<dossier::DateKind>(text_of(row, "kind"));
        if (!kind) continue;
        for (const auto& code : list_of(row, "cases")) {
            dossier::DateToWatch wish;
            wish.case_code = code;
            wish.owner = loader.member(text_of(row, "owner"));
            wish.kind = *kind;
            wish.day = core::to_local(loader.moment(text_of(row, "date"))).date;
            loader.plan(loader.moment(watched_from),
                        "noor.hamidi",
                        "watch a day in " + code,
                        [wish](auto& visit) { return dossier::watch_date(visit, wish); });
        }
    }
}

}  // namespace briljant::app
