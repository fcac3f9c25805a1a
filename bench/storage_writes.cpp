// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// bench_storage_writes FOLDER [SECONDS]: acknowledged writes per second of storage/ on SQLite with
// 1 and 64 threads, next to bare transactions of SQLite with the same settings (WAL, FULL sync) in
// the same folder and the same run. The rounds alternate, so that a busy disk hurts all three
// alike.

#include <sqlite3.h>

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <thread>
#include <vector>

#include "storage/database.hpp"

namespace {

namespace storage = briljant::storage;
using briljant::core::Result;
using Seconds = std::chrono::duration<double>;

constexpr int rounds = 5;
constexpr storage::Statement add{"bench.add", "INSERT INTO row (id, words) VALUES ($1, $2)"};
constexpr storage::Migration table{
    1, "row", "CREATE TABLE row (id BIGINT PRIMARY KEY, words TEXT NOT NULL);"};
const std::string& words() {
    static const std::string text(200, 'w');
    return text;
}

struct CloseSqlite {
    void operator()(sqlite3* handle) const noexcept { (void)sqlite3_close_v2(handle); }
};

[[noreturn]] void stop(const std::string& reason) {
    (void)std::fprintf(stderr, "%s\n", reason.c_str());
    std::exit(1);
}

void bare(sqlite3* handle, const char* sql) {
    if (sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) != SQLITE_OK) {
        stop(sqlite3_errmsg(handle));
    }
}

class Bare final {
public:
    explicit Bare(const std::string& file) {
        sqlite3* raw = nullptr;
        if (sqlite3_open(file.c_str(), &raw) != SQLITE_OK) stop("open");
        handle_.reset(raw);
        bare(raw, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        bare(raw, "CREATE TABLE row (id INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT");
        if (sqlite3_prepare_v2(raw, "INSERT INTO row VALUES (?, ?)", -1, &insert_, nullptr) != 0) {
            stop("prepare");
        }
    }
    Bare(const Bare&) = delete;
    Bare& operator=(const Bare&) = delete;
    ~Bare() { (void)sqlite3_finalize(insert_); }

    double writes_per_second(Seconds time) {
        const auto start = std::chrono::steady_clock::now();
        std::int64_t count = 0;
        Seconds spent{};
        for (; spent < time; spent = std::chrono::steady_clock::now() - start, ++count) {
            bare(handle_.get(), "BEGIN IMMEDIATE");
            (void)sqlite3_bind_int64(insert_, 1, ++next_);
            (void)sqlite3_bind_text(insert_, 2, words().data(), 200, nullptr);
            if (sqlite3_step(insert_) != SQLITE_DONE) stop("step");
            (void)sqlite3_reset(insert_);
            bare(handle_.get(), "COMMIT");
        }
        return static_cast<double>(count) / spent.count();
    }

private:
    std::unique_ptr<sqlite3, CloseSqlite> handle_;
    sqlite3_stmt* insert_ = nullptr;
    std::int64_t next_ = 0;
};

Result<void> write_one(storage::Database& database, std::int64_t id) {
    TRY_ASSIGN(const auto writer, database.write());
    TRY(writer->session().execute(add, storage::values(id, std::string_view{words()})));
    return writer->keep();
}

class Ours final {
public:
    explicit Ours(const std::string& file) {
        auto opened = storage::open_database(file);
        if (!opened) stop(opened.error().detail);
        database_ = std::move(opened).value();
        const auto migrated = storage::migrate(*database_, {table});
        if (!migrated) stop(migrated.error().detail);
    }

    double writes_per_second(Seconds time, int threads) {
        std::atomic<std::int64_t> count{0};
        const auto start = std::chrono::steady_clock::now();
        const auto work = [&] {
            while (std::chrono::steady_clock::now() - start < time) {
                const auto written = write_one(*database_, ++next_);
                if (!written) stop(written.error().detail);
                ++count;
            }
        };
        {
            std::vector<std::jthread> all;
            for (int i = 0; i < threads; ++i) all.emplace_back(work);
        }
        const Seconds spent = std::chrono::steady_clock::now() - start;
        return static_cast<double>(count) / spent.count();
    }
    [[nodiscard]] storage::Counts counts() const { return database_->counts(); }

private:
    std::unique_ptr<storage::Database> database_;
    std::atomic<std::int64_t> next_{0};
};

void row(const char* name, double value, const char* yardstick, double ratio, double goal) {
    std::printf("%-28s %10.0f /s   %5.2f x %-22s goal %.2f  %s\n",
                name,
                value,
                ratio,
                yardstick,
                goal,
                ratio >= goal ? "met" : "NOT MET");
}

}  // namespace

int main(int count, char** arguments) {
    if (count < 2) stop("bench_storage_writes FOLDER [SECONDS]");
    const std::filesystem::path folder{arguments[1]};
    const Seconds time{count > 2 ? std::atof(arguments[2]) : 1.0};
    if (std::filesystem::exists(folder)) stop("the folder exists");
    std::filesystem::create_directories(folder);
    double yardstick = 0;
    double one = 0;
    double many = 0;
    {
        Bare bare_database{folder / "bare.db"};
        Ours alone{folder / "one.db"};
        Ours shared{folder / "many.db"};
        for (int round = 0; round < rounds; ++round) {
            yardstick += bare_database.writes_per_second(time) / rounds;
            one += alone.writes_per_second(time, 1) / rounds;
            many += shared.writes_per_second(time, 64) / rounds;
        }
        const auto counts = shared.counts();
        std::printf("bare SQLite, FULL sync       %10.0f /s\n", yardstick);
        row("1 client", one, "bare SQLite", one / yardstick, 0.6);
        row("64 clients", many, "1 client", many / one, 3.0);
        std::printf("64 clients: %.1f writers per commit\n",
                    static_cast<double>(counts.kept) / static_cast<double>(counts.commits));
    }
    std::filesystem::remove_all(folder);
    return 0;
}
