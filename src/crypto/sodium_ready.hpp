// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// libsodium chooses its implementations and opens its source of chance once per process. Every file
// that calls it asks this first, so that no order of start-up can go wrong. Safe from every thread.

namespace briljant::crypto {

void require_sodium();

}  // namespace briljant::crypto
