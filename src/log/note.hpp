// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Signed notes and verifier keys (c2sp.org/signed-note), Ed25519 only:
//   text lines, empty line, then per signature: "— " name " " base64(key id 4 | signature)
//   verifier key: name "+" key id in hex "+" base64(0x01 | public key)
//   key id = first 4 bytes of SHA-256(name | 0x0A | 0x01 | public key)
// Parsing is strict: what is accepted is written back byte for byte. Pure functions, safe from
// every thread.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "crypto/crypto.hpp"

namespace briljant::log {

inline constexpr std::size_t note_bytes_max = 65'536;
inline constexpr std::size_t signatures_max = 64;  // the hub and its witnesses

using KeyId = std::array<std::uint8_t, 4>;

struct VerifierKey {
    std::string name;
    crypto::Key public_key;

    friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
};

struct NoteSignature {
    std::string name;
    KeyId key_id;
    core::Bytes signature;  // of any algorithm: those of witnesses are kept, not judged, here
};

struct Note {
    std::string text;  // ends in a newline
    std::vector<NoteSignature> signatures;
};

[[nodiscard]] KeyId key_id_of(const VerifierKey& key);
[[nodiscard]] std::string verifier_key_text(const VerifierKey& key);
[[nodiscard]] std::optional<VerifierKey> parse_verifier_key(std::string_view text);

// The name is not empty and has no space and no plus (BR_CHECK); the text ends in a newline.
[[nodiscard]] Note sign_note(std::string_view text, std::string_view name, const crypto::Key& seed);
[[nodiscard]] std::string note_text(const Note& note);
[[nodiscard]] std::optional<Note> parse_note(std::string_view text);
// True when a signature of this key holds and none of this key fails.
[[nodiscard]] bool is_signed_by(const Note& note, const VerifierKey& key);

}  // namespace briljant::log
