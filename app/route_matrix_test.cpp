// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Every route, asked by one person of each role and by nobody, about an own case, the case of a
// suspect, a closed one and one that never was; with a training that ran out and a closed account.
// What they get stands in app/route_matrix.csv: a cell is the status, what kind of page, and how
// many leaves it left. A route without a row fails. BRILJANT_WRITE_MATRIX=1 writes the file anew:
// read the difference before you keep it. The invariants below hold whatever the file says.

#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

#include "app/demo/example.hpp"
#include "app/demo/loader.hpp"
#include "app/desk.hpp"
#include "app/open_house.hpp"
#include "app/routes.hpp"
#include "people/member_keys.hpp"
#include "people/session.hpp"
#include "people/sign_in_as.hpp"

namespace briljant::app {

namespace {

namespace files = std::filesystem;
using http::Method;
using http::Response;

constexpr std::string_view file_of_matrix = "app/route_matrix.csv";
constexpr std::string_view nobody = "-";
// One of each role, a member of the wrong organisation, and one of a party that left.
constexpr std::array<std::string_view, 21> people_asking = {
    "noor.hamidi", "ruud.bakema", "els.prins", "femke.oud",     "samira.idrissi", "mark.dewit",
    "lotte.kamp",  "hugo.smit",   "bram.tuin", "carla.winters", "anna.post",      "olga.timmer",
    "pim.deboer",  "ingrid.maas", "ruth.laan", "bas.vos",       "mila",           "jara",
    "sonja",       "wim.doorn",   nobody};
// These read no case, whatever happens (R09).
constexpr std::array<std::string_view, 7> without_content = {
    "olga.timmer", "pim.deboer", "ruth.laan", "bas.vos", "mila", "anna.post", nobody};

constexpr storage::Statement count_leaves{"testing.count_leaves", "SELECT count(*) FROM audit"};
constexpr storage::Statement end_training{"testing.end_training",
                                          "UPDATE role_grant SET training_valid_until = "
                                          "'2001-01-01' WHERE training_valid_until IS NOT NULL"};
constexpr storage::Statement block_members{"testing.block_members",
                                           "UPDATE member SET state = 'BLOCKED'"};

enum class Asks { all, reading, writing };

struct Situation {
    std::string_view name;  // in the file
    std::string_view case_code;
    const storage::Statement* before = nullptr;
    Asks asks = Asks::all;
};
constexpr Situation own{"eigen", "V-001"};
constexpr Situation suspect{"verdachte", "S-002"};
constexpr Situation closed{"gesloten", "V-000"};
// Without a training nobody begins anything new (R08); a closed account does not even read.
constexpr Situation untrained{"training verlopen", "V-001", &end_training, Asks::writing};
constexpr Situation blocked{"account dicht", "V-001", &block_members, Asks::reading};
constexpr std::array situations_of_cases = {own, suspect, closed, untrained, blocked};
constexpr std::string_view no_such_case = "V-999";
constexpr std::array situations_elsewhere = {own, untrained, blocked};

std::string path_of(std::string_view pattern, std::string_view case_code) {
    const bool is_meeting = pattern.starts_with("/overleggen");
    const std::map<std::string_view, std::string_view> values = {
        {"case", case_code},
        {"meeting", "M-08"},
        {"item", is_meeting ? "1" : "B-04"},
        {"signal", "SIG-0001"},
        {"request", "IR-04"},
        {"disclosure", "DIS-01"},
        {"emergency", "BG-01"},
        {"org", "O9"},
        {"login", "tessa.brouwer"}};
    std::string path;
    std::istringstream segments{std::string{pattern.substr(1)}};
    for (std::string segment; std::getline(segments, segment, '/');) {
        path += "/";
        const bool is_capture = segment.starts_with(":");
        const auto found = is_capture ? values.find(segment.substr(1)) : values.end();
        if (!is_capture) {
            path += segment;
        } else {
            path += found == values.end() ? "onbekend" : std::string{found->second};
        }
    }
    return path.empty() ? "/" : path;
}

std::string kind_of(const Response& answer) {
    if (answer.status == 303) {
        for (const auto& [name, value] : answer.headers) {
            if (name == "Location") return ">" + value.substr(0, value.find('?'));
        }
    }
    if (answer.status == 200) return "";
    if (answer.body.find("of is niet voor u bedoeld") != std::string::npos) return " neutraal";
    if (answer.status == 403) return " met reden";
    return "";
}

class RouteMatrix : public ::testing::Test {
protected:
    static void SetUpTestSuite() { example_ = std::make_unique<Example>(); }
    static void TearDownTestSuite() { example_.reset(); }

    // The example in a folder, filled once, with everybody signed in; asked in copies of it.
    class Example final {
    public:
        Example() {
            auto pattern = (files::temp_directory_path() / "briljant-matrix-XXXXXX").string();
            EXPECT_NE(mkdtemp(pattern.data()), nullptr);
            folder_ = pattern;
            open("filled");
            const auto day_zero = day_zero_on(core::to_local(clock_.now()).date);
            core::ManualClock past{clock_.now()};
            auto house = open_->with_clock(past);
            const auto loaded = DemoLoader(house, past, open_->covenants(), day_zero).load();
            EXPECT_TRUE(loaded) << loaded.error().id << " " << loaded.error().detail;
            clock_.set(core::from_local(core::add_days(day_zero, demo_today),
                                        std::chrono::minutes{8 * 60 + 30}));
            for (const auto login : people_asking) sign_in(login);
            close();
        }
        Example(const Example&) = delete;
        Example& operator=(const Example&) = delete;
        ~Example() {
            close();
            std::error_code ignored;
            files::remove_all(folder_, ignored);
        }

        // As if nothing was asked yet.
        void begin_again(const storage::Statement* before) {
            close();
            for (const auto* name : {"asked.db", "asked.db-wal", "asked.db-shm"}) {
                files::remove(folder_ + "/" + name);
            }
            files::copy_file(folder_ + "/filled.db", folder_ + "/asked.db");
            open("asked");
            DeskSettings settings;
            settings.is_secure = false;
            settings.requests_per_second = 1e9;
            auto made = Desk::create(open_->house(), all_routes(/*is_demo=*/true), settings);
            desk_ = std::move(made).value();
            // The first leaf of a while makes a key with a leaf of its own.
            (void)ask(Method::get, path_of("/casussen/:case", no_such_case), "lotte.kamp");
            if (before == nullptr) return;
            auto writer = open_->house().database.write();
            EXPECT_TRUE(writer.value()->session().execute(*before, {}));
            EXPECT_TRUE(writer.value()->keep());
        }

        Response ask(Method method, const std::string& path, std::string_view login) {
            http::Request asked;
            asked.method = method;
            asked.path = path;
            asked.host = "localhost:8080";
            asked.peer = "192.0.2.7";
            if (login != nobody) asked.cookies["brl"] = tokens_.find(login)->second;
            if (method == Method::post) {
                asked.origin = "http://localhost:8080";
                asked.fetch_site = "same-origin";
                asked.form = http::Fields{{{"csrf", token_of_form(asked, login)}}};
            }
            return desk_->answer(asked);
        }
        std::int64_t leaves() {
            auto reader = open_->house().database.read();
            return reader.value()->session().find(count_leaves, {}).value()->integer(0);
        }

    private:
        void open(const std::string& name) {
            auto opened = OpenHouse::open(
                {.database = folder_ + "/" + name + ".db",
                 .keys = {crypto::InstanceKeySource::Kind::file, folder_ + "/instance.key", ""},
                 .host = "localhost",
                 .is_demo = true},
                clock_);
            ASSERT_TRUE(opened) << opened.error().detail;
            open_ = std::move(opened).value();
        }
        void close() {
            desk_.reset();
            open_.reset();
        }
        void sign_in(std::string_view login) {
            if (login == nobody) return;
            static const auto key = people::demo_key();
            auto visit = gate::Visit::begin(open_->house(), gate::Visit::Kind::write, {});
            auto token =
                people::sign_in_as(visit.value(), {std::string{login}, "matrix"}, key.key.expose());
            EXPECT_TRUE(token) << login << " " << token.error().id;
            EXPECT_TRUE(visit.value().finish());
            tokens_[std::string{login}] = std::move(token).value();
        }
        std::string token_of_form(const http::Request& asked, std::string_view login) {
            auto visit = gate::Visit::begin(open_->house(), gate::Visit::Kind::read, {});
            people::PageCall call{visit.value(), asked, web::Language::nl, {}};
            if (login != nobody) {
                call.session_key = people::identify(visit.value(), tokens_.find(login)->second)
                                       .value()
                                       .session_key;
            }
            return call.csrf(asked.path);
        }

        std::string folder_;
        core::ManualClock clock_{core::SystemClock{}.now()};  // a slow machine ages nobody's code
        std::unique_ptr<OpenHouse> open_;
        std::unique_ptr<Desk> desk_;
        std::map<std::string, std::string, std::less<>> tokens_;
    };

    struct Asked {
        Response answer;
        std::int64_t leaves;
    };
    static Asked ask(Method method, const std::string& path, std::string_view login) {
        const auto before = example_->leaves();
        auto answer = example_->ask(method, path, login);
        return {std::move(answer), example_->leaves() - before};
    }

    static std::vector<Desk::Route> routes() { return all_routes(/*is_demo=*/false); }
    static bool is_of_case(const Desk::Route& route) {
        return route.pattern.find(":case") != std::string_view::npos;
    }

    static bool asks(const Situation& situation, const Desk::Route& route) {
        if (situation.asks == Asks::all) return true;
        return (situation.asks == Asks::reading) == (route.method == Method::get);
    }

    static std::unique_ptr<Example> example_;
};

std::unique_ptr<RouteMatrix::Example> RouteMatrix::example_;

std::string cell_of(const Response& answer, std::int64_t leaves) {
    auto cell = std::to_string(answer.status) + kind_of(answer);
    if (leaves > 0) cell += " +" + std::to_string(leaves);
    return cell;
}

// "GET,/casussen/:case,eigen" and its cells.
using Rows = std::map<std::string, std::string>;

Rows rows_in_file() {
    Rows rows;
    std::ifstream file{std::string{file_of_matrix}};
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        auto place = std::string::npos;
        for (int comma = 0, from = 0; comma < 3; ++comma) {
            place = line.find(',', static_cast<std::size_t>(from));
            from = static_cast<int>(place) + 1;
        }
        rows[line.substr(0, place)] = line.substr(place + 1);
    }
    return rows;
}

void write_file(const std::vector<std::pair<std::string, std::string>>& rows) {
    std::ofstream file{std::string{file_of_matrix}};
    file << "method,route,situation";
    for (const auto login : people_asking) file << "," << login;
    file << "\n";
    for (const auto& [name, cells] : rows) file << name << "," << cells << "\n";
}

TEST_F(RouteMatrix, EveryRouteAnswersEveryRoleAsTheFileSays) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "8,000 requests: the suite \"routes\" asks them of the release build";
#endif
    std::vector<std::pair<std::string, std::string>> found;
    example_->begin_again(nullptr);
    const storage::Statement* now = nullptr;
    const auto ask_all = [&](const Desk::Route& route, const Situation& situation) {
        const auto path = path_of(route.pattern, situation.case_code);
        if (situation.before != now) example_->begin_again(now = situation.before);
        std::string cells;
        for (const auto login : people_asking) {
            const auto [answer, leaves] = ask(route.method, path, login);
            cells += (cells.empty() ? "" : ",") + cell_of(answer, leaves);
            const bool has_changed =
                route.method == Method::post && answer.status < 400 && leaves > 0;
            if (has_changed) example_->begin_again(now);
        }
        found.emplace_back(std::string{http::to_text(route.method)} + "," +
                               std::string{route.pattern} + "," + std::string{situation.name},
                           std::move(cells));
    };
    for (const auto* before : {own.before, untrained.before, blocked.before}) {
        for (const auto& route : routes()) {
            const auto ask_some = [&](const auto& situations) {
                for (const auto& situation : situations) {
                    if (situation.before == before && asks(situation, route)) {
                        ask_all(route, situation);
                    }
                }
            };
            is_of_case(route) ? ask_some(situations_of_cases) : ask_some(situations_elsewhere);
        }
    }
    if (std::getenv("BRILJANT_WRITE_MATRIX") != nullptr) write_file(found);
    auto wanted = rows_in_file();
    for (const auto& [name, cells] : found) {
        EXPECT_TRUE(wanted.contains(name)) << name << " has no row in " << file_of_matrix;
        EXPECT_EQ(wanted[name], cells) << name;
        wanted.erase(name);
    }
    EXPECT_TRUE(wanted.empty()) << "no such route any more: " << wanted.begin()->first;
    RecordProperty("rows", static_cast<int>(found.size()));
    RecordProperty("cells", static_cast<int>(found.size() * people_asking.size()));
}

TEST_F(RouteMatrix, R09_NoRoleWithoutContentReadsAPageOfACase) {
    example_->begin_again(nullptr);
    for (const auto& route : routes()) {
        if (!is_of_case(route) || route.method != Method::get) continue;
        for (const auto login : without_content) {
            const auto [answer, leaves] = ask(Method::get, path_of(route.pattern, "V-001"), login);
            EXPECT_NE(answer.status, 200) << login << " reads " << route.pattern;
        }
    }
}

TEST_F(RouteMatrix, WhoIsOutsideACaseCannotTellItFromNone) {
    example_->begin_again(nullptr);
    for (const auto& route : routes()) {
        if (!is_of_case(route)) continue;
        for (const auto login : {"lotte.kamp", "hugo.smit", "pim.deboer", "bas.vos"}) {
            const auto there = ask(route.method, path_of(route.pattern, "V-001"), login);
            const auto none = ask(route.method, path_of(route.pattern, no_such_case), login);
            EXPECT_EQ(there.answer.status, none.answer.status) << login << " " << route.pattern;
            EXPECT_EQ(there.leaves, none.leaves) << login << " " << route.pattern;
            // The hidden token of the frame is one of the session, not of the address.
            EXPECT_EQ(there.answer.body, none.answer.body) << login << " " << route.pattern;
        }
    }
}

TEST_F(RouteMatrix, EveryLookAtACaseLeavesALeafWhetherItIsGrantedOrRefused) {
    example_->begin_again(nullptr);
    for (const auto& route : routes()) {
        if (!is_of_case(route) || route.method != Method::get) continue;
        for (const auto login : {"femke.oud", "lotte.kamp", "pim.deboer"}) {
            const auto [answer, leaves] = ask(Method::get, path_of(route.pattern, "V-001"), login);
            if (answer.status == 303) continue;  // sent away to give a fresh code: nothing was read
            EXPECT_GE(leaves, 1) << login << " " << route.pattern << " " << answer.status;
        }
    }
}

TEST_F(RouteMatrix, NobodyReadsMoreThanTheWaysIn) {
    example_->begin_again(nullptr);
    for (const auto& route : routes()) {
        if (route.needs.is_public || !route.needs.needs_session) continue;
        const auto [answer, leaves] = ask(route.method, path_of(route.pattern, "V-001"), nobody);
        EXPECT_NE(answer.status, 200) << route.pattern;
        EXPECT_EQ(leaves, 0) << route.pattern;
    }
}

}  // namespace

}  // namespace briljant::app
