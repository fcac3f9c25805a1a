// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// What the parsers of notes, checkpoints and verifier keys accept is written back byte for byte.
#include "core/check.hpp"
#include "log/checkpoint.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    namespace log = briljant::log;
    const auto text = briljant::core::as_text({data, size});
    if (const auto note = log::parse_note(text)) {
        BR_CHECK(log::note_text(*note) == text);
        (void)log::is_signed_by(*note, {note->signatures.front().name, {}});  // must not crash
        if (const auto checkpoint = log::parse_checkpoint(note->text)) {
            BR_CHECK(log::checkpoint_text(*checkpoint) == note->text);
        }
    }
    if (const auto key = log::parse_verifier_key(text))
        BR_CHECK(log::verifier_key_text(*key) == text);
    return 0;
}
