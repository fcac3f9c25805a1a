// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What `briljant log checkpoint | prove | verify | export` do, behind the command line: plain
// options in, text or one JSON object out, exit code 0 (done), 1 (found something) or 2 (wrong
// use). They need no server and no instance key. One thread.

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

namespace briljant::log {

// Where the log is: a database, or an export. With an empty origin: the only log, or for verify
// all.
struct LogPlace {
    std::string database;  // a file or a postgresql:// URL
    std::string export_folder;
    std::string origin;
};

struct CheckpointOptions {
    LogPlace place;
    bool as_json;
};
struct ProveOptions {
    LogPlace place;
    std::uint64_t sequence;
    bool as_json;
};
struct VerifyOptions {
    LogPlace place;
    std::vector<std::string> checkpoint_files;  // kept by whoever asks
    // "name+id+key", of several logs one a line, as `log key` prints them; empty: that of the
    // export
    std::string verifier_key;
    bool as_json;
};
struct ExportOptions {
    LogPlace place;
    std::string verifier_key;
    std::string folder;
};

// The last signed checkpoint, as it is served.
[[nodiscard]] int run_log_checkpoint(const CheckpointOptions& options,
                                     std::ostream& out,
                                     std::ostream& err);
// That one entry is in the log of the last checkpoint (the text is a c2sp.org/tlog-proof).
[[nodiscard]] int run_log_prove(const ProveOptions& options, std::ostream& out, std::ostream& err);
[[nodiscard]] int run_log_verify(const VerifyOptions& options,
                                 std::ostream& out,
                                 std::ostream& err);
[[nodiscard]] int run_log_export(const ExportOptions& options,
                                 std::ostream& out,
                                 std::ostream& err);

}  // namespace briljant::log
