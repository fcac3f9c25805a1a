// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A person's words are no part of an error.
// expect: could not convert
// expect: cannot convert

#include "core/personal.hpp"
#include "core/result.hpp"

using briljant::core::Error;
using briljant::core::ErrorCode;
using briljant::core::PersonalText;

Error refuse(const PersonalText& words) {
#ifdef CONTROL
    return Error{ErrorCode::invalid, "core.text-too-long", std::to_string(words.reveal().size())};
#else
    return Error{ErrorCode::invalid, "core.text-too-long", words};
#endif
}
