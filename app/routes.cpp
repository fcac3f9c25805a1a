// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/routes.hpp"

#include "accession/accession_pages.hpp"
#include "app/demo/demo_pages.hpp"
#include "app/info_pages.hpp"
#include "app/today_pages.hpp"
#include "consultation/consultation_pages.hpp"
#include "consultation/request_pages.hpp"
#include "dossier/dossier_pages.hpp"
#include "dossier/emergency_pages.hpp"
#include "dossier/glasses_pages.hpp"
#include "people/people_pages.hpp"
#include "plan/plan_pages.hpp"
#include "signal/signal_pages.hpp"
#include "signal/status_pages.hpp"

namespace briljant::app {

std::vector<http::BasicRoute<people::Page>> all_routes(bool is_demo) {
    std::vector<http::BasicRoute<people::Page>> routes;
    const auto add = [&](std::vector<http::BasicRoute<people::Page>> more) {
        routes.insert(routes.end(), more.begin(), more.end());
    };
    if (is_demo) add(demo_routes());
    add(people::people_routes());
    add(info_routes());
    add(today_routes());
    add(dossier::dossier_routes());
    add(dossier::glasses_routes());
    add(dossier::emergency_routes());
    add(plan::plan_routes());
    add(consultation::consultation_routes());
    add(consultation::request_routes());
    add(consultation::answer_routes());
    add(signal::signal_routes());
    add(signal::status_routes());
    add(accession::accession_routes());
    return routes;
}

}  // namespace briljant::app
