// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/run_check.hpp"

#include <algorithm>
#include <filesystem>
#include <iomanip>
#include <ostream>
#include <set>

#include "app/installation.hpp"
#include "app/month_wraps.hpp"
#include "log/canonical.hpp"
#include "log/verify.hpp"
#include "storage/all_migrations.hpp"
#include "web/pdf.hpp"

namespace briljant::app {

namespace {

namespace files = std::filesystem;

constexpr std::uintmax_t least_free = std::uintmax_t{1} << 30U;
constexpr std::uintmax_t mebibyte = std::uintmax_t{1} << 20U;

constexpr storage::Statement list_done{"app.list_migrations",
                                       "SELECT number FROM schema_migration ORDER BY number"};
constexpr storage::Statement list_logs{
    "app.list_logs", "SELECT covenant_id, origin, last_at FROM log_head ORDER BY origin"};

enum class State { good, wrong, not_looked_at };

struct Line {
    std::string name;
    State state;
    std::string what;
};

std::string_view word(State state) {
    switch (state) {
        case State::good:
            return "ok";
        case State::wrong:
            return "wrong";
        case State::not_looked_at:
            return "not looked at";
    }
    return "";
}

std::string told(const core::Error& error) {
    return std::string{error.id} + (error.detail.empty() ? "" : ": " + error.detail);
}

// From a check that found nothing (a text to show) or could not say.
Line line(std::string name, const core::Result<std::string>& found) {
    if (found) return {std::move(name), State::good, found.value()};
    return {std::move(name), State::wrong, told(found.error())};
}

core::Error found(std::string_view id, std::string detail) {
    return {core::ErrorCode::unavailable, id, std::move(detail)};
}

class Check final {
public:
    Check(const CheckOptions& options, storage::Database& database, const core::Clock& clock)
        : options_(options), database_(database), clock_(clock) {}

    std::vector<Line> run() {
        const auto is_key_known = find_key();
        return {line("schema", schema()),
                line("data", data()),
                is_key_known ? line("keys", keys())
                             : Line{"keys", State::not_looked_at, "no key was named"},
                line("log", logs()),
                line("readers", log_readers()),
                line("clock", clock()),
                options_.place.folder().empty()
                    ? Line{"disk", State::not_looked_at, "that of the database server"}
                    : line("disk", disk()),
                line("key place", key_place()),
                pdf()};
    }

private:
    bool find_key() {
        key_ = key_for(options_.place, options_.key);
        return key_.is_given();
    }

    core::Result<std::optional<InstallationMark>> mark() {
        TRY_ASSIGN(const auto reader, database_.read());
        return find_installation(reader->session());
    }

    core::Result<std::string> schema() {
        TRY_ASSIGN(const auto pending, pending_migrations());
        if (pending != 0) {
            return found("app.migrations-wait", std::to_string(pending) + " not applied");
        }
        // Nothing waits, so that this applies nothing: it compares their digests.
        TRY(storage::migrate(database_, storage::all_migrations()));
        return std::to_string(storage::all_migrations().size()) + " migrations, none edited";
    }

    core::Result<std::size_t> pending_migrations() {
        TRY_ASSIGN(const auto reader, database_.read());
        TRY_ASSIGN(const auto rows, reader->session().query(list_done, {}));
        std::set<std::int64_t> done;
        for (const auto& row : rows) done.insert(row.integer(0));
        return static_cast<std::size_t>(std::ranges::count_if(
            storage::all_migrations(),
            [&](const auto& migration) { return !done.contains(migration.number); }));
    }

    core::Result<std::string> data() {
        TRY(database_.check());
        return std::string{database_.kind() == "sqlite" ? "every page is sound"
                                                        : "the server answers"};
    }

    core::Result<std::string> keys() {
        TRY_ASSIGN(const auto source, key_.source());
        TRY_ASSIGN(const auto opened, crypto::open_instance_keys(source));
        TRY_ASSIGN(const auto known, mark());
        if (!known) return found("app.not-set-up", "");
        if (!std::ranges::equal(known->fingerprint, opened.fingerprint())) {
            return found("app.wrong-instance-key", key_.path());
        }
        return "those of this database, epoch " + std::to_string(opened.epoch());
    }

    // Without it signatures are not judged; what is wrong with the key, the line "keys" says.
    std::optional<crypto::Key> log_key() {
        const auto source = key_.source();
        if (!source) return std::nullopt;
        const auto opened = crypto::open_instance_keys(source.value());
        if (!opened) return std::nullopt;
        return crypto::sign_public(opened.value().log_seed());
    }

    core::Result<std::string> logs() {
        const auto key = log_key();
        TRY_ASSIGN(const auto reader, database_.read());
        TRY_ASSIGN(const auto rows, reader->session().query(list_logs, {}));
        std::uint64_t entries = 0;
        for (const auto& row : rows) {
            TRY_ASSIGN(const auto evidence,
                       log::evidence_in(reader->session(), row.id<core::CovenantId>(0)));
            log::Trusted trusted;
            if (key) trusted.key = log::VerifierKey{row.text(1), *key};
            TRY_ASSIGN(const auto verdict, log::verify_log(*evidence, trusted));
            if (!verdict.findings.empty()) {
                const auto& first = verdict.findings.front();
                return found("app.log-unsound",
                             row.text(1) + ", " + first.place + " " + first.what);
            }
            entries += verdict.head.size;
        }
        return std::to_string(rows.size()) + " logs, " + std::to_string(entries) +
               " entries, all sound";
    }

    core::Result<std::string> log_readers() {
        TRY_ASSIGN(const auto reader, database_.read());
        TRY_ASSIGN(const auto waiting, months_that_wait(reader->session()));
        if (waiting == 0) return std::string{"every month has somebody who may read it"};
        return found("app.log-without-reader", std::to_string(waiting) + " months wait");
    }

    // The log never runs ahead of the clock, unless somebody set the clock back.
    core::Result<std::string> clock() {
        TRY_ASSIGN(const auto known, mark());
        if (known && known->is_demo) return std::string{"the example sets its own"};
        TRY_ASSIGN(const auto reader, database_.read());
        TRY_ASSIGN(const auto rows, reader->session().query(list_logs, {}));
        const auto now = core::to_millis(clock_.now());
        for (const auto& row : rows) {
            if (row.integer(2) <= now) continue;
            return found("app.clock-behind",
                         "last entry " + core::to_iso(core::from_millis(row.integer(2))) +
                             ", now " + core::to_iso(clock_.now()));
        }
        return core::to_iso(clock_.now()) + ", after the last entry";
    }

    core::Result<std::string> disk() {
        std::error_code error;
        const auto space = files::space(options_.place.folder(), error);
        if (error) return found("app.folder-unusable", options_.place.folder());
        const auto free = std::to_string(space.available / mebibyte) + " MiB free";
        if (space.available < least_free) return found("app.disk-nearly-full", free);
        return free;
    }

    core::Result<std::string> key_place() {
        TRY_ASSIGN(const auto known, mark());
        if (known && known->is_demo) return std::string{"an example keeps its key beside the data"};
        if (options_.place.folder().empty()) return std::string{"the data is on a server"};
        if (key_.is_given() && lies_in(key_.path(), options_.place.folder())) {
            return found("app.key-beside-data", key_.path());
        }
        return std::string{"no key in the data folder"};
    }

    // Nothing is wrong without one: people print from their own browser.
    Line pdf() const {
        const auto browser = web::find_browser(options_.pdf_browser);
        if (!browser.empty()) return {"pdf", State::good, browser};
        return {"pdf", State::not_looked_at, "no Chromium here: pages offer no PDF"};
    }

    const CheckOptions& options_;
    storage::Database& database_;
    const core::Clock& clock_;
    KeyChoice key_;
};

void print_json(const std::vector<Line>& lines, bool is_well, std::ostream& out) {
    log::JsonWriter json;
    json.open('{');
    json.key("checks");
    json.open('[');
    for (const auto& line : lines) {
        json.open('{');
        json.member("name", line.name);
        json.member("state", word(line.state));
        json.member("what", line.what);
        json.close('}');
    }
    json.close(']');
    json.key("well");
    json.claim(is_well);
    json.close('}');
    out << std::move(json).result() << "\n";
}

}  // namespace

int run_check(const CheckOptions& options,
              const core::Clock& clock,
              std::ostream& out,
              std::ostream& err) {
    const auto database = open_existing(options.place);
    if (!database) return report(database.error(), err);
    const auto lines = Check{options, *database.value(), clock}.run();
    const bool is_well =
        std::ranges::none_of(lines, [](const Line& line) { return line.state == State::wrong; });
    if (options.as_json) {
        print_json(lines, is_well, out);
    } else {
        for (const auto& line : lines) {
            out << std::left << std::setw(10) << line.name << std::setw(14) << word(line.state)
                << line.what << "\n";
        }
    }
    return is_well ? exit_done : exit_found;
}

}  // namespace briljant::app
