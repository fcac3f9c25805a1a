// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>

namespace briljant::crypto {

namespace {

constexpr std::size_t largest_file = 16 * 1024;

class Descriptor final {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (number_ >= 0) (void)::close(number_);  // what mattered was synced before
    }

    [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
    [[nodiscard]] int number() const noexcept { return number_; }

private:
    int number_;
};

core::Error failure(std::string_view id, const std::string& path, std::string_view why) {
    return {core::ErrorCode::unavailable, id, path + ": " + std::string{why}};
}

std::string reason() {
    return std::strerror(errno);  // NOLINT(concurrency-mt-unsafe): glibc's is safe since 2.32
}

bool is_guarded(const struct stat& status, FileGuard guard) {
    if (guard == FileGuard::manager) return (status.st_mode & S_IRWXO) == 0;
    const bool is_ours = status.st_uid == ::geteuid() || status.st_uid == 0;
    return is_ours && (status.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

bool read_all(int file, core::Bytes& content) {
    std::size_t filled = 0;
    while (filled < content.size()) {
        const auto count = ::read(file, content.data() + filled, content.size() - filled);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        filled += static_cast<std::size_t>(count);
    }
    return true;
}

bool write_all(int file, core::ByteView content) {
    while (!content.empty()) {
        const auto count = ::write(file, content.data(), content.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        content = content.subspan(static_cast<std::size_t>(count));
    }
    return ::fsync(file) == 0;
}

// The name of a new file is durable only when its folder is.
bool sync_folder(const std::string& path) {
    auto folder = std::filesystem::path{path}.parent_path();
    if (folder.empty()) folder = ".";
    const Descriptor opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return opened.is_open() && ::fsync(opened.number()) == 0;
}

}  // namespace

core::Result<core::Secret<core::Bytes>> read_key_file(const std::string& path, FileGuard guard) {
    const int follow = guard == FileGuard::owner_only ? O_NOFOLLOW : 0;
    // O_NONBLOCK: a pipe in the place of the file is refused below, not waited for.
    const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | follow)};
    if (!file.is_open()) return failure("crypto.instance-key-missing", path, reason());
    struct stat status{};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        return failure("crypto.instance-key-missing", path, "not a file");
    }
    if (!is_guarded(status, guard)) {
        return failure("crypto.instance-key-readable", path, "others than its owner may reach it");
    }
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size > largest_file) return failure("crypto.instance-key-damaged", path, "too large");
    core::Secret<core::Bytes> content{core::Bytes(size)};
    if (!read_all(file.number(), content.expose())) {
        return failure("crypto.instance-key-damaged", path, "cannot be read to its end");
    }
    return content;
}

core::Result<void> make_key_file(const std::string& path, core::ByteView content) {
    constexpr mode_t owner_only = S_IRUSR | S_IWUSR;
    const Descriptor file{
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, owner_only)};
    if (!file.is_open() && errno == EEXIST) {
        return failure("crypto.instance-key-exists", path, "is there already");
    }
    if (!file.is_open()) return failure("crypto.instance-key-unwritable", path, reason());
    if (!write_all(file.number(), content) || !sync_folder(path)) {
        auto error = failure("crypto.instance-key-unwritable", path, reason());
        (void)::unlink(path.c_str());  // half a key is worse than none
        return error;
    }
    return {};
}

}  // namespace briljant::crypto
