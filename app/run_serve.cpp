// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/run_serve.hpp"

#include <ostream>

#include "app/installation.hpp"
#include "app/serve_house.hpp"

namespace briljant::app {

namespace {

core::Error wrong_use(std::string_view id, std::string detail) {
    return {core::ErrorCode::invalid, id, std::move(detail)};
}

bool is_loopback(const std::string& address) {
    return address == "127.0.0.1" || address == "::1" || address == "localhost";
}

// The name in the log of the installation is its name for ever.
core::Result<std::string> host_of(storage::Database& database, const std::string& wanted) {
    TRY_ASSIGN(const auto known, name_of_installation(database));
    if (wanted.empty() || wanted == known) return known;
    return wrong_use("app.other-host", known);
}

core::Result<ServeSettings> settings_of(const ServeOptions& options) {
    ServeSettings settings;
    if (!read_listen(options.listen, settings)) {
        return wrong_use("app.listen-unreadable", options.listen);
    }
    if (options.is_insecure && !is_loopback(settings.address)) {
        return wrong_use("app.insecure-only-here", settings.address);
    }
    settings.is_secure = !options.is_insecure;
    settings.pdf_browser = options.pdf_browser;
    return settings;
}

}  // namespace

core::Result<std::unique_ptr<OpenHouse>> open_installation(const ServeOptions& options,
                                                           const core::Clock& clock) {
    TRY_ASSIGN(const auto keys, options.key.source());
    TRY_ASSIGN(const auto database, open_existing(options.place));
    TRY(expect_installation(*database));
    TRY_ASSIGN(const auto host, host_of(*database, options.host));
    return OpenHouse::open(
        {.database = options.place.location(), .keys = keys, .host = host, .is_demo = false},
        clock);
}

int run_serve(const ServeOptions& options, std::ostream& out, std::ostream& err) {
    auto settings = settings_of(options);
    if (!settings) return report(settings.error(), err);
    const core::SystemClock clock;
    const auto open = open_installation(options, clock);
    if (!open) return report(open.error(), err);
    settings.value().site.organisation = open.value()->house().host;
    return serve_house(
        open.value()->house(), open.value()->covenants(), settings.value(), "Briljant. ", out, err);
}

}  // namespace briljant::app
