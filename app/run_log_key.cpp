// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/run_log_key.hpp"

#include <algorithm>
#include <ostream>

#include "app/installation.hpp"
#include "log/note.hpp"

namespace briljant::app {

namespace {

constexpr storage::Statement list_origins{"app.list_origins",
                                          "SELECT origin FROM log_head ORDER BY origin"};

}  // namespace

core::Result<std::string> log_keys(const Place& place, const KeyChoice& key) {
    TRY_ASSIGN(const auto source, key_for(place, key).source());
    TRY_ASSIGN(const auto keys, crypto::open_instance_keys(source));
    TRY_ASSIGN(const auto database, open_existing(place));
    TRY_ASSIGN(const auto reader, database->read());
    TRY_ASSIGN(const auto mark, find_installation(reader->session()));
    if (!mark || !std::ranges::equal(mark->fingerprint, keys.fingerprint())) {
        return core::Error{core::ErrorCode::unavailable, "app.wrong-instance-key", source.path};
    }
    TRY_ASSIGN(const auto rows, reader->session().query(list_origins, {}));
    const auto public_key = crypto::sign_public(keys.log_seed());
    std::string lines;
    for (const auto& row : rows) {
        lines += log::verifier_key_text({row.text(0), public_key}) + "\n";
    }
    return lines;
}

int run_log_key(const Place& place, const KeyChoice& key, std::ostream& out, std::ostream& err) {
    const auto lines = log_keys(place, key);
    if (!lines) return report(lines.error(), err);
    out << lines.value();
    return exit_done;
}

}  // namespace briljant::app
