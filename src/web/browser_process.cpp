// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/browser_process.hpp"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <vector>

namespace briljant::web {

namespace {

namespace files = std::filesystem;

constexpr int their_reading = 3;  // the two handles of --remote-debugging-pipe
constexpr int their_writing = 4;
constexpr int first_free = 10;                             // above the two, so that none is lost
constexpr std::size_t answer_max = std::size_t{64} << 20;  // a PDF of a list is 100 kB

core::Error error(std::string_view id, std::string detail) {
    return {core::ErrorCode::unavailable, id, std::move(detail)};
}

core::Error system_error(std::string_view id) {
    return error(id, std::generic_category().message(errno));
}

std::vector<std::string> command(const std::string& program, const std::string& folder) {
    // A core dump would hold the page: the shell forbids it and becomes the browser.
    std::vector<std::string> words = {"/bin/sh",
                                      "-c",
                                      R"(ulimit -c 0; exec "$0" "$@")",
                                      program,
                                      "--headless",
                                      "--remote-debugging-pipe",
                                      "--user-data-dir=" + folder,
                                      "--incognito",
                                      "--no-first-run",
                                      "--disable-gpu",
                                      "--disable-extensions",
                                      "--disable-breakpad",
                                      "--disable-crash-reporter",
                                      "--disable-sync",
                                      "--disable-component-update",
                                      "--disable-background-networking",
                                      "--disk-cache-size=1",
                                      "--password-store=basic",
                                      // No name resolves, and what needs none meets a closed door.
                                      "--host-resolver-rules=MAP * ~NOTFOUND",
                                      "--proxy-server=127.0.0.1:9",
                                      "--proxy-bypass-list=<-loopback>",
                                      "--user-agent=Briljant"};
    // Chromium refuses to sandbox as root; in a container the walls are those of the container.
    if (geteuid() == 0) words.emplace_back("--no-sandbox");
    words.emplace_back("about:blank");
    return words;
}

std::vector<char*> pointers(std::vector<std::string>& words) {
    std::vector<char*> result;
    for (auto& word : words) result.push_back(word.data());
    result.push_back(nullptr);
    return result;
}

// What the child gets: two handles, no signals blocked, a group of its own.
class SpawnPlan final {
public:
    explicit SpawnPlan(int socket) {
        posix_spawn_file_actions_init(&actions_);
        posix_spawn_file_actions_addopen(&actions_, 0, "/dev/null", O_RDONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, 1, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_addopen(&actions_, 2, "/dev/null", O_WRONLY, 0);
        posix_spawn_file_actions_adddup2(&actions_, socket, their_reading);
        posix_spawn_file_actions_adddup2(&actions_, socket, their_writing);
        posix_spawn_file_actions_addclosefrom_np(&actions_, their_writing + 1);
        posix_spawnattr_init(&attributes_);
        sigset_t none{};
        sigemptyset(&none);
        sigset_t all{};
        sigfillset(&all);
        posix_spawnattr_setsigmask(&attributes_, &none);
        posix_spawnattr_setsigdefault(&attributes_, &all);
        posix_spawnattr_setpgroup(&attributes_, 0);
        constexpr int flags =
            POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP;
        posix_spawnattr_setflags(&attributes_, static_cast<short>(flags));
    }
    SpawnPlan(const SpawnPlan&) = delete;
    SpawnPlan& operator=(const SpawnPlan&) = delete;
    ~SpawnPlan() {
        posix_spawn_file_actions_destroy(&actions_);
        posix_spawnattr_destroy(&attributes_);
    }
    [[nodiscard]] int spawn(pid_t& pid,
                            std::vector<std::string> words,
                            std::vector<std::string> environment) const {
        const auto arguments = pointers(words);
        const auto variables = pointers(environment);
        return posix_spawn(
            &pid, arguments.front(), &actions_, &attributes_, arguments.data(), variables.data());
    }

private:
    posix_spawn_file_actions_t actions_{};
    posix_spawnattr_t attributes_{};
};

core::Result<std::string> private_folder() {
    std::error_code wrong;
    auto pattern = (files::temp_directory_path(wrong) / "briljant-pdf-XXXXXX").string();
    if (wrong || mkdtemp(pattern.data()) == nullptr) return system_error("web.pdf-failed");
    return pattern;
}

}  // namespace

core::Result<std::unique_ptr<BrowserProcess>> BrowserProcess::start(const std::string& program,
                                                                    Deadline deadline) {
    if (access(program.c_str(), X_OK) != 0) return error("web.pdf-absent", program);
    auto process = std::make_unique<BrowserProcess>(deadline);
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0) {
        return system_error("web.pdf-failed");
    }
    process->socket_ = ends[0];
    const int their_end = fcntl(ends[1], F_DUPFD_CLOEXEC, first_free);
    close(ends[1]);
    if (their_end < 0) return system_error("web.pdf-failed");
    auto started = process->run(program, their_end);
    close(their_end);
    if (!started) return std::move(started).error();
    return process;
}

core::Result<void> BrowserProcess::run(const std::string& program, int their_end) {
    TRY_ASSIGN(folder_, private_folder());
    // Their end blocks: the flag belongs to it alone, not to ours.
    if (fcntl(their_end, F_SETFL, 0) != 0) return system_error("web.pdf-failed");
    const SpawnPlan plan(their_end);
    const int failed = plan.spawn(pid_,
                                  command(program, folder_),
                                  {"HOME=" + folder_,
                                   "TMPDIR=" + folder_,
                                   "XDG_CONFIG_HOME=" + folder_,
                                   "XDG_CACHE_HOME=" + folder_,
                                   "PATH=/usr/bin:/bin",
                                   "LANG=C.UTF-8",
                                   "DBUS_SESSION_BUS_ADDRESS=disabled:"});
    if (failed == 0) return {};
    pid_ = -1;
    return error("web.pdf-absent", std::generic_category().message(failed));
}

BrowserProcess::~BrowserProcess() {
    if (socket_ >= 0) close(socket_);
    if (pid_ > 0) {
        kill(-pid_, SIGKILL);
        while (waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
        }
    }
    std::error_code ignored;  // an empty profile may stay; no word of a page is in it
    if (!folder_.empty()) files::remove_all(folder_, ignored);
}

core::Result<void> BrowserProcess::wait_for(short event) const {
    while (true) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            deadline_ - std::chrono::steady_clock::now());
        if (left.count() <= 0) return error("web.pdf-late", "");
        pollfd waiting{socket_, event, 0};
        const int ready = poll(&waiting, 1, static_cast<int>(left.count()));
        if (ready > 0) return {};
        if (ready < 0 && errno != EINTR) return system_error("web.pdf-failed");
    }
}

core::Result<void> BrowserProcess::send(std::string_view message) {
    std::string text{message};
    text += '\0';
    std::string_view rest{text};
    while (!rest.empty()) {
        TRY(wait_for(POLLOUT));
        const auto sent = ::send(socket_, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent > 0) rest.remove_prefix(static_cast<std::size_t>(sent));
        const bool is_in_vain = sent < 0 && errno != EAGAIN && errno != EINTR;
        if (is_in_vain) return system_error("web.pdf-failed");
    }
    return {};
}

core::Result<std::string> BrowserProcess::receive() {
    constexpr std::size_t piece_bytes = std::size_t{64} << 10;
    std::size_t looked_at = 0;
    while (true) {
        const auto end = unread_.find('\0', looked_at);
        if (end != std::string::npos) {
            auto message = unread_.substr(0, end);
            unread_.erase(0, end + 1);
            return message;
        }
        looked_at = unread_.size();
        if (looked_at > answer_max) return error("web.pdf-failed", "an answer without end");
        TRY(wait_for(POLLIN));
        unread_.resize(looked_at + piece_bytes);
        const auto got = recv(socket_, unread_.data() + looked_at, piece_bytes, 0);
        unread_.resize(looked_at + (got > 0 ? static_cast<std::size_t>(got) : 0));
        if (got == 0) return error("web.pdf-failed", "the browser ended");
        if (got < 0 && errno != EAGAIN && errno != EINTR) return system_error("web.pdf-failed");
    }
}

}  // namespace briljant::web
