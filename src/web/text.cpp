// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/check.hpp"
#include "web/embedded.hpp"
#include "web/view.hpp"

namespace briljant::web {

namespace {

template <typename Row>
const Row& find(std::span<const Row> rows, std::string_view id) {
    const auto found =
        std::lower_bound(rows.begin(), rows.end(), id, [](const Row& row, std::string_view wanted) {
            return row.id < wanted;
        });
    BR_CHECK(found != rows.end() && found->id == id);
    return *found;
}

std::string_view form(Language language, std::string_view id, bool is_one) {
    const auto& forms = find(embedded_texts(), id).forms.at(static_cast<std::size_t>(language));
    return forms.at(is_one ? 0 : 1);
}

// Replaces {name}; a value is never searched for names again.
std::string fill(std::string_view text,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> arguments) {
    std::string out;
    out.reserve(text.size() + 32);
    while (!text.empty()) {
        const auto open = text.find('{');
        const auto close = open == std::string_view::npos ? open : text.find('}', open);
        if (close == std::string_view::npos) break;
        const auto name = text.substr(open + 1, close - open - 1);
        const auto* const found =
            std::find_if(arguments.begin(), arguments.end(), [name](const auto& argument) {
                return argument.first == name;
            });
        BR_CHECK(found != arguments.end());
        out.append(text.substr(0, open)).append(found->second);
        text.remove_prefix(close + 1);
    }
    return out.append(text);
}

}  // namespace

std::string text(Language language, std::string_view id) {
    return std::string(form(language, id, /*is_one=*/false));
}

std::string text(Language language,
                 std::string_view id,
                 std::initializer_list<std::pair<std::string_view, std::string_view>> arguments) {
    return fill(form(language, id, /*is_one=*/false), arguments);
}

std::string plural(Language language, std::string_view id, std::int64_t number) {
    const auto digits = std::to_string(number);
    return fill(form(language, id, number == 1), {{"number", digits}});
}

Message message(Language language, std::string_view error_id) {
    const auto& row = find(embedded_messages(), error_id);
    if (language == Language::en) return {row.en, row.next_en};
    return {row.nl, row.next_nl};
}

}  // namespace briljant::web
