// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/run_setup.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <ostream>

#include "app/demo/example.hpp"
#include "app/installation.hpp"
#include "app/open_house.hpp"
#include "covenant/load.hpp"
#include "gate/visit.hpp"
#include "people/invitation.hpp"

namespace briljant::app {

namespace {

namespace files = std::filesystem;

constexpr std::string_view model_covenant = "amsterdam.json";
// Of an organisation that is not in the covenant: it manages accounts and decides nothing.
constexpr std::string_view outside_code = "HUB";

core::Error wrong_use(std::string_view id, std::string detail) {
    return {core::ErrorCode::invalid, id, std::move(detail)};
}

struct Covenant {
    std::string json;
    std::string organisation_code;
};

core::Result<std::string> read_covenant(const std::string& path) {
    if (path.empty()) return std::string{example_file(model_covenant)};
    std::ifstream file(path, std::ios::binary);
    if (!file) return wrong_use("app.no-covenant-file", path);
    return std::string{std::istreambuf_iterator<char>(file), {}};
}

std::string code_of(const covenant::Covenant& covenant, const std::string& organisation) {
    for (const auto& party : covenant.versions().back().content().parties) {
        if (party.name == organisation || party.code == organisation) return party.code;
    }
    return std::string{outside_code};
}

// Before anything is made: a wrong file must leave nothing behind.
core::Result<Covenant> checked_covenant(const SetupOptions& options) {
    TRY_ASSIGN(auto json, read_covenant(options.covenant_file));
    const auto loaded = covenant::load_covenant(json, std::nullopt);
    if (!loaded.covenant) {
        return wrong_use("app.covenant-refused",
                         loaded.problems.empty()
                             ? options.covenant_file
                             : loaded.problems.front().print(options.covenant_file));
    }
    return Covenant{std::move(json), code_of(*loaded.covenant, options.organisation)};
}

core::Result<void> check_words(const SetupOptions& options) {
    if (options.place.location().empty()) return wrong_use("app.choose-a-place", "");
    if (options.organisation.empty()) return wrong_use("app.organisation-missing", "");
    const auto at = options.admin.find('@');
    const bool is_address = at != 0 && at != std::string::npos && at + 1 < options.admin.size() &&
                            options.admin.find('@', at + 1) == std::string::npos;
    return is_address ? core::Result<void>{} : wrong_use("app.not-an-address", "");
}

core::Result<void> make_folder(const Place& place) {
    if (place.is_postgres()) return {};
    std::error_code error;
    if (files::create_directories(place.folder(), error)) {
        files::permissions(place.folder(), files::perms::owner_all, error);
    }
    if (!error) return {};
    return core::Error{core::ErrorCode::unavailable, "app.folder-unusable", place.folder()};
}

core::Result<void> expect_no_covenant(OpenHouse& open) {
    TRY_ASSIGN(const auto reader, open.house().database.read());
    TRY_ASSIGN(const auto names, open.covenants().list(reader->session()));
    if (names.empty()) return {};
    return core::Error{core::ErrorCode::conflict, "app.already-set-up", ""};
}

// Covenant, organisation, manager and leaf together or not at all.
core::Result<std::string> fill(OpenHouse& open,
                               const SetupOptions& options,
                               const Covenant& covenant) {
    TRY_ASSIGN(auto visit, gate::Visit::begin(open.house(), gate::Visit::Kind::write, {}));
    people::SetUp set_up;
    TRY_ASSIGN(set_up.covenant,
               open.covenants().add(
                   visit.session(), visit.random(), covenant.json, std::nullopt, visit.now()));
    set_up.organisation_code = covenant.organisation_code;
    set_up.organisation_name = options.organisation;
    set_up.work_email = options.admin;
    set_up.name =
        options.name.empty() ? options.admin.substr(0, options.admin.find('@')) : options.name;
    TRY_ASSIGN(auto token, people::setup_installation(visit, set_up));
    TRY(visit.finish());
    return token;
}

core::Result<std::string> set_up(const SetupOptions& options, const Covenant& covenant) {
    TRY_ASSIGN(const auto keys, options.key.source());
    TRY(make_folder(options.place));
    const core::SystemClock clock;
    TRY_ASSIGN(const auto open,
               OpenHouse::open({.database = options.place.location(),
                                .keys = keys,
                                .host = options.host,
                                .is_demo = false},
                               clock));
    TRY(expect_no_covenant(*open));
    return fill(*open, options, covenant);
}

core::Result<void> refuse_second(const SetupOptions& options) {
    const auto open = open_existing(options.place);
    if (!open) return {};  // nothing there yet, or set_up() says what is wrong
    return refuse_if_set_up(*open.value());
}

void say_warnings(const SetupOptions& options, const Covenant& covenant, std::ostream& err) {
    if (lies_in(options.key.path(), options.place.folder()) && !options.place.folder().empty()) {
        err << "Warning: the key lies beside the data that it locks. Who copies the folder reads "
               "everything. Move the key elsewhere.\n";
    }
    if (options.covenant_file.empty()) {
        err << "Warning: no --covenant was given. The model covenant was stored: a draft, under "
               "which no case can be opened.\n";
    }
    if (covenant.organisation_code == outside_code) {
        err << "Warning: the covenant names no party \"" << options.organisation
            << "\". It can manage accounts and decides nothing.\n";
    }
}

}  // namespace

int run_setup(const SetupOptions& options, std::ostream& out, std::ostream& err) {
    if (const auto words = check_words(options); !words) return report(words.error(), err);
    const auto covenant = checked_covenant(options);
    if (!covenant) return report(covenant.error(), err);
    if (const auto first = refuse_second(options); !first) return report(first.error(), err);
    const auto token = set_up(options, covenant.value());
    if (!token) return report(token.error(), err);
    say_warnings(options, covenant.value(), err);
    out << "Ready. Hand this link over in person; it works once, for 72 hours:\n"
        << "https://" << options.host << "/instellen/" << token.value() << "\n"
        << "Keep a copy of the key " << options.key.path()
        << " in a safe place: without it nobody reads the data.\n";
    return exit_done;
}

}  // namespace briljant::app
