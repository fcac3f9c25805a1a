// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The one visible route table, given as data: nothing registers itself. A pattern is a path whose
// segments are words or captures (":case" goes into Request::path_values). A word wins from a
// capture. HEAD is answered by the row of GET. `needs` is for the caller: the router only hands it
// over. A page may be any type (a handler, a function of app/ that also takes a Visit). Built once,
// then safe from every thread.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/result.hpp"
#include "http/message.hpp"
#include "http/server.hpp"

namespace briljant::http {

// What must hold before the handler of a route may run; app/ interprets it.
struct RouteNeeds {
    bool is_public = false;      // for everybody and for search engines; then no session counts
    bool needs_session = true;   // a signed-in member, also to read; false for the ways in
    bool changes_state = false;  // a hidden token and our own Origin (csrf.hpp)
    bool needs_step_up = false;  // a second factor that is at most five minutes old
    bool is_unlimited = false;   // outside the rate of requests: static files, health
    bool is_demo_only = false;   // absent outside the demo
};

template <typename Page>
struct BasicRoute {
    Method method;
    std::string_view pattern;  // of static storage
    Page page;
    RouteNeeds needs;
};

using PathValues = std::map<std::string, std::string, std::less<>>;

// Which row of the table a path belongs to; the part of the router that knows no pages.
class RouteIndex final {
public:
    struct Match {
        std::size_t row;
        PathValues path_values;
    };
    struct NotFound {};
    struct MethodNotAllowed {
        std::string allow;  // "GET, HEAD, POST": the value of the field Allow
    };
    using Outcome = std::variant<Match, NotFound, MethodNotAllowed>;

    // Refuses a malformed pattern and two rows that could answer the same request.
    [[nodiscard]] static core::Result<RouteIndex> create(
        const std::vector<std::pair<Method, std::string_view>>& rows);
    [[nodiscard]] Outcome find(Method method, std::string_view path) const;

private:
    struct Row {
        Method method;
        std::vector<std::string_view> segments;
        std::size_t row;
    };
    [[nodiscard]] core::Result<void> add(Row row);

    std::vector<Row> rows_;  // words before captures
};

template <typename Page>
class BasicRouter final {
public:
    struct Match {
        const BasicRoute<Page>* route;  // lives as long as the router
        PathValues path_values;
    };
    using NotFound = RouteIndex::NotFound;
    using MethodNotAllowed = RouteIndex::MethodNotAllowed;
    using Outcome = std::variant<Match, NotFound, MethodNotAllowed>;

    [[nodiscard]] static core::Result<BasicRouter> create(std::vector<BasicRoute<Page>> routes) {
        std::vector<std::pair<Method, std::string_view>> rows;
        rows.reserve(routes.size());
        for (const auto& route : routes) rows.emplace_back(route.method, route.pattern);
        TRY_ASSIGN(auto index, RouteIndex::create(rows));
        return BasicRouter{std::move(routes), std::move(index)};
    }

    [[nodiscard]] Outcome find(Method method, std::string_view path) const {
        auto found = index_.find(method, path);
        if (std::holds_alternative<NotFound>(found)) return NotFound{};
        if (auto* other = std::get_if<MethodNotAllowed>(&found)) return std::move(*other);
        auto& match = std::get<RouteIndex::Match>(found);
        return Match{&routes_[match.row], std::move(match.path_values)};
    }

    [[nodiscard]] const std::vector<BasicRoute<Page>>& routes() const { return routes_; }

private:
    BasicRouter(std::vector<BasicRoute<Page>> routes, RouteIndex index)
        : routes_(std::move(routes)), index_(std::move(index)) {}

    std::vector<BasicRoute<Page>> routes_;
    RouteIndex index_;
};

using Route = BasicRoute<Handler>;
using Router = BasicRouter<Handler>;

}  // namespace briljant::http
