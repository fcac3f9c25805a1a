// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Tests of stores run on both databases: take BothDatabases as the fixture, write TEST_P, and
// instantiate with BR_ON_BOTH_DATABASES(TheFixture). Each test has a database of its own: SQLite in
// a temporary folder, PostgreSQL in a schema of its own on the server that BRILJANT_POSTGRES names
// (tools/with_postgres starts one). Both are removed afterwards. One thread per fixture.

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <memory>
#include <random>
#include <string>

#include "storage/database.hpp"

namespace briljant::storage::testing {

// A name that no other test of this run has, also with several runs at once.
[[nodiscard]] inline std::string fresh_name() {
    std::random_device chance;
    return "briljant_test_" + std::to_string(::getpid()) + "_" + std::to_string(chance());
}

class TemporaryFolder final {
public:
    TemporaryFolder() : path_(std::filesystem::temp_directory_path() / fresh_name()) {
        std::filesystem::create_directory(path_);
    }
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;
    ~TemporaryFolder() {
        std::error_code ignored;  // a folder left behind fails no test
        std::filesystem::remove_all(path_, ignored);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

inline void run_script(const std::string& location, const std::string& script) {
    const auto database = open_database(location);
    ASSERT_TRUE(database) << database.error().id;
    const auto done = database.value()->change_schema(script, {"testing.nothing", "SELECT 1"}, {});
    ASSERT_TRUE(done) << done.error().detail;
}

// An empty database for one test.
class FreshDatabase final {
public:
    explicit FreshDatabase(const std::string& kind) {
        location_ = folder_.file("briljant.db");
        if (kind != "postgresql") return;
        server_ = std::getenv("BRILJANT_POSTGRES");
        schema_ = fresh_name();
        run_script(server_, "CREATE SCHEMA " + schema_);
        const auto mark = server_.find('?') == std::string::npos ? "?" : "&";
        location_ = server_ + mark + "options=-csearch_path%3D" + schema_;
    }
    FreshDatabase(const FreshDatabase&) = delete;
    FreshDatabase& operator=(const FreshDatabase&) = delete;
    ~FreshDatabase() {
        if (!schema_.empty()) run_script(server_, "DROP SCHEMA " + schema_ + " CASCADE");
    }
    [[nodiscard]] const std::string& location() const noexcept { return location_; }
    [[nodiscard]] std::string file(const std::string& name) const { return folder_.file(name); }

private:
    TemporaryFolder folder_;
    std::string server_;
    std::string schema_;
    std::string location_;
};

class BothDatabases : public ::testing::TestWithParam<std::string> {
protected:
    void SetUp() override {
        if (GetParam() == "postgresql" && std::getenv("BRILJANT_POSTGRES") == nullptr) {
            GTEST_SKIP() << "SKIP PostgreSQL: set BRILJANT_POSTGRES or run through "
                            "tools/with_postgres";
        }
        fresh_ = std::make_unique<FreshDatabase>(GetParam());
        reopen();
    }
    void TearDown() override {
        database_.reset();
        fresh_.reset();
    }

    [[nodiscard]] Database& database() { return *database_; }
    [[nodiscard]] const std::string& location() const { return fresh_->location(); }
    [[nodiscard]] std::string file(const std::string& name) const { return fresh_->file(name); }

    // As after a restart of the program.
    void reopen() {
        database_.reset();
        auto opened = open_database(fresh_->location());
        ASSERT_TRUE(opened) << opened.error().id << " " << opened.error().detail;
        database_ = std::move(opened).value();
    }

private:
    std::unique_ptr<FreshDatabase> fresh_;
    std::unique_ptr<Database> database_;
};

}  // namespace briljant::storage::testing

#define BR_ON_BOTH_DATABASES(Fixture)                                                        \
    INSTANTIATE_TEST_SUITE_P(                                                                \
        Each, Fixture, ::testing::Values("sqlite", "postgresql"), [](const auto& instance) { \
            return instance.param;                                                           \
        })
