// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/refuse_unseen.hpp"

#include <utility>

#include "gate/not_found.hpp"

namespace briljant::consultation {

namespace {

constexpr auto nobodys_case = "-";  // the code of no case: letters and a number make one

}  // namespace

core::Error refuse_unseen(gate::Visit& visit, covenant::Act act, std::optional<gate::Touched> row) {
    gate::ActRequest wanted;
    wanted.act = act;
    wanted.case_code = nobodys_case;
    if (row) wanted.touched = {*std::move(row)};
    const auto permit = gate::Gate::permit(visit, wanted);
    const bool is_broken = !permit && permit.error().code == core::ErrorCode::unavailable;
    if (is_broken) return permit.error();
    return gate::not_found();
}

}  // namespace briljant::consultation
