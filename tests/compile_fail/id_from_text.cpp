// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// Text is not an id before it is parsed.
// expect: could not convert
// expect: cannot convert
// expect: invalid initialization of reference

#include "core/id.hpp"

using briljant::core::CaseId;

void open_case(const CaseId& case_id);

void follow(const std::string& text) {
#ifdef CONTROL
    if (const auto case_id = CaseId::parse(text)) open_case(*case_id);
#else
    open_case(text);
#endif
}
