// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// An entry that is accepted reads the same after it is written again; sealed parts likewise.
#include "core/check.hpp"
#include "log/entry_text.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace log = briljant::log;
    const auto text = briljant::core::as_text({data, size});
    if (const auto clear = log::decode(text)) {
        const auto written = log::encode(clear->envelope, clear->entry);
        const auto again = log::decode(written);
        BR_CHECK(again && log::encode(again->envelope, again->entry) == written);
    }
    if (const auto sealed = log::parse_sealed({data, size})) {
        const auto written = log::sealed_text(*sealed);
        const auto again = log::parse_sealed(written);
        BR_CHECK(again && log::sealed_text(*again) == written);
    }
    return 0;
}
