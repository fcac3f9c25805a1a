// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// The file of a SQLite database: made with mode 0600, backed up while it runs, put back. A new file
// gets its final name only when it is whole and on disk, and never takes the place of another.

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "storage/pooled_database.hpp"
#include "storage/sqlite_connection.hpp"

namespace briljant::storage {

namespace {

constexpr int no_bound = 0;
constexpr mode_t owner_only = S_IRUSR | S_IWUSR;

class Descriptor final {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) (void)::close(number_);  // written data was synced before
    }
    [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
    [[nodiscard]] int number() const noexcept { return number_; }

private:
    int number_;
};

// The part of a file that is not whole yet. Removed unless it got its name.
class PartFile final {
public:
    explicit PartFile(std::string path) : path_(std::move(path)) {}
    PartFile(const PartFile&) = delete;
    PartFile& operator=(const PartFile&) = delete;
    ~PartFile() {
        (void)::unlink(path_.c_str());  // it may be gone already
    }
    [[nodiscard]] const std::string& path() const noexcept { return path_; }

private:
    std::string path_;
};

core::Error file_error(const std::string& file) {
    const auto reason = std::string{std::strerror(errno)};
    if (errno == EEXIST) return {core::ErrorCode::conflict, "storage.file-exists", file};
    const bool is_full = errno == ENOSPC || errno == EDQUOT;
    return {core::ErrorCode::unavailable,
            is_full ? "storage.full" : "storage.gone",
            file + ": " + reason};
}

core::Result<void> sync_path(const std::string& path) {
    const Descriptor opened{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    if (!opened.is_open() || ::fsync(opened.number()) != 0) return file_error(path);
    return {};
}

core::Result<void> sync_folder_of(const std::string& file) {
    const auto folder = std::filesystem::path{file}.parent_path().string();
    return sync_path(folder.empty() ? "." : folder);
}

core::Result<void> create_file(const std::string& file) {
    const Descriptor made{
        ::open(file.c_str(), O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, owner_only)};
    if (!made.is_open()) return file_error(file);
    return sync_folder_of(file);
}

// SQLite gives -wal and -shm the mode of the file itself.
core::Result<void> ensure_private_file(const std::string& file) {
    const Descriptor opened{
        ::open(file.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, owner_only)};
    if (!opened.is_open()) return file_error(file);
    struct stat status{};
    if (::fstat(opened.number(), &status) != 0) return file_error(file);
    const bool is_private = (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    if (!is_private && ::fchmod(opened.number(), owner_only) != 0) return file_error(file);
    return status.st_size == 0 ? sync_folder_of(file) : core::Result<void>{};
}

// A hard link fails when the name is taken; a rename would replace what is there.
core::Result<void> give_name(const PartFile& part, const std::string& file) {
    TRY(sync_path(part.path()));
    if (::link(part.path().c_str(), file.c_str()) != 0) return file_error(file);
    return sync_folder_of(file);
}

core::Result<void> check_free(const std::string& file) {
    struct stat status{};
    if (::lstat(file.c_str(), &status) != 0) return {};
    return core::Error{core::ErrorCode::conflict, "storage.file-exists", file};
}

core::Result<void> expect_answer(sqlite3* handle, const char* pragma, std::string_view wanted) {
    const auto answer = sqlite_answer(handle, pragma);
    if (!answer) return answer.error();
    if (answer.value() == wanted) return {};
    return core::Error{core::ErrorCode::unavailable,
                       "storage.damaged",
                       std::string{pragma} + ": " + answer.value()};
}

core::Result<void> check_pages(sqlite3* handle) {
    TRY(expect_answer(handle, "PRAGMA integrity_check(1)", "ok"));
    return expect_answer(handle, "PRAGMA foreign_key_check", "");
}

core::Result<void> check_file(const std::string& file) {
    TRY_ASSIGN(const auto handle, open_sqlite(file, SQLITE_OPEN_READWRITE));
    return check_pages(handle.get());
}

// One step for all pages: the copy is of one moment, and in WAL mode nobody waits for it.
core::Result<void> copy_pages(const std::string& from, const std::string& to) {
    TRY_ASSIGN(const auto source, open_sqlite(from, SQLITE_OPEN_READWRITE));
    TRY_ASSIGN(const auto target, open_sqlite(to, SQLITE_OPEN_READWRITE));
    auto* copy = sqlite3_backup_init(target.get(), "main", source.get(), "main");
    if (copy == nullptr) return sqlite_error(sqlite3_extended_errcode(target.get()), "backup");
    const int stepped = sqlite3_backup_step(copy, -1);
    const int finished = sqlite3_backup_finish(copy);
    if (stepped == SQLITE_DONE && finished == SQLITE_OK) return {};
    return sqlite_error(finished != SQLITE_OK ? finished : stepped, "backup");
}

core::Result<void> copy_file(const std::string& from, const std::string& to) {
    std::error_code error;
    std::filesystem::copy_file(from, to, std::filesystem::copy_options::overwrite_existing, error);
    if (!error) {
        std::filesystem::permissions(
            to, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, error);
    }
    if (!error) return {};
    errno = error.value();
    return file_error(from);
}

class SqliteBackend final : public Backend {
public:
    explicit SqliteBackend(std::string file) : file_(std::move(file)) {}

    [[nodiscard]] core::Result<std::unique_ptr<Connection>> connect(Role role) const override {
        return SqliteConnection::open(file_, role, no_bound);
    }
    [[nodiscard]] core::Result<void> backup(const std::string& file) const override {
        TRY(check_free(file));
        TRY(create_file(file + ".part"));
        const PartFile part{file + ".part"};
        TRY(copy_pages(file_, part.path()));
        return give_name(part, file);
    }
    [[nodiscard]] core::Result<void> check() const override { return check_file(file_); }
    [[nodiscard]] std::string_view kind() const override { return "sqlite"; }

private:
    std::string file_;
};

}  // namespace

core::Result<std::unique_ptr<Backend>> sqlite_backend(const std::string& file) {
    TRY(ensure_private_file(file));
    TRY(SqliteConnection::open(
        file, Role::reader, no_bound));  // a file that is no database fails here
    return std::unique_ptr<Backend>{std::make_unique<SqliteBackend>(file)};
}

core::Result<void> restore_sqlite(const std::string& from, const std::string& to) {
    TRY(check_free(to));
    struct stat log{};
    if (::stat((from + "-wal").c_str(), &log) == 0 && log.st_size > 0) {
        return core::Error{core::ErrorCode::invalid, "storage.not-a-backup", from};
    }
    TRY(create_file(to + ".part"));
    const PartFile part{to + ".part"};
    TRY(copy_file(from, part.path()));
    TRY(check_file(part.path()));
    return give_name(part, to);
}

}  // namespace briljant::storage
