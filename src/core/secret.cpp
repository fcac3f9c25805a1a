// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/secret.hpp"

namespace briljant::core {

void wipe(void* memory, std::size_t size) noexcept {
    auto* byte = static_cast<volatile std::uint8_t*>(memory);
    for (std::size_t i = 0; i < size; ++i) byte[i] = 0;
}

}  // namespace briljant::core
