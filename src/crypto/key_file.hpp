// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Reading and making the file of the instance's keys: never through the eyes of another user, never
// over an existing file. Blocking calls; safe from every thread.

#include <string>

#include "core/result.hpp"
#include "core/secret.hpp"

namespace briljant::crypto {

enum class FileGuard {
    owner_only,  // mode 0600 or stricter, ours or root's, not a symbolic link
    manager,     // the service manager guards it, with an access list that shows as group bits
};

[[nodiscard]] core::Result<core::Secret<core::Bytes>> read_key_file(const std::string& path,
                                                                    FileGuard guard);
// Created with O_EXCL and mode 0600; on disk when this returns.
[[nodiscard]] core::Result<void> make_key_file(const std::string& path, core::ByteView content);

}  // namespace briljant::crypto
