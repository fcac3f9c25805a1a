// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/consultation_pages.hpp"

#include "consultation/agenda_pages.hpp"
#include "consultation/item_pages.hpp"
#include "consultation/list_pages.hpp"
#include "consultation/meeting_pages.hpp"
#include "consultation/print_pages.hpp"
#include "consultation/table_pages.hpp"

namespace briljant::consultation {

std::vector<http::BasicRoute<people::Page>> consultation_routes() {
    auto routes = agenda_routes();
    const auto add = [&](const std::vector<http::BasicRoute<people::Page>>& more) {
        routes.insert(routes.end(), more.begin(), more.end());
    };
    add(meeting_routes());
    add(table_routes());
    add(item_routes());
    add(list_routes());
    add(print_routes());
    return routes;
}

}  // namespace briljant::consultation
