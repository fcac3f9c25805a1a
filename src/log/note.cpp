// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/note.hpp"

#include <algorithm>

#include "core/bytes.hpp"
#include "core/check.hpp"

namespace briljant::log {
namespace {

constexpr std::string_view mark = "\xE2\x80\x94 ";  // an em dash and a space
constexpr std::uint8_t ed25519_type = 0x01;

bool is_name(std::string_view name) {
    return !name.empty() && std::ranges::all_of(name, [](char letter) {
        return static_cast<unsigned char>(letter) > 0x20 && letter != '+' && letter != '\x7F';
    });
}

core::Bytes typed_key(const crypto::Key& key) {
    core::Bytes bytes{ed25519_type};
    bytes.insert(bytes.end(), key.begin(), key.end());
    return bytes;
}

std::optional<NoteSignature> parse_signature(std::string_view line) {
    if (!line.starts_with(mark)) return std::nullopt;
    line.remove_prefix(mark.size());
    const auto space = line.find(' ');
    if (space == std::string_view::npos || !is_name(line.substr(0, space))) return std::nullopt;
    const auto bytes = core::from_base64(line.substr(space + 1));
    if (!bytes || bytes->size() <= sizeof(KeyId)) return std::nullopt;
    NoteSignature signature{std::string{line.substr(0, space)}, {}, {}};
    std::copy_n(bytes->begin(), sizeof(KeyId), signature.key_id.begin());
    signature.signature.assign(bytes->begin() + sizeof(KeyId), bytes->end());
    return signature;
}

}  // namespace

KeyId key_id_of(const VerifierKey& key) {
    const auto hash = crypto::sha256(core::as_bytes(key.name + "\n"), typed_key(key.public_key));
    KeyId id;
    std::copy_n(hash.begin(), id.size(), id.begin());
    return id;
}

std::string verifier_key_text(const VerifierKey& key) {
    return key.name + "+" + core::to_hex(key_id_of(key)) + "+" +
           core::to_base64(typed_key(key.public_key));
}

std::optional<VerifierKey> parse_verifier_key(std::string_view text) {
    const auto first = text.find('+');
    if (first == std::string_view::npos || text.size() < first + 10) return std::nullopt;
    const auto bytes = core::from_base64(text.substr(first + 10));
    VerifierKey key{std::string{text.substr(0, first)}, {}};
    if (!bytes || bytes->size() != 1 + key.public_key.size()) return std::nullopt;
    std::copy(bytes->begin() + 1, bytes->end(), key.public_key.begin());
    if (!is_name(key.name) || verifier_key_text(key) != text) return std::nullopt;
    return key;
}

Note sign_note(std::string_view text, std::string_view name, const crypto::Key& seed) {
    BR_CHECK(is_name(name) && text.ends_with('\n'));
    const VerifierKey key{std::string{name}, crypto::sign_public(seed)};
    const auto signature = crypto::sign(seed, core::as_bytes(text));
    return {std::string{text}, {{key.name, key_id_of(key), {signature.begin(), signature.end()}}}};
}

std::string note_text(const Note& note) {
    auto text = note.text + "\n";
    for (const auto& signature : note.signatures) {
        core::Bytes bytes(signature.key_id.begin(), signature.key_id.end());
        bytes.insert(bytes.end(), signature.signature.begin(), signature.signature.end());
        text += std::string{mark} + signature.name + " " + core::to_base64(bytes) + "\n";
    }
    return text;
}

std::optional<Note> parse_note(std::string_view text) {
    const auto blank = text.rfind("\n\n");
    if (text.size() > note_bytes_max || blank == std::string_view::npos) return std::nullopt;
    Note note{std::string{text.substr(0, blank + 1)}, {}};
    auto rest = text.substr(blank + 2);
    while (!rest.empty() && note.signatures.size() < signatures_max) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        auto signature = parse_signature(rest.substr(0, end));
        if (!signature) return std::nullopt;
        note.signatures.push_back(*std::move(signature));
        rest.remove_prefix(end + 1);
    }
    if (!rest.empty() || note.signatures.empty() || blank == 0) return std::nullopt;
    return note;
}

bool is_signed_by(const Note& note, const VerifierKey& key) {
    const auto id = key_id_of(key);
    bool holds = false;
    for (const auto& [name, key_id, signature] : note.signatures) {
        if (name != key.name || key_id != id) continue;
        if (!crypto::verify(key.public_key, core::as_bytes(note.text), signature)) return false;
        holds = true;
    }
    return holds;
}

}  // namespace briljant::log
