// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the Gate asks of a case before it opens anything: the part of gate::Facts that dossier/
// answers. One query, whether the case exists or not. Pure but for the session.

#include <optional>
#include <string_view>

#include "gate/facts.hpp"
#include "gate/visit.hpp"

namespace briljant::dossier {

// The caller gives the version of the covenant by its label.
struct FoundCase {
    gate::KnownCase known;  // without its version
    std::string version_label;
};

[[nodiscard]] core::Result<std::optional<FoundCase>> find_case(storage::Session& session,
                                                               const gate::Actor& actor,
                                                               std::string_view code,
                                                               const core::Date& today);

// Whom a page tells to call about this case; nothing when there is none by this code.
[[nodiscard]] core::Result<std::optional<core::MemberId>> process_director_of(
    gate::Visit& visit, std::string_view code);

}  // namespace briljant::dossier
