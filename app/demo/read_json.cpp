// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/read_json.hpp"

#include "app/demo/example.hpp"
#include "core/check.hpp"

namespace briljant::app {

namespace json = boost::json;

std::vector<json::object> rows_of(std::string_view file, std::string_view array) {
    boost::system::error_code error;
    const auto text = example_file(file);
    const auto document = json::parse({text.data(), text.size()}, error);
    BR_CHECK(!error && document.is_object());
    return objects_of(document.get_object(), array);
}

std::string text_of(const json::object& row, std::string_view name) {
    const auto* value = row.if_contains({name.data(), name.size()});
    if (value == nullptr || value->is_null()) return {};
    BR_CHECK(value->is_string());
    const auto& text = value->get_string();
    return {text.data(), text.size()};
}

bool claim_of(const json::object& row, std::string_view name) {
    const auto* value = row.if_contains({name.data(), name.size()});
    return value != nullptr && value->is_bool() && value->get_bool();
}

int number_of(const json::object& row, std::string_view name) {
    const auto* value = row.if_contains({name.data(), name.size()});
    BR_CHECK(value != nullptr && value->is_int64());
    return static_cast<int>(value->get_int64());
}

std::vector<std::string> list_of(const json::object& row, std::string_view name) {
    std::vector<std::string> list;
    const auto* value = row.if_contains({name.data(), name.size()});
    if (value == nullptr || value->is_null()) return list;
    BR_CHECK(value->is_array());
    for (const auto& each : value->get_array()) {
        BR_CHECK(each.is_string());
        list.emplace_back(each.get_string().data(), each.get_string().size());
    }
    return list;
}

std::vector<json::object> objects_of(const json::object& row, std::string_view name) {
    std::vector<json::object> list;
    const auto* value = row.if_contains({name.data(), name.size()});
    if (value == nullptr || value->is_null()) return list;
    BR_CHECK(value->is_array());
    for (const auto& each : value->get_array()) list.push_back(each.get_object());
    return list;
}

json::object object_of(const json::object& row, std::string_view name) {
    const auto* value = row.if_contains({name.data(), name.size()});
    if (value == nullptr || !value->is_object()) return {};
    return value->get_object();
}

}  // namespace briljant::app
