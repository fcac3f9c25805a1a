// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/keyring.hpp"

#include "core/check.hpp"
#include "crypto/layout.hpp"

namespace briljant::crypto {

namespace {

constexpr std::size_t header_size = 1 + u32_size;
constexpr std::string_view commitment_text = "br1-commit";
constexpr std::string_view own_wraps = "ownwraps";
// 32 bytes of key under an outer key: nonce 24 and tag 16 more, in each of the two layers.
constexpr std::size_t own_size = header_size + 32 + 2 * (24 + 16);

bool is_plain(const WrapPlace& place) {
    return can_be_joined({place.kind, place.compartment, place.member});
}

std::string named(std::string_view layer, const WrapPlace& place) {
    std::string text = "br1|";
    text.append(layer).append("|").append(place.kind).append("|").append(place.compartment);
    text.append("|").append(std::to_string(place.generation)).append("|").append(place.member);
    return text;
}

std::string outer_associated(const WrapPlace& place, std::uint32_t epoch) {
    return named("wrap", place) + "|" + std::to_string(epoch);
}

core::Error unavailable(const WrapPlace& place, std::string_view why) {
    return {core::ErrorCode::unavailable,
            "crypto.key-unavailable",
            std::string{place.kind} + " " + place.compartment + ": " + std::string{why}};
}

Bytes add_outer(const InstanceKeys& keys,
                const WrapPlace& place,
                ByteView inner,
                core::Random& random) {
    BR_CHECK(is_plain(place));
    const auto epoch = keys.epoch();
    const auto* kek = keys.kek(epoch);
    BR_CHECK(kek != nullptr);
    const auto outer =
        aead_seal(*kek, inner, core::as_bytes(outer_associated(place, epoch)), random);
    Bytes wrap;
    wrap.reserve(header_size + outer.size());
    wrap.push_back(format_version);
    put_u32(wrap, epoch);
    wrap.insert(wrap.end(), outer.begin(), outer.end());
    return wrap;
}

core::Result<Bytes> take_outer(const InstanceKeys& keys, const WrapPlace& place, ByteView wrap) {
    if (wrap.size() < header_size || wrap[0] != format_version || !is_plain(place)) {
        return unavailable(place, "unknown format");
    }
    const auto epoch = get_u32(wrap.subspan(1));
    const auto* kek = keys.kek(epoch);
    if (kek == nullptr) return unavailable(place, "epoch " + std::to_string(epoch) + " is retired");
    const auto extra = outer_associated(place, epoch);
    auto inner = aead_open(*kek, wrap.subspan(header_size), core::as_bytes(extra));
    if (!inner) return unavailable(place, "altered, moved, or of another instance");
    return *std::move(inner);
}

// Takes the bytes that a layer gave, wipes them, and gives the key when they are one.
std::optional<SecretKey> as_key(std::optional<Bytes> opened) {
    if (!opened) return std::nullopt;
    const core::Secret<Bytes> bytes{*std::move(opened)};
    SecretKey key;
    if (bytes.expose().size() != key.expose().size()) return std::nullopt;
    std::ranges::copy(bytes.expose(), key.expose().begin());
    return key;
}

core::Result<SecretKey> open_wrap(const InstanceKeys& keys,
                                  const WrapPlace& place,
                                  const Key& member_secret,
                                  ByteView wrap) {
    if (is_own_wrap(wrap)) {
        return unwrap_under(keys, place, subkey(member_secret, own_wraps).expose(), wrap);
    }
    TRY_ASSIGN(const auto inner, take_outer(keys, place, wrap));
    auto key = as_key(box_open(member_secret, inner));
    if (!key) return unavailable(place, "not sealed to this member");
    return *std::move(key);
}

}  // namespace

Bytes wrap_key(const InstanceKeys& keys,
               const WrapPlace& place,
               const Key& member_public,
               const Key& key,
               core::Random& random) {
    return add_outer(keys, place, box_seal(member_public, key), random);
}

Bytes wrap_own_key(const InstanceKeys& keys,
                   const WrapPlace& place,
                   const Key& member_secret,
                   const Key& key,
                   core::Random& random) {
    return wrap_under(keys, place, subkey(member_secret, own_wraps).expose(), key, random);
}

bool is_own_wrap(ByteView wrap) noexcept {
    return wrap.size() == own_size;
}

core::Result<SecretKey> unwrap_key(const InstanceKeys& keys,
                                   const WrapPlace& place,
                                   const Key& member_secret,
                                   ByteView wrap,
                                   ByteView commitment) {
    TRY_ASSIGN(auto key, open_wrap(keys, place, member_secret, wrap));
    if (!equal_secret(commitment_of(key.expose()), commitment)) {
        return unavailable(place, "another key than the compartment's");
    }
    return key;
}

Digest commitment_of(const Key& key) {
    return blake2b(key, core::as_bytes(commitment_text));
}

Bytes wrap_under(const InstanceKeys& keys,
                 const WrapPlace& place,
                 const Key& outer_key,
                 const Key& key,
                 core::Random& random) {
    const auto extra = named("under", place);
    return add_outer(keys, place, aead_seal(outer_key, key, core::as_bytes(extra), random), random);
}

core::Result<SecretKey> unwrap_under(const InstanceKeys& keys,
                                     const WrapPlace& place,
                                     const Key& outer_key,
                                     ByteView wrap) {
    TRY_ASSIGN(const auto inner, take_outer(keys, place, wrap));
    const auto extra = named("under", place);
    auto key = as_key(aead_open(outer_key, inner, core::as_bytes(extra)));
    if (!key) return unavailable(place, "not under this key");
    return *std::move(key);
}

}  // namespace briljant::crypto
