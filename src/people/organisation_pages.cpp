// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "people/people_pages.hpp"

namespace briljant::people {

std::vector<http::BasicRoute<Page>> organisation_routes() {
    return {};
}

}  // namespace briljant::people
