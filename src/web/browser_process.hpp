// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A Chromium of our own for one document, spoken to in its DevTools protocol over a socket pair:
// messages of JSON, each ended by a zero byte. It inherits no handle, no environment and no core
// dump; it is in a process group that dies with this object, and its folder goes with it.
// Internal to web/. Belongs to one thread.

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>

#include "core/result.hpp"

namespace briljant::web {

class BrowserProcess final {
public:
    using Deadline = std::chrono::steady_clock::time_point;

    // "web.pdf-absent" when the program cannot be started.
    [[nodiscard]] static core::Result<std::unique_ptr<BrowserProcess>> start(
        const std::string& program, Deadline deadline);
    explicit BrowserProcess(Deadline deadline) : deadline_(deadline) {}  // for start() alone
    BrowserProcess(const BrowserProcess&) = delete;
    BrowserProcess& operator=(const BrowserProcess&) = delete;
    ~BrowserProcess();

    // "web.pdf-late" when the deadline passes, "web.pdf-failed" when it ended.
    [[nodiscard]] core::Result<void> send(std::string_view message);
    [[nodiscard]] core::Result<std::string> receive();

private:
    [[nodiscard]] core::Result<void> wait_for(short event) const;
    [[nodiscard]] core::Result<void> run(const std::string& program, int their_end);

    Deadline deadline_;
    int socket_ = -1;
    pid_t pid_ = -1;
    std::string folder_;
    std::string unread_;
};

}  // namespace briljant::web
