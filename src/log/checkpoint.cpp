// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/checkpoint.hpp"

#include <algorithm>
#include <charconv>

#include "core/bytes.hpp"
#include "log/head.hpp"
#include "log/tiles.hpp"
#include "log_sql.hpp"

namespace briljant::log {
namespace {

// The front line of the text, taken off it.
std::optional<std::string_view> take_line(std::string_view& text) {
    const auto end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const auto line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::optional<std::uint64_t> parse_size(std::string_view digits) {
    std::uint64_t size = 0;
    const auto [end, failure] = std::from_chars(digits.begin(), digits.end(), size);
    const bool is_whole = failure == std::errc{} && end == digits.end();
    if (!is_whole || std::to_string(size) != digits) return std::nullopt;
    return size;
}

}  // namespace

std::string checkpoint_text(const Checkpoint& checkpoint) {
    return checkpoint.origin + "\n" + std::to_string(checkpoint.head.size) + "\n" +
           core::to_base64(checkpoint.head.root) + "\n";
}

std::optional<Checkpoint> parse_checkpoint(std::string_view text) {
    const auto origin = take_line(text);
    const auto digits = take_line(text);
    const auto encoded = take_line(text);
    if (!encoded || !text.empty() || origin->empty()) return std::nullopt;
    const auto size = parse_size(*digits);
    const auto root = core::from_base64(*encoded);
    if (!size || !root || root->size() != sizeof(Digest)) return std::nullopt;
    Checkpoint checkpoint{std::string{*origin}, {*size, {}}};
    std::ranges::copy(*root, checkpoint.head.root.begin());
    return checkpoint;
}

core::Result<std::string> make_checkpoint(storage::Session& session,
                                          const LogName& log,
                                          const crypto::Key& seed) {
    TRY_ASSIGN(const auto head, lock_head(session, log));
    const auto size = head.edge.size();
    if (size == 0) {
        return core::Error{core::ErrorCode::conflict, "log.nothing-to-sign", log.origin};
    }
    TRY_ASSIGN(const auto root, root_at(size, hashes_of(session, log.covenant)));
    if (root != head.edge.root()) {
        return core::Error{core::ErrorCode::unavailable, "log.head-damaged", log.origin};
    }
    const auto note =
        note_text(sign_note(checkpoint_text({log.origin, {size, root}}), log.origin, seed));
    const auto row = storage::values(
        log.covenant, row_number(size), core::Bytes(root.begin(), root.end()), note);
    TRY(session.execute(sql::store_checkpoint, row));
    return note;
}

core::Result<std::optional<std::string>> last_checkpoint(storage::Session& session,
                                                         const core::CovenantId& covenant) {
    TRY_ASSIGN(const auto row, session.find(sql::last_checkpoint, storage::values(covenant)));
    if (!row) return std::optional<std::string>{};
    return std::optional{row->text(2)};
}

}  // namespace briljant::log
