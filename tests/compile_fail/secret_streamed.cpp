// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
// A secret has no output.
// expect: no match for

#include "core/secret.hpp"

#include <iostream>

using briljant::core::Secret;

void show(const Secret<std::string>& token) {
#ifdef CONTROL
    std::cout << token.expose().size();
#else
    std::cout << token;
#endif
}
