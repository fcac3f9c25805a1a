// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/router.hpp"

#include <algorithm>
#include <set>

#include "http/octets.hpp"

namespace briljant::http {

namespace {

using Segments = std::vector<std::string_view>;

bool is_capture(std::string_view segment) {
    return segment.starts_with(':');
}

bool is_well_formed(std::string_view pattern) {
    if (!pattern.starts_with('/')) return false;
    if (pattern == "/") return true;
    const Segments segments = split(pattern.substr(1), '/');
    std::set<std::string_view> names;
    return std::all_of(segments.begin(), segments.end(), [&names](std::string_view segment) {
        if (segment.empty() || segment == ":") return false;
        return !is_capture(segment) || names.insert(segment).second;
    });
}

bool fits(const Segments& pattern, const Segments& path) {
    return std::equal(pattern.begin(),
                      pattern.end(),
                      path.begin(),
                      path.end(),
                      [](std::string_view expected, std::string_view found) {
                          return is_capture(expected) ? !found.empty() : expected == found;
                      });
}

// Two patterns that differ in the names of captures alone.
bool have_one_shape(const Segments& left, const Segments& right) {
    return std::equal(
        left.begin(), left.end(), right.begin(), right.end(), [](auto one, auto other) {
            return (is_capture(one) && is_capture(other)) || one == other;
        });
}

PathValues capture(const Segments& pattern, const Segments& path) {
    PathValues values;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (is_capture(pattern[i])) values.emplace(pattern[i].substr(1), path[i]);
    }
    return values;
}

// Segment for segment a word goes before a capture; shorter before longer.
bool goes_before(const Segments& left, const Segments& right) {
    if (left.size() != right.size()) return left.size() < right.size();
    const auto [one, other] = std::mismatch(
        left.begin(), left.end(), right.begin(), [](std::string_view a, std::string_view b) {
            return is_capture(a) == is_capture(b);
        });
    return one != left.end() && !is_capture(*one) && is_capture(*other);
}

// Fixed order, so that an answer does not depend on the order of the table.
std::string allow_list(const std::set<Method>& methods) {
    std::string list;
    for (const Method method : methods) {
        if (!list.empty()) list += ", ";
        list += to_text(method);
    }
    return list;
}

}  // namespace

core::Result<RouteIndex> RouteIndex::create(
    const std::vector<std::pair<Method, std::string_view>>& rows) {
    RouteIndex index;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& [method, pattern] = rows[i];
        if (!is_well_formed(pattern)) {
            return core::Error{
                core::ErrorCode::invalid, "http.malformed-route", std::string(pattern)};
        }
        TRY(index.add({method, split(pattern.substr(1), '/'), i}));
    }
    std::stable_sort(index.rows_.begin(), index.rows_.end(), [](const Row& left, const Row& right) {
        return goes_before(left.segments, right.segments);
    });
    return index;
}

core::Result<void> RouteIndex::add(Row row) {
    const bool is_taken = std::any_of(rows_.begin(), rows_.end(), [&row](const Row& other) {
        return other.method == row.method && have_one_shape(other.segments, row.segments);
    });
    if (is_taken) {
        std::string pattern;
        for (const auto segment : row.segments) pattern.append("/").append(segment);
        return core::Error{core::ErrorCode::conflict, "http.route-twice", std::move(pattern)};
    }
    rows_.push_back(std::move(row));
    return {};
}

RouteIndex::Outcome RouteIndex::find(Method method, std::string_view path) const {
    if (!path.starts_with('/')) return NotFound{};
    const Segments segments = split(path.substr(1), '/');
    const Method wanted = method == Method::head ? Method::get : method;
    std::set<Method> others;
    for (const Row& row : rows_) {
        if (!fits(row.segments, segments)) continue;
        if (row.method == wanted) return Match{row.row, capture(row.segments, segments)};
        others.insert(row.method);
        if (row.method == Method::get) others.insert(Method::head);
    }
    if (others.empty()) return NotFound{};
    return MethodNotAllowed{allow_list(others)};
}

}  // namespace briljant::http
