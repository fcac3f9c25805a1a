// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/bench/run_bench.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <iomanip>
#include <ostream>
#include <thread>
#include <utility>

#include "app/bench/http_load.hpp"
#include "app/demo/example.hpp"
#include "app/demo/loader.hpp"
#include "app/desk.hpp"
#include "app/open_house.hpp"
#include "app/routes.hpp"
#include "covenant/bench.hpp"
#include "dossier/draft_contribution.hpp"
#include "dossier/my_cases.hpp"
#include "http/server.hpp"
#include "people/directory.hpp"
#include "people/member_keys.hpp"
#include "people/session.hpp"
#include "people/sign_in_as.hpp"

namespace briljant::app {

namespace {

namespace files = std::filesystem;
using Clock = std::chrono::steady_clock;

constexpr unsigned connections = 32;

struct Measured {
    std::string name;
    double value;
    std::string unit;
    std::string yardstick;
    double ratio;
    double goal;  // of the ratio

    [[nodiscard]] bool is_met() const { return ratio >= goal; }
};

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

// A filled house in a temporary folder, with its pages on a free port.
class Bench final {
public:
    explicit Bench(BenchOptions options) : options_(std::move(options)) {}
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;
    ~Bench() {
        server_.reset();
        desk_.reset();
        open_.reset();
        std::error_code ignored;
        files::remove_all(folder_, ignored);
    }

    core::Result<void> fill();
    core::Result<void> case_page(std::vector<Measured>& rows);
    core::Result<void> decisions(std::vector<Measured>& rows);
    core::Result<void> writes(std::vector<Measured>& rows);
    core::Result<void> case_list(std::vector<Measured>& rows);
    core::Result<void> start(std::vector<Measured>& rows);

private:
    [[nodiscard]] std::chrono::milliseconds duration() const {
        return std::chrono::seconds{options_.seconds};
    }
    [[nodiscard]] core::Result<std::string> cookie_of(const std::string& login);
    [[nodiscard]] core::Result<std::unique_ptr<OpenHouse>> open() const;
    [[nodiscard]] double writes_per_second(unsigned clients, const std::string& token);
    [[nodiscard]] double bare_writes_per_second();
    core::Result<void> keep_one_draft(const std::string& token);
    core::Result<gate::Actor> actor(gate::Visit& visit, std::string_view login);
    core::Result<void> add_cases(int count);

    BenchOptions options_;
    std::string folder_;
    core::ShiftedClock clock_{core::SystemClock{}.now()};
    std::unique_ptr<OpenHouse> open_;
    std::unique_ptr<Desk> desk_;
    std::unique_ptr<http::Server> server_;
    double loading_seconds_ = 0;
};

core::Result<std::unique_ptr<OpenHouse>> Bench::open() const {
    return OpenHouse::open(
        {.database = folder_ + "/briljant.db",
         .keys = {crypto::InstanceKeySource::Kind::file, folder_ + "/instance.key", ""},
         .host = "localhost",
         .is_demo = true},
        clock_);
}

core::Result<void> Bench::fill() {
    auto pattern = (files::temp_directory_path() / "briljant-bench-XXXXXX").string();
    if (mkdtemp(pattern.data()) == nullptr) {
        return core::Error{core::ErrorCode::unavailable, "app.folder-unusable", pattern};
    }
    folder_ = pattern;
    const auto begin = Clock::now();
    TRY_ASSIGN(open_, open());
    const auto day_zero = day_zero_on(core::to_local(clock_.now()).date);
    core::ManualClock past{clock_.now()};
    auto house = open_->with_clock(past);
    TRY(DemoLoader(house, past, open_->covenants(), day_zero).load());
    loading_seconds_ = seconds_since(begin);
    clock_.set(
        core::from_local(core::add_days(day_zero, demo_today), std::chrono::minutes{8 * 60 + 30}));
    DeskSettings settings;
    settings.is_secure = false;
    settings.requests_per_second = 1e9;
    TRY_ASSIGN(desk_, Desk::create(open_->house(), all_routes(/*is_demo=*/true), settings));
    http::Settings listen;
    listen.port = 0;
    listen.is_secure = false;
    TRY_ASSIGN(server_,
               http::Server::start(
                   std::move(listen),
                   [this](const http::Request& request) { return desk_->answer(request); },
                   [this](int status) { return desk_->error(status); }));
    return {};
}

core::Result<std::string> Bench::cookie_of(const std::string& login) {
    TRY_ASSIGN(auto visit, gate::Visit::begin(open_->house(), gate::Visit::Kind::write, {}));
    const auto key = people::demo_key();
    TRY_ASSIGN(auto token, people::sign_in_as(visit, {login, "bench"}, key.key.expose()));
    TRY(visit.finish());
    return token;
}

core::Result<void> Bench::case_page(std::vector<Measured>& rows) {
    TRY_ASSIGN(const auto token, cookie_of("femke.oud"));
    const auto host = "Host: localhost:" + std::to_string(server_->port()) + "\r\n";
    const auto page =
        run_load({server_->port(),
                  "GET /casussen/V-001 HTTP/1.1\r\n" + host + "Cookie: brl=" + token + "\r\n\r\n",
                  connections,
                  duration()});
    if (page.failed > 0) {
        return core::Error{core::ErrorCode::unavailable, "app.bench-failed", "case page"};
    }
    http::Settings listen;
    listen.port = 0;
    listen.is_secure = false;
    const std::string body(page.bytes_of_one, 'x');
    TRY_ASSIGN(const auto plain,
               http::Server::start(
                   std::move(listen),
                   [&](const http::Request&) {
                       http::Response response;
                       response.body = body;
                       return response;
                   },
                   [](int) { return http::Response{}; }));
    const auto fixed =
        run_load({plain->port(),
                  "GET / HTTP/1.1\r\nHost: localhost:" + std::to_string(plain->port()) + "\r\n\r\n",
                  connections,
                  duration()});
    rows.push_back({"case-page",
                    page.per_second,
                    "pages/s",
                    "the same server's fixed page of the same size",
                    page.per_second / fixed.per_second,
                    0.25});
    return {};
}

core::Result<void> Bench::decisions(std::vector<Measured>& rows) {
    TRY_ASSIGN(const auto reader, open_->house().database.read());
    TRY_ASSIGN(const auto names, open_->covenants().list(reader->session()));
    TRY_ASSIGN(const auto covenant, open_->covenants().find(reader->session(), names.front().id));
    const auto today = core::to_local(clock_.now()).date;
    const auto speed =
        covenant::measure_decisions(*covenant::version_on(covenant, today), today, duration());
    rows.push_back({"decisions",
                    speed.decisions_per_second,
                    "decisions/s on one core",
                    "a million a second",
                    speed.decisions_per_second / 1e6,
                    1.0});
    return {};
}

core::Result<gate::Actor> Bench::actor(gate::Visit& visit, std::string_view login) {
    static const auto key = people::demo_key();
    TRY_ASSIGN(const auto member, people::find_member(visit.session(), login));
    TRY_ASSIGN(auto secret, people::open_member_secret(visit, member->id, key.key.expose()));
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    TRY_ASSIGN(const auto names, open_->covenants().list(visit.session()));
    gate::Actor actor;
    actor.member = member->id;
    actor.login = member->login;
    actor.name = member->name;
    actor.covenant = names.front().id;
    actor.organisation = *member->organisation;
    actor.organisation_code = directory.organisations.at(actor.organisation).code;
    actor.organisation_name = directory.organisations.at(actor.organisation).name;
    actor.has_second_factor = true;
    actor.stepped_up_at = visit.now();
    actor.until = visit.now() + std::chrono::hours{1};
    actor.secret = *std::move(secret);
    return actor;
}

// As a request does it: the session of the cookie, the decision, two sealed fields, the leaf.
core::Result<void> Bench::keep_one_draft(const std::string& token) {
    TRY_ASSIGN(auto visit, gate::Visit::begin(open_->house(), gate::Visit::Kind::write, {}));
    TRY(people::identify(visit, token));
    dossier::ContributionDraft draft;
    draft.case_code = "V-001";
    draft.text = core::PersonalText{"Een zin om te meten."};
    const auto id = core::ContributionId::random(visit.random());
    TRY(dossier::keep_draft(visit, id, draft));
    return visit.finish();
}

double Bench::writes_per_second(unsigned clients, const std::string& token) {
    std::atomic<std::uint64_t> done{0};
    const auto begin = Clock::now();
    const auto until = begin + duration();
    {
        std::vector<std::jthread> threads;
        threads.reserve(clients);
        for (unsigned i = 0; i < clients; ++i) {
            threads.emplace_back([&] {
                while (Clock::now() < until) {
                    if (keep_one_draft(token)) ++done;
                }
            });
        }
    }
    return static_cast<double>(done.load()) / seconds_since(begin);
}

double Bench::bare_writes_per_second() {
    auto database = storage::open_database(folder_ + "/bare.db");
    if (!database) return 0;
    constexpr storage::Statement add{"bench.add", "INSERT INTO row (id, body) VALUES ($1, $2)"};
    const std::vector<storage::Migration> schema{
        {1, "bench", "CREATE TABLE row (id BIGINT NOT NULL, body BYTEA NOT NULL);"}};
    if (!storage::migrate(*database.value(), schema)) return 0;
    std::int64_t done = 0;
    const auto begin = Clock::now();
    const auto until = begin + duration();
    const core::Bytes body(700, 1);
    while (Clock::now() < until) {
        auto writer = database.value()->write();
        if (!writer) return 0;
        if (!writer.value()->session().execute(add, storage::values(done, body))) return 0;
        if (!writer.value()->keep()) return 0;
        ++done;
    }
    return static_cast<double>(done) / seconds_since(begin);
}

core::Result<void> Bench::writes(std::vector<Measured>& rows) {
    const double bare = bare_writes_per_second();
    TRY_ASSIGN(const auto token, cookie_of("femke.oud"));
    const double one = writes_per_second(1, token);
    const double many = writes_per_second(64, token);
    rows.push_back({"writes-1",
                    one,
                    "sealed writes with leaf/s, one client",
                    "one row of 700 bytes in a transaction, FULL sync",
                    one / bare,
                    0.6});
    rows.push_back({"writes-64",
                    many,
                    "sealed writes with leaf/s, 64 clients",
                    "one client",
                    many / one,
                    3.0});
    return {};
}

core::Result<void> Bench::add_cases(int count) {
    constexpr storage::Statement copy_case{
        "bench.copy_case",
        "WITH RECURSIVE number (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM number WHERE i < $1) "
        "INSERT INTO case_file SELECT covenant_id, id || '-' || (i + $1), code || '-' || (i + $1), "
        "version_label, consultation_type, purpose, subject_role, person_id, state, step, phase, "
        "generation, process_director, case_director, first_processed_on, opened_at, closed_at, "
        "destroy_by, inform_decided, row_version, meta FROM case_file, number "
        "WHERE code = 'V-001'"};
    TRY_ASSIGN(const auto writer, open_->house().database.write());
    TRY(writer->session().execute(copy_case, storage::values(std::int64_t{count})));
    return writer->keep();
}

core::Result<void> Bench::case_list(std::vector<Measured>& rows) {
    const auto lists_per_second = [&]() -> core::Result<double> {
        std::uint64_t done = 0;
        const auto begin = Clock::now();
        const auto until = begin + duration();
        TRY_ASSIGN(auto visit, gate::Visit::begin(open_->house(), gate::Visit::Kind::read, {}));
        TRY_ASSIGN(auto who, actor(visit, "femke.oud"));
        visit.become(std::move(who));
        while (Clock::now() < until) {
            TRY(dossier::my_cases(visit));
            ++done;
        }
        return static_cast<double>(done) / seconds_since(begin);
    };
    TRY(add_cases(1'000));
    TRY_ASSIGN(const auto few, lists_per_second());
    TRY(add_cases(100'000));
    TRY_ASSIGN(const auto many, lists_per_second());
    rows.push_back({"case-list",
                    many,
                    "lists/s at 100,000 cases of others",
                    "the same at 1,000",
                    many / few,
                    1 / 1.5});
    return {};
}

core::Result<void> Bench::start(std::vector<Measured>& rows) {
    const auto begin = Clock::now();
    TRY_ASSIGN(const auto again, open());
    const double seconds = seconds_since(begin);
    rows.push_back({"start", seconds, "s with data present", "half a second", 0.5 / seconds, 1.0});
    rows.push_back({"start-empty",
                    loading_seconds_,
                    "s with the example to make",
                    "three seconds",
                    3.0 / loading_seconds_,
                    1.0});
    return {};
}

void print_table(const std::vector<Measured>& rows, std::ostream& out) {
    out << "| bench | value | yardstick in the same run | ratio | goal | met |\n"
        << "|---|---|---|---|---|---|\n";
    for (const auto& row : rows) {
        out << "| " << row.name << " | " << std::fixed << std::setprecision(row.value < 10 ? 2 : 0)
            << row.value << " " << row.unit << " | " << row.yardstick << " | "
            << std::setprecision(2) << row.ratio << " | " << row.goal << " | "
            << (row.is_met() ? "yes" : "no") << " |\n";
    }
}

void print_json(const std::vector<Measured>& rows, std::ostream& out) {
    for (const auto& row : rows) {
        out << R"({"name":")" << row.name << R"(","value":)" << row.value << R"(,"unit":")"
            << row.unit << R"(","yardstick":")" << row.yardstick << R"(","ratio":)" << row.ratio
            << R"(,"goal":)" << row.goal << R"(,"met":)" << (row.is_met() ? "true" : "false")
            << "}\n";
    }
}

}  // namespace

int run_bench(const BenchOptions& options, std::ostream& out, std::ostream& err) {
    using Step = core::Result<void> (Bench::*)(std::vector<Measured>&);
    const std::vector<std::pair<std::string, Step>> steps = {{"case-page", &Bench::case_page},
                                                             {"decisions", &Bench::decisions},
                                                             {"writes", &Bench::writes},
                                                             {"case-list", &Bench::case_list},
                                                             {"start", &Bench::start}};
    const auto is_wanted = [&](const std::string& name) {
        return options.names.empty() ||
               std::ranges::find(options.names, name) != options.names.end();
    };
    for (const auto& name : options.names) {
        const bool is_known =
            std::ranges::any_of(steps, [&](const auto& step) { return step.first == name; });
        if (is_known) continue;
        err << "There is no bench named " << name << "\n";
        return 2;
    }
    Bench bench{options};
    std::vector<Measured> rows;
    auto done = bench.fill();
    for (const auto& [name, step] : steps) {
        if (done && is_wanted(name)) done = (bench.*step)(rows);
    }
    if (!done) {
        err << done.error().id << " " << done.error().detail << "\n";
        return 1;
    }
    options.as_json ? print_json(rows, out) : print_table(rows, out);
    return 0;
}

}  // namespace briljant::app
