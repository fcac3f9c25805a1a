// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/run_demo.hpp"

#include <cstdlib>
#include <filesystem>
#include <ostream>

#include "app/demo/example.hpp"
#include "app/demo/loader.hpp"
#include "app/serve_house.hpp"

namespace briljant::app {

namespace {

namespace files = std::filesystem;

constexpr auto start_of_demo_day = std::chrono::minutes{8 * 60 + 30};

constexpr storage::Statement mark_loaded{
    "app.mark_example_loaded",
    "INSERT INTO series (covenant_id, kind, last) VALUES ($1, 'example-loaded', 1)"};
constexpr storage::Statement find_mark{
    "app.find_example_mark",
    "SELECT last FROM series WHERE covenant_id = $1 AND kind = 'example-loaded'"};

// A folder of our own that goes when this goes; a given folder stays.
class DataFolder final {
public:
    static core::Result<DataFolder> open(const std::string& wanted) {
        std::error_code error;
        if (!wanted.empty()) {
            files::create_directories(wanted, error);
            if (error) return unusable(wanted);
            return DataFolder{wanted, /*is_temporary=*/false};
        }
        auto pattern = (files::temp_directory_path(error) / "briljant-XXXXXX").string();
        if (error || mkdtemp(pattern.data()) == nullptr) return unusable(pattern);
        return DataFolder{pattern, /*is_temporary=*/true};
    }
    DataFolder(DataFolder&& other) noexcept
        : path_(std::move(other.path_)), is_temporary_(std::exchange(other.is_temporary_, false)) {}
    DataFolder& operator=(DataFolder&&) = delete;
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;
    ~DataFolder() {
        std::error_code ignored;  // nothing is lost when a temporary folder stays behind
        if (is_temporary_) files::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string file(std::string_view name) const {
        return (files::path{path_} / name).string();
    }

private:
    DataFolder(std::string path, bool is_temporary)
        : path_(std::move(path)), is_temporary_(is_temporary) {}
    static core::Error unusable(const std::string& path) {
        return {core::ErrorCode::unavailable, "app.folder-unusable", path};
    }

    std::string path_;
    bool is_temporary_;
};

core::Result<bool> is_loaded(gate::House& house) {
    TRY_ASSIGN(const auto reader, house.database.read());
    TRY_ASSIGN(const auto row,
               reader->session().find(find_mark, storage::values(core::CovenantId{})));
    return row.has_value();
}

core::Result<void> mark(gate::House& house) {
    TRY_ASSIGN(const auto writer, house.database.write());
    TRY(writer->session().execute(mark_loaded, storage::values(core::CovenantId{})));
    return writer->keep();
}

core::Result<std::optional<core::Date>> known_day_zero(OpenHouse& open) {
    TRY_ASSIGN(const auto reader, open.house().database.read());
    TRY_ASSIGN(const auto names, open.covenants().list(reader->session()));
    if (names.empty()) return std::optional<core::Date>{};
    return names.front().day_zero;
}

// Day zero of what stands there, or of what was just loaded.
core::Result<core::Date> fill(OpenHouse& open) {
    TRY_ASSIGN(const auto known, known_day_zero(open));
    TRY_ASSIGN(const auto done, is_loaded(open.house()));
    if (known && done) return *known;
    if (known) {
        return core::Error{core::ErrorCode::unavailable, "app.example-half-loaded", ""};
    }
    const core::SystemClock system;
    const auto day_zero = day_zero_on(core::to_local(system.now()).date);
    core::ManualClock clock{system.now()};
    auto house = open.with_clock(clock);
    TRY(DemoLoader(house, clock, open.covenants(), day_zero).load());
    TRY(mark(house));
    return day_zero;
}

int failed(const core::Error& error, std::ostream& err) {
    err << error.id << " " << error.detail << "\n";
    return 1;
}

}  // namespace

int run_demo(const DemoOptions& options, std::ostream& out, std::ostream& err) {
    ServeSettings serve;
    if (!read_listen(options.listen, serve)) {
        err << "--listen takes an address and a port, such as 127.0.0.1:8080\n";
        return 2;
    }
    serve.is_secure = false;
    serve.site.organisation = "Waterstad";
    serve.requests_per_second = options.requests_per_second;
    serve.pdf_browser = options.pdf_browser;
    auto folder = DataFolder::open(options.data);
    if (!folder) return failed(folder.error(), err);
    const auto database =
        options.database.empty() ? folder.value().file("briljant.db") : options.database;
    const crypto::InstanceKeySource keys{
        crypto::InstanceKeySource::Kind::file, folder.value().file("instance.key"), ""};
    core::ShiftedClock clock{core::SystemClock{}.now()};
    auto open = OpenHouse::open(
        {.database = database, .keys = keys, .host = "localhost", .is_demo = true}, clock);
    if (!open) return failed(open.error(), err);
    const auto day_zero = fill(*open.value());
    if (!day_zero) return failed(day_zero.error(), err);
    if (options.only_load) {
        const auto done = sign_heads(open.value()->house(), open.value()->covenants());
        return done ? 0 : failed(done.error(), err);
    }
    clock.set(core::from_local(core::add_days(day_zero.value(), demo_today), start_of_demo_day));
    open.value()->house().set_demo_clock = [&](core::Instant moment) { clock.set(moment); };
    return serve_house(open.value()->house(),
                       open.value()->covenants(),
                       serve,
                       "Briljant, voorbeeld Waterstad. Kies een bril op ",
                       out,
                       err);
}

}  // namespace briljant::app
