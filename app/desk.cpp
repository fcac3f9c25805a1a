// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/desk.hpp"

#include <algorithm>
#include <utility>

#include "dossier/case_facts.hpp"
#include "dossier/emergency_pages.hpp"
#include "http/csrf.hpp"
#include "http/static_files.hpp"
#include "people/access_leaf.hpp"
#include "web/assets.hpp"

namespace briljant::app {

namespace {

using people::PageCall;
using people::Standing;

constexpr double burst_per_rate = 4;  // 5 a second, 20 at once
constexpr auto step_up_lasts = std::chrono::minutes{5};
constexpr std::int64_t lock_after_s = 900;

bool is_reading(const http::Request& request) {
    return request.method == http::Method::get || request.method == http::Method::head;
}

// The first of our languages that the browser names; Dutch when it names none.
web::Language language_of(const http::Request& request) {
    const auto wanted = request.query.get("taal");
    if (wanted == "en" || wanted == "nl") {
        return wanted == "en" ? web::Language::en : web::Language::nl;
    }
    const auto english = request.accept_language.find("en");
    const auto dutch = request.accept_language.find("nl");
    return english < dutch ? web::Language::en : web::Language::nl;
}

web::Language language_of(const http::Request& request, const people::Identified& session) {
    const bool is_chosen = session.standing != Standing::none && request.query.get("taal").empty();
    if (!is_chosen) return language_of(request);
    return session.found.preferences.language == people::Language::en ? web::Language::en
                                                                      : web::Language::nl;
}

web::Display display_of(const people::Preferences& preferences) {
    return {static_cast<web::Scheme>(preferences.scheme),
            static_cast<web::Contrast>(preferences.contrast),
            preferences.is_compact};
}

std::string trace_of(const http::Request& request) {
    constexpr std::size_t version = 3;  // "00-"
    constexpr std::size_t length = 32;  // of the trace id, W3C Trace Context
    const auto& parent = request.trace_parent;
    if (parent.size() < version + length) return {};
    auto trace = parent.substr(version, length);
    const bool is_hex = trace.find_first_not_of("0123456789abcdef") == std::string::npos;
    return is_hex ? trace : std::string{};
}

http::Response with_retry(http::Response response, std::chrono::seconds after) {
    response.headers.emplace_back("Retry-After", std::to_string(after.count()));
    return response;
}

}  // namespace

core::Result<std::unique_ptr<Desk>> Desk::create(gate::House& house,
                                                 std::vector<Route> routes,
                                                 DeskSettings settings) {
    TRY_ASSIGN(auto router, Router::create(std::move(routes)));
    return std::make_unique<Desk>(house, std::move(router), std::move(settings));
}

Desk::Desk(gate::House& house, Router router, DeskSettings settings)
    : house_(house),
      router_(std::move(router)),
      settings_(std::move(settings)),
      limiter_(house.clock,
               {.per_second = settings_.requests_per_second,
                .burst = settings_.requests_per_second * burst_per_rate}) {}

http::CookieKind Desk::cookie() const noexcept {
    return settings_.is_secure ? http::CookieKind::secure : http::CookieKind::loopback;
}

std::string Desk::origin_of(const http::Request& request) const {
    return (settings_.is_secure ? "https://" : "http://") + request.host;
}

web::PageFrame Desk::frame_without_session(web::Language language) const {
    web::PageFrame frame;
    frame.site = settings_.site;
    frame.language = language;
    frame.is_demo = house_.is_demo;
    return frame;
}

http::Response Desk::error(int status) const {
    constexpr int too_large = 413;
    const auto frame = frame_without_session(web::Language::nl);
    if (status == too_large) return web::error_page(status, frame, "web.too-large");
    return web::error_page(status, frame, status < 500 ? "web.bad-request" : "web.internal");
}

http::Response Desk::answer(const http::Request& request) {
    if (is_reading(request)) {
        const bool accepts_brotli = http::accepts_coding(request.accept_encoding, "br");
        if (auto file = web::static_file(request.path, accepts_brotli)) return *std::move(file);
    }
    auto found = router_.find(request.method, request.path);
    Asked asked{request, nullptr};
    if (auto* match = std::get_if<Router::Match>(&found)) {
        asked.request.path_values = std::move(match->path_values);
        const bool is_absent = match->route->needs.is_demo_only && !house_.is_demo;
        asked.route = is_absent ? nullptr : match->route;
    }
    const bool is_unlimited = asked.route != nullptr && asked.route->needs.is_unlimited;
    if (!is_unlimited) {
        if (auto refused = slow_down(request)) return *std::move(refused);
    }
    auto response = run(asked);
    if (auto* other = std::get_if<Router::MethodNotAllowed>(&found)) {
        response.status = 405;
        response.headers.emplace_back("Allow", std::move(other->allow));
    }
    return response;
}

std::optional<http::Response> Desk::slow_down(const http::Request& request) {
    const auto session = people::session_id(http::session_token(request, cookie()));
    const auto key = session.empty() ? http::network_of(request.peer) : session;
    if (limiter_.allow(key)) return std::nullopt;
    return with_retry(
        web::error_page(429, frame_without_session(language_of(request)), "web.too-many"),
        limiter_.retry_after(key));
}

std::optional<http::Response> Desk::stretch(const http::Request& request,
                                            std::optional<people::Stretched>& stretched) {
    const auto frame = frame_without_session(language_of(request));
    const auto unavailable = [&] {
        return with_retry(web::error_page(503, frame, "web.unavailable"), std::chrono::seconds{2});
    };
    auto visit = gate::Visit::begin(
        house_, gate::Visit::Kind::read, {trace_of(request), http::network_of(request.peer)});
    if (!visit) return unavailable();
    auto need =
        people::passphrase_need(visit.value(), request, http::session_token(request, cookie()));
    if (!need) return unavailable();
    {
        const auto done = std::move(visit).value();
    }  // give the snapshot back before the slow part
    if (need.value().wait.count() > 0) {
        return with_retry(web::error_page(429, frame, "people.wait"), need.value().wait);
    }
    if (!need.value().salt) return std::nullopt;
    auto key = passphrases_.derive(request.form.get(people::passphrase_field), *need.value().salt);
    if (!key) return unavailable();
    stretched = people::Stretched{*std::move(need.value().salt), *std::move(key)};
    return std::nullopt;
}

http::Response Desk::run(const Asked& asked) {
    const auto& request = asked.request;
    std::optional<people::Stretched> stretched;
    const bool has_passphrase = asked.route != nullptr && !is_reading(request) &&
                                request.form.has(people::passphrase_field);
    if (has_passphrase) {
        if (auto refused = stretch(request, stretched)) return *std::move(refused);
    }
    const bool is_read = is_reading(request) || asked.route == nullptr;
    auto begun = gate::Visit::begin(house_,
                                    is_read ? gate::Visit::Kind::read : gate::Visit::Kind::write,
                                    {trace_of(request), http::network_of(request.peer)});
    const auto unavailable = [&] {
        return web::error_page(503, frame_without_session(language_of(request)), "web.unavailable");
    };
    if (!begun) return unavailable();
    auto visit = std::move(begun).value();
    auto response = run_in(visit, asked, stretched ? &*stretched : nullptr);
    constexpr int first_error = 400;
    if (response.status >= first_error && !visit.undo()) return unavailable();
    // Nothing leaves before its leaf is on disk.
    if (!visit.finish()) return unavailable();
    return response;
}

core::Result<people::Identified> Desk::identify(gate::Visit& visit, const Asked& asked) const {
    const bool is_public = asked.route != nullptr && asked.route->needs.is_public;
    if (is_public) return people::Identified{};
    return people::identify(visit, http::session_token(asked.request, cookie()));
}

http::Response Desk::run_in(gate::Visit& visit,
                            const Asked& asked,
                            const people::Stretched* passphrase) {
    const auto identified = identify(visit, asked);
    if (!identified) {
        return web::error_page(
            503, frame_without_session(language_of(asked.request)), "web.unavailable");
    }
    const auto language = language_of(asked.request, identified.value());
    PageCall call{visit, asked.request, language, frame_without_session(language)};
    call.session_key = identified.value().session_key;
    call.cookie = cookie();
    call.session = &identified.value();
    call.passphrase = passphrase;
    call.pdf = settings_.pdf;
    call.find_director = dossier::process_director_of;
    fill_frame(call, asked);
    if (asked.route == nullptr) return web::neutral_page(call.frame);
    if (auto away = turn_away(call, asked)) return *std::move(away);
    if (!dossier::put_on_emergency_glasses(call)) {
        return web::error_page(503, call.frame, "web.unavailable");
    }
    return asked.route->page(call);
}

void Desk::fill_frame(PageCall& call, const Asked& asked) const {
    auto& frame = call.frame;
    frame.is_public = asked.route != nullptr && asked.route->needs.is_public;
    if (is_reading(asked.request) && call.visit.actor() == nullptr) {
        frame.other_language_address =
            asked.request.path + (call.language == web::Language::nl ? "?taal=en" : "?taal=nl");
    }
    frame.csrf = call.csrf(people::frame_token);
    if (call.session->standing != Standing::none) {
        frame.display = display_of(call.session->found.preferences);
    }
    const auto* actor = call.visit.actor();
    if (actor == nullptr) return;
    frame.who = web::Who{actor->name, actor->organisation_name};
    frame.navigation = navigation(call);
    frame.lock_after_s = lock_after_s;
}

std::vector<web::NavigationItem> Desk::navigation(const PageCall& call) const {
    std::vector<web::NavigationItem> items;
    for (const auto& item : people::navigation_for(call.session->roles)) {
        const auto found = router_.find(http::Method::get, item.address);
        if (!std::holds_alternative<Router::Match>(found)) continue;
        const std::string address{item.address};
        const auto& path = call.request.path;
        const bool is_current = path == address || path.starts_with(address + "/");
        items.push_back({address, call.say(item.text), 0, is_current});
    }
    return items;
}

bool Desk::is_own_form(const PageCall& call, const Asked& asked) const {
    const auto& request = asked.request;
    const auto origin = origin_of(request);
    // Scripts choose glasses in the example: they send no Origin. A page of another site does.
    if (asked.route->needs.is_demo_only) return request.origin.empty() || request.origin == origin;
    const bool is_frame = people::is_frame_form(request.path) &&
                          !http::check_post(request, call.csrf(people::frame_token), origin);
    return is_frame || !http::check_post(request, call.csrf(request.path), origin);
}

std::optional<http::Response> Desk::turn_away(PageCall& call, const Asked& asked) const {
    const auto& needs = asked.route->needs;
    const auto& request = asked.request;
    const auto standing = call.session->standing;
    const bool is_way_in = needs.is_public || !needs.needs_session;
    if (!is_way_in && standing != Standing::active) {
        if (standing == Standing::locked) return http::Response::see_other("/vergrendeld");
        if (standing == Standing::code_due) return http::Response::see_other("/aanmelden/code");
        return http::Response::see_other(house_.is_demo ? "/" : "/aanmelden");
    }
    if (!is_reading(request) && !is_own_form(call, asked)) {
        people::record_access(call.visit, {.event = "DENY.form", .deny = "FORM_NOT_OURS"});
        return web::error_page(400, call.frame, "web.form-expired");
    }
    const auto* actor = call.visit.actor();
    const bool is_stale = needs.needs_step_up && actor != nullptr &&
                          call.visit.now() - actor->stepped_up_at > step_up_lasts;
    if (is_stale) {
        const auto back = is_reading(request) ? request.path : std::string{"/vandaag"};
        return http::Response::see_other("/bevestigen?naar=" + http::encode(back));
    }
    return std::nullopt;
}

}  // namespace briljant::app
