// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/schema_check.hpp"

#include <algorithm>
#include <boost/json.hpp>
#include <exception>
#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validator.hpp>

#include "covenant/load.hpp"

namespace briljant::covenant {

namespace {

namespace json = boost::json;
using Adapter = valijson::adapters::BoostJsonAdapter;

constexpr std::size_t findings_max = 20;

// The library writes a path as "<root>", "[provision]", "[3]".
std::string pointer_of(const std::vector<std::string>& context) {
    std::string pointer;
    for (const auto& step : context) {
        if (step.size() < 2 || step.front() != '[') continue;
        auto name = step.substr(1, step.size() - 2);
        std::erase(name, '"');
        pointer += '/' + name;
    }
    return pointer;
}

bool is_deeper(const Finding& a, const Finding& b) {
    return std::ranges::count(a.pointer, '/') > std::ranges::count(b.pointer, '/');
}

// The library reports a wrong leaf once for each container above it: only the leaf says something.
std::vector<Finding> only_leaves(std::vector<Finding> all) {
    std::ranges::stable_sort(all, is_deeper);
    std::vector<Finding> leaves;
    for (auto& finding : all) {
        const bool says_more = std::ranges::any_of(leaves, [&](const Finding& leaf) {
            return leaf.pointer.starts_with(finding.pointer) &&
                   (leaf.pointer.size() > finding.pointer.size()
                        ? finding.text.find("any of the") == std::string::npos ||
                              leaf.pointer[finding.pointer.size()] == '/'
                        : leaf.text == finding.text);
        });
        if (!says_more && leaves.size() < findings_max) leaves.push_back(std::move(finding));
    }
    return leaves;
}

std::vector<Finding> validate(const json::value& document) {
    json::error_code error;
    const auto text = schema_text();
    const auto schema_json = json::parse({text.data(), text.size()}, error);
    if (error) return {{"", "our schema is not JSON"}};
    valijson::Schema schema;
    valijson::SchemaParser parser;
    parser.populateSchema(Adapter{schema_json}, schema);
    valijson::Validator validator;
    valijson::ValidationResults results;
    std::vector<Finding> findings;
    if (validator.validate(schema, Adapter{document}, &results)) return findings;
    valijson::ValidationResults::Error each;
    while (results.popError(each)) findings.push_back({pointer_of(each.context), each.description});
    return only_leaves(std::move(findings));
}

}  // namespace

std::vector<Finding> check_schema(const json::value& document) {
    try {
        return validate(document);
    } catch (const std::exception& problem) {
        return {{"", std::string{"schema check failed: "} + problem.what()}};
    }
}

}  // namespace briljant::covenant
