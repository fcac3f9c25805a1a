// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Readable words about a person. They cannot be formatted or streamed, so they cannot reach a log
// line or an error: that is a compile error. Only the escaping template layer and the sealing of
// fields call reveal(); a reviewer greps for it. Sealed is the same words as ciphertext, the only
// form that a store writes. Value types, not shared by threads.

#include <string>
#include <utility>

#include "core/bytes.hpp"

namespace briljant::core {

template <typename T>
class Personal final {
public:
    Personal() = default;
    explicit Personal(T value) : value_(std::move(value)) {}

    [[nodiscard]] const T& reveal() const noexcept { return value_; }

private:
    T value_{};
};

using PersonalText = Personal<std::string>;

struct Sealed {
    Bytes bytes;  // format: docs/formats.md, "Sealed field"
};

// Streaming a person's words is the mistake this type exists for.
template <typename Stream, typename T>
Stream& operator<<(Stream&, const Personal<T>&) = delete;

}  // namespace briljant::core
