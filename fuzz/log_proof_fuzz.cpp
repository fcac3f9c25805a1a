// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A made-up proof never holds against a root that nobody made, and never hangs or crashes.
#include <algorithm>
#include <cstring>

#include "core/check.hpp"
#include "log/tiles.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace log = briljant::log;
    if (size < 16) return 0;
    std::uint64_t first = 0;
    std::uint64_t second = 0;
    std::memcpy(&first, data, sizeof(first));
    std::memcpy(&second, data + 8, sizeof(second));
    const auto proof = log::hashes_in({data + 16, size - 16});
    const log::TreeHead head{second, briljant::crypto::sha256({data, size})};
    BR_CHECK(!log::verify_inclusion(head.root, first, {second, {}}, proof));
    BR_CHECK(!log::verify_consistency({first, {}}, head, proof));
    return 0;
}
