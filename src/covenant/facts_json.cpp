// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <boost/json.hpp>

#include "covenant/fact_names.hpp"

namespace briljant::covenant {

namespace {

namespace json = boost::json;

std::optional<std::string> scalar(const json::value& value) {
    if (const auto* text = value.if_string()) return std::string{text->data(), text->size()};
    if (const auto* truth = value.if_bool()) return std::string{*truth ? "yes" : "no"};
    if (value.is_null()) return std::string{"none"};
    return std::nullopt;
}

std::optional<FactValues> values_of(const json::value& value) {
    FactValues values;
    const auto* array = value.if_array();
    if (array == nullptr) {
        const auto one = scalar(value);
        if (one) values.push_back(*one);
        return one ? std::optional{values} : std::nullopt;
    }
    for (const auto& each : *array) {
        const auto one = scalar(each);
        if (!one) return std::nullopt;
        values.push_back(*one);
    }
    return values;
}

core::Error wrong(std::string_view name) {
    return {core::ErrorCode::invalid, "covenant.fact-unknown", std::string{name}};
}

constexpr std::size_t facts_bytes_max = 64UL * 1024;
constexpr int sections_deep_max = 3;  // item.predicates.NECESSITY

core::Result<void> set_all(Facts& facts, const FactScope& scope, const json::object& root) {
    struct Place {
        const json::object* object;
        std::string prefix;
        int depth;
    };
    std::vector<Place> open{{&root, "", 1}};
    while (!open.empty()) {
        const auto place = std::move(open.back());
        open.pop_back();
        for (const auto& [key, value] : *place.object) {
            const auto name = place.prefix + std::string{key.data(), key.size()};
            if (const auto* object = value.if_object()) {
                if (place.depth >= sections_deep_max) return wrong(name);
                open.push_back({object, name + '.', place.depth + 1});
                continue;
            }
            const auto values = values_of(value);
            if (!values || !set_fact(facts, scope, name, *values)) return wrong(name);
        }
    }
    return {};
}

}  // namespace

core::Result<Facts> facts_from_json(std::string_view json_text, const FactScope& scope) {
    const core::Error not_json{core::ErrorCode::invalid, "covenant.facts-not-json", ""};
    if (json_text.size() > facts_bytes_max) return not_json;
    json::error_code error;
    const auto root = json::parse({json_text.data(), json_text.size()}, error);
    if (error || !root.is_object()) return not_json;
    Facts facts;
    TRY(set_all(facts, scope, root.get_object()));
    return facts;
}

}  // namespace briljant::covenant
