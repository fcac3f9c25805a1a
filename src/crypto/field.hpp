// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A sentence about a person at rest (docs/formats.md, "Sealed field"):
//   0x01 | generation u32 | nonce 24 | XChaCha20-Poly1305(subkey, pad(text), aad)
//   aad = "br1|" table "|" column "|" row "|" compartment "|" row version "|" generation
// so that a ciphertext moved to another row, column, compartment or version does not open. Only
// gate/ calls this: elsewhere a Lens opens and a Permit seals. Safe from every thread.

#include <string>
#include <string_view>

#include "core/personal.hpp"
#include "core/result.hpp"
#include "crypto/crypto.hpp"

namespace briljant::crypto {

struct FieldPlace {
    std::string_view table;
    std::string_view column;
    std::string row;
    std::string compartment;
    std::int64_t row_version;
};

enum class Padding { name = 64, text = 512 };  // bytes: the length of a name says something too

[[nodiscard]] core::Sealed seal_field(const Key& subkey,
                                      std::uint32_t generation,
                                      const FieldPlace& place,
                                      Padding padding,
                                      std::string_view text,
                                      core::Random& random);
// "crypto.field-altered" (ErrorCode::unavailable) names table and column, never the text.
[[nodiscard]] core::Result<core::PersonalText> open_field(const Key& subkey,
                                                          const FieldPlace& place,
                                                          core::ByteView sealed);
// The generation of the key that sealed it, to choose the key; nothing for an unknown format.
[[nodiscard]] std::optional<std::uint32_t> generation_of(core::ByteView sealed);

}  // namespace briljant::crypto
