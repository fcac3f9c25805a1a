// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Writing to the log: the last thing that a Visit does in its transaction. Each log is an RFC 6962
// tree; its head (size, right edge of at most 64 hashes, time of the last entry) stands in
// log_head, locked for the transaction where the database knows row locks. Time never runs
// backwards inside a log: started = max(clock, last). One per process, safe from every thread.

#include <functional>
#include <memory>

#include "core/result.hpp"
#include "log/entry.hpp"
#include "storage/database.hpp"

namespace briljant::log {

struct LogName {
    core::CovenantId covenant;  // all zero: the log of the installation
    std::string origin;         // "<host>/<covenant slug>", or "<host>"
};

struct Appended {
    std::uint64_t sequence;  // of the first entry
    std::uint64_t size;      // of the tree afterwards
};

class Appender final {
public:
    // The box key of the privacy officers of that log for the month "2026-11" (month_key.hpp).
    using MonthKey = std::function<core::Result<crypto::Key>(
        storage::Session&, const core::CovenantId&, std::string_view month)>;
    Appender(core::Random& random, MonthKey month_public);
    Appender(core::Random& random, MonthKey month_public, System system);
    ~Appender();
    Appender(const Appender&) = delete;
    Appender& operator=(const Appender&) = delete;

    // All entries in order, or none. "log.entry-too-large" (65,535 bytes) is a mistake of the
    // caller; "log.other-origin": the log began under another name; "log.head-damaged": verify it.
    // Every other error is the database's or that of the month key.
    [[nodiscard]] core::Result<Appended> append(storage::Session& session,
                                                const LogName& log,
                                                const std::vector<Entry>& entries);

    // Wipes the body keys that are older than five minutes: a job calls it every minute.
    void forget_old_keys(core::Instant now);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace briljant::log
