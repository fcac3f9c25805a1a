// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/check.hpp"

#include <cstdio>
#include <cstdlib>

namespace briljant::core {

void check_failed(const char* condition, const std::source_location& where) {
    (void)std::fprintf(stderr,  // nothing left to do when stderr is gone
                       "broken promise at %s:%u: %s\n",
                       where.file_name(),
                       where.line(),
                       condition);
    std::abort();
}

}  // namespace briljant::core
