// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/waiting.hpp"

#include "consultation_sql.hpp"
#include "gate/not_found.hpp"

namespace briljant::consultation {

namespace {

using storage::values;

std::vector<UnreadList> lists_of(const std::vector<storage::Row>& rows) {
    std::vector<UnreadList> lists;
    lists.reserve(rows.size());
    for (const auto& row : rows) {
        lists.push_back({row.text(0), row.text(1), row.id<core::MemberId>(2), row.date(3)});
    }
    return lists;
}

}  // namespace

core::Result<std::vector<UnreadList>> lists_to_confirm(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    TRY_ASSIGN(
        const auto rows,
        visit.session().query(sql::list_unread_of_member, values(actor->covenant, actor->member)));
    return lists_of(rows);
}

core::Result<std::vector<UnreadList>> unread_lists(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    TRY_ASSIGN(const auto rows,
               visit.session().query(sql::list_unread_of_others,
                                     values(actor->covenant, actor->member, visit.today())));
    return lists_of(rows);
}

core::Result<std::vector<UnsignedStatement>> statements_to_sign(gate::Visit& visit) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    TRY_ASSIGN(const auto rows,
               visit.session().query(sql::list_statements_to_sign,
                                     values(actor->covenant, actor->member)));
    std::vector<UnsignedStatement> statements;
    statements.reserve(rows.size());
    for (const auto& row : rows) statements.push_back({row.text(0), row.instant(1)});
    return statements;
}

}  // namespace briljant::consultation
