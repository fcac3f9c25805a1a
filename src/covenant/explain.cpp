// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/covenant.hpp"
#include "covenant/decide.hpp"
#include "covenant/rules/matrix.hpp"

namespace briljant::covenant {

namespace {

std::string row_name(const CovenantVersion& version, RowIndex row) {
    const auto& rows = version.content().provision;
    if (row < rows.size()) return rows[row].id;
    return row == rules::statute_row ? "STATUTE" : "DEFAULT";
}

std::string article_name(ArticleKey key) {
    return {'A', static_cast<char>('0' + key / 10), static_cast<char>('0' + key % 10)};
}

}  // namespace

std::string message_id(DenyReason reason) {
    std::string id = "covenant.";
    for (const auto letter : to_name(reason))
        id += letter == '_'
                  ? '-'
                  : static_cast<char>(letter >= 'A' && letter <= 'Z' ? letter + 32 : letter);
    return id;
}

Explanation explain(const CovenantVersion& version, const Decision& decision) {
    Explanation explanation;
    for (const auto rule : decision.rules) {
        const auto text = rule.text();
        explanation.rules.emplace_back(text.data(), text.size());
    }
    for (const auto row : decision.rows) explanation.rows.push_back(row_name(version, row));
    for (const auto key : decision.articles) explanation.articles.push_back(article_name(key));
    for (const auto basis : decision.bases) explanation.bases.emplace_back(to_name(basis));
    if (!decision.allowed) explanation.message = message_id(decision.reason);
    return explanation;
}

}  // namespace briljant::covenant
