// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the Gate writes into the log: the leaf of a Lens or Permit, the leaf of a refusal, and the
// line "who looked" that the members of a case can read themselves. Internal to gate/. Pure.

#include "gate/keys.hpp"
#include "log/entry.hpp"

namespace briljant::gate {

[[nodiscard]] log::Entry grant_leaf(const Visit& visit,
                                    const covenant::Facts& facts,
                                    const KnownCase& known,
                                    const covenant::Decision& decision);
[[nodiscard]] log::Entry refusal_leaf(const Visit& visit,
                                      const covenant::Facts& facts,
                                      const KnownCase& known,
                                      const covenant::Decision& decision);
// A look of which something leaves the screen: "PRINT.meeting", and to whom.
void name_use(log::Entry& leaf, const Visit& visit, covenant::AuditAction use);
// Adds the row to the leaf, once, with every column that was opened.
void name_in_leaf(log::Entry& leaf, const FieldRef& field);
// Adds the row and the digest of its new ciphertext.
void bind_in_leaf(log::Entry& leaf, const FieldRef& field, core::ByteView sealed);

[[nodiscard]] FieldRef access_field(std::string row);
[[nodiscard]] core::PersonalText access_line(const Actor& actor,
                                             const KnownCase& known,
                                             covenant::Act act);

// The kind of an act for the log: "CREATE", "CHANGE", "DECIDE", "DISCLOSE", "READ".
[[nodiscard]] std::string_view audit_action(covenant::Act act);

}  // namespace briljant::gate
