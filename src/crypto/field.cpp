// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "crypto/field.hpp"

#include <sodium.h>

#include "core/check.hpp"
#include "crypto/layout.hpp"
#include "crypto/sodium_ready.hpp"

namespace briljant::crypto {

namespace {

constexpr std::size_t header_size = 1 + u32_size;

bool is_plain(const FieldPlace& place) {
    return can_be_joined({place.table, place.column, place.row, place.compartment});
}

std::string associated(const FieldPlace& place, std::uint32_t generation) {
    std::string text = "br1";
    for (const std::string_view part : {place.table,
                                        place.column,
                                        std::string_view{place.row},
                                        std::string_view{place.compartment}}) {
        text.append("|").append(part);
    }
    return text + "|" + std::to_string(place.row_version) + "|" + std::to_string(generation);
}

core::Secret<Bytes> pad(std::string_view text, Padding padding) {
    require_sodium();
    const auto block = static_cast<std::size_t>(padding);
    core::Secret<Bytes> padded{Bytes((text.size() / block + 1) * block)};
    auto& bytes = padded.expose();
    std::ranges::copy(text, bytes.begin());
    std::size_t size = 0;
    const int failed = sodium_pad(&size, bytes.data(), text.size(), block, bytes.size());
    BR_CHECK(failed == 0 && size == bytes.size());
    return padded;
}

// The smallest block is enough to find the end: what follows the text is 0x80 and zeros, whatever
// the block was. The seal has vouched for these bytes already.
std::optional<std::string> unpad(ByteView padded) {
    const auto mark =
        std::find_if(padded.rbegin(), padded.rend(), [](auto byte) { return byte != 0; });
    if (mark == padded.rend() || *mark != 0x80) return std::nullopt;
    return std::string(padded.begin(), mark.base() - 1);
}

core::Error altered(const FieldPlace& place) {
    return {core::ErrorCode::unavailable,
            "crypto.field-altered",
            std::string{place.table} + "." + std::string{place.column}};
}

}  // namespace

core::Sealed seal_field(const Key& subkey,
                        std::uint32_t generation,
                        const FieldPlace& place,
                        Padding padding,
                        std::string_view text,
                        core::Random& random) {
    BR_CHECK(is_plain(place));
    const auto padded = pad(text, padding);
    const auto body =
        aead_seal(subkey, padded.expose(), core::as_bytes(associated(place, generation)), random);
    core::Sealed sealed;
    sealed.bytes.reserve(header_size + body.size());
    sealed.bytes.push_back(format_version);
    put_u32(sealed.bytes, generation);
    sealed.bytes.insert(sealed.bytes.end(), body.begin(), body.end());
    return sealed;
}

core::Result<core::PersonalText> open_field(const Key& subkey,
                                            const FieldPlace& place,
                                            core::ByteView sealed) {
    const auto generation = generation_of(sealed);
    if (!generation || !is_plain(place)) return altered(place);
    const auto extra = associated(place, *generation);
    auto opened = aead_open(subkey, sealed.subspan(header_size), core::as_bytes(extra));
    if (!opened) return altered(place);
    const core::Secret<Bytes> padded{*std::move(opened)};
    auto text = unpad(padded.expose());
    if (!text) return altered(place);
    return core::PersonalText{*std::move(text)};
}

std::optional<std::uint32_t> generation_of(core::ByteView sealed) {
    if (sealed.size() < header_size || sealed[0] != format_version) return std::nullopt;
    return get_u32(sealed.subspan(1));
}

}  // namespace briljant::crypto
