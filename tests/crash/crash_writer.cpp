// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// crash_writer LOCATION: writes until it is killed. Four threads each write a row and its leaf in
// one Writer, and print the number of the row after keep() said that it is durable. Every eighth
// Writer dies without keep(). tools/crash_test.py kills it and looks for what it printed.

#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <thread>
#include <vector>

#include "storage/database.hpp"

namespace {

using briljant::core::Result;
using briljant::storage::Database;
using briljant::storage::Migration;
using briljant::storage::Statement;
using briljant::storage::values;

constexpr int threads_count = 4;

constexpr Migration tables{1,
                           "crash",
                           "CREATE TABLE crash_row (id BIGINT PRIMARY KEY, words TEXT NOT NULL);"
                           "CREATE TABLE crash_leaf (row_id BIGINT PRIMARY KEY);"};
constexpr Statement highest{"crash.highest", "SELECT coalesce(max(id), 0) FROM crash_row"};
constexpr Statement add_row{"crash.add_row", "INSERT INTO crash_row (id, words) VALUES ($1, $2)"};
constexpr Statement add_leaf{"crash.add_leaf", "INSERT INTO crash_leaf (row_id) VALUES ($1)"};

Result<void> write_one(Database& database, std::int64_t id) {
    TRY_ASSIGN(const auto writer, database.write());
    TRY(writer->session().execute(add_row, values(id, "words of no person")));
    if (id % 8 == 0) return {};
    TRY(writer->session().execute(add_leaf, values(id)));
    TRY(writer->keep());
    const auto line = std::to_string(id) + "\n";
    // One write of a short line to a pipe is whole or not there.
    const auto written = ::write(STDOUT_FILENO, line.data(), line.size());
    if (written == static_cast<ssize_t>(line.size())) return {};
    return briljant::core::Error{briljant::core::ErrorCode::unavailable, "crash.nobody-reads", {}};
}

void write_on(Database& database, std::atomic<std::int64_t>& next) {
    for (;;) {
        const auto written = write_one(database, ++next);
        if (written) continue;
        (void)std::fprintf(stderr,
                           "%s %s\n",
                           std::string{written.error().id}.c_str(),
                           written.error().detail.c_str());
        return;
    }
}

Result<void> run(const std::string& location) {
    TRY_ASSIGN(const auto database, briljant::storage::open_database(location));
    TRY(briljant::storage::migrate(*database, {tables}));
    std::atomic<std::int64_t> next{0};
    {
        TRY_ASSIGN(const auto reader, database->read());
        TRY_ASSIGN(const auto row, reader->session().find(highest, {}));
        next = row->integer(0);
    }
    std::vector<std::jthread> threads;
    for (int i = 0; i < threads_count; ++i) {
        threads.emplace_back([&] { write_on(*database, next); });
    }
    return {};
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        (void)std::fputs("crash_writer LOCATION\n", stderr);
        return 2;
    }
    const auto ran = run(arguments[1]);
    if (ran) return 1;  // it only ends when writing failed
    (void)std::fprintf(
        stderr, "%s %s\n", std::string{ran.error().id}.c_str(), ran.error().detail.c_str());
    return 1;
}
