// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The desk between the server and the pages: for every request it finds the route, begins the
// Visit, learns who asks, checks rate, session, hidden token and fresh confirmation, builds the
// frame, runs the page, and finishes the Visit before the first byte of the answer leaves. What the
// page wrote is taken back at status 400 and higher. What is unknown and what is hidden look the
// same. Safe from every thread.

#include <memory>
#include <vector>

#include "crypto/crypto.hpp"
#include "http/rate.hpp"
#include "http/router.hpp"
#include "people/page_call.hpp"
#include "people/people_pages.hpp"

namespace briljant::app {

struct DeskSettings {
    web::Site site;
    bool is_secure = true;
    double requests_per_second = 5;        // per session, or per network without one
    const web::PdfPrinter* pdf = nullptr;  // outlives the desk; null: no PDF is made
};

class Desk final {
public:
    using Route = http::BasicRoute<people::Page>;
    using Router = http::BasicRouter<people::Page>;

    // `house` outlives the desk. Two routes that could answer one request are an error.
    [[nodiscard]] static core::Result<std::unique_ptr<Desk>> create(gate::House& house,
                                                                    std::vector<Route> routes,
                                                                    DeskSettings settings);
    Desk(gate::House& house, Router router, DeskSettings settings);

    [[nodiscard]] http::Response answer(const http::Request& request);
    // The page for an error that was found before or after a handler.
    [[nodiscard]] http::Response error(int status) const;

private:
    struct Asked {
        http::Request request;
        const Route* route;  // null: there is no such page
    };

    [[nodiscard]] http::Response run(const Asked& asked);
    [[nodiscard]] http::Response run_in(gate::Visit& visit,
                                        const Asked& asked,
                                        const people::Stretched* passphrase);
    [[nodiscard]] std::optional<http::Response> turn_away(people::PageCall& call,
                                                          const Asked& asked) const;
    [[nodiscard]] bool is_own_form(const people::PageCall& call, const Asked& asked) const;
    [[nodiscard]] core::Result<people::Identified> identify(gate::Visit& visit,
                                                            const Asked& asked) const;
    [[nodiscard]] std::optional<http::Response> slow_down(const http::Request& request);
    // The field "passphrase", stretched before a writing Visit begins.
    [[nodiscard]] std::optional<http::Response> stretch(
        const http::Request& request, std::optional<people::Stretched>& stretched);
    [[nodiscard]] http::CookieKind cookie() const noexcept;
    [[nodiscard]] std::string origin_of(const http::Request& request) const;
    [[nodiscard]] web::PageFrame frame_without_session(web::Language language) const;
    void fill_frame(people::PageCall& call, const Asked& asked) const;
    [[nodiscard]] std::vector<web::NavigationItem> navigation(const people::PageCall& call) const;

    gate::House& house_;
    Router router_;
    DeskSettings settings_;
    http::RateLimiter limiter_;
    crypto::PassphraseQueue passphrases_;
};

}  // namespace briljant::app
