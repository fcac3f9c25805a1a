// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2

// Bytes that nobody sealed: as a field, as both kinds of wrap, and as a document of instance keys.
// None may open, and none may make the program read beyond its bytes.

#include <unistd.h>

#include <algorithm>
#include <filesystem>

#include "core/check.hpp"
#include "crypto/field.hpp"
#include "crypto/key_document.hpp"
#include "crypto/keyring.hpp"

namespace {

using namespace std::string_literals;
namespace crypto = briljant::crypto;

crypto::InstanceKeys fresh_keys() {
    auto folder = (std::filesystem::temp_directory_path() / "briljant-fuzz-XXXXXX").string();
    BR_CHECK(::mkdtemp(folder.data()) != nullptr);
    crypto::SystemRandom random;
    auto keys = crypto::make_instance_keys(
        {crypto::InstanceKeySource::Kind::file, folder + "/instance.key", ""}, random);
    std::filesystem::remove_all(folder);
    BR_CHECK(static_cast<bool>(keys));
    return std::move(keys).value();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const auto keys = fresh_keys();
    const briljant::core::ByteView bytes{data, size};
    const crypto::Key key{7};
    const crypto::WrapPlace place{"case", "c"s, 1, "m"s};
    BR_CHECK(!crypto::open_field(key, {"contribution", "text", "r"s, "c"s, 1}, bytes));
    BR_CHECK(!crypto::unwrap_key(keys, place, key, bytes, crypto::commitment_of(key)));
    BR_CHECK(!crypto::unwrap_under(keys, place, key, bytes));
    // A document carries its own digest: one that parses must be written the same.
    const auto document = crypto::from_document(bytes);
    BR_CHECK(!document || std::ranges::equal(crypto::to_document(*document).expose(), bytes));
    return 0;
}
