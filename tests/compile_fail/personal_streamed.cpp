// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A person's words do not go into a stream.
// expect: use of deleted function

#include "core/personal.hpp"

#include <iostream>

using briljant::core::PersonalText;

void show(const PersonalText& words) {
#ifdef CONTROL
    std::cout << words.reveal().size();
#else
    std::cout << words;
#endif
}
