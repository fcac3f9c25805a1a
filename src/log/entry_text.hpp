// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// An entry as bytes (docs/formats.md, "Log entry"): canonical JSON with a clear part and, in the
// member "sealed", who, about whom and why. Reading is strict: what decode() accepts, encode()
// gives back byte for byte. Pure functions, safe from every thread.

#include <optional>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "log/entry.hpp"

namespace briljant::log {

inline constexpr std::size_t entry_bytes_max = 65'535;  // a length of 16 bits in an entry bundle
inline constexpr std::string_view body_key_event = "CREATE.body_key";

// What the Appender adds to the facts of its caller.
struct Envelope {
    std::string log;   // origin
    std::string salt;  // 16 bytes hex
    std::string span;  // 8 bytes hex
    System system;
    std::string month;                      // of the key that opens the sealed part: "2026-11"
    std::optional<std::uint64_t> body_key;  // sequence of its entry; a body key itself has none
    core::Bytes sealed;
};

struct ClearEntry {
    Envelope envelope;
    Entry entry;  // its sealed part empty
};

[[nodiscard]] std::string encode(const Envelope& envelope, const Entry& entry);
[[nodiscard]] std::optional<ClearEntry> decode(std::string_view text);

// The sealed part as canonical JSON, 0x80 and zeros to a multiple of 256 bytes.
[[nodiscard]] core::Bytes sealed_text(const Sealed& sealed);
[[nodiscard]] std::optional<Sealed> parse_sealed(core::ByteView padded);
// Ties the sealed part to its log and its entry.
[[nodiscard]] std::string sealed_place(const Envelope& envelope);

[[nodiscard]] std::string month_of(core::Instant moment);  // "2026-11", in UTC

// The whole entry, with the secret of the month and the entry of the body key that it cites.
// "log.entry-does-not-open": another key, another body key, or altered.
[[nodiscard]] core::Result<Entry> open_entry(std::string_view text,
                                             const crypto::Key& month_secret,
                                             std::string_view body_key_text);

}  // namespace briljant::log
