// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The keys of one case in the hands of one member, opened one by one as they are needed: the case
// key of each generation, the key of each person in it, the key of each item that went to fewer
// than the whole table. Held by a Lens or a Permit and gone with it. Internal to gate/.
// Belongs to one thread.

#include <map>
#include <string>
#include <string_view>

#include "core/result.hpp"
#include "crypto/field.hpp"
#include "crypto/keyring.hpp"
#include "gate/visit.hpp"

namespace briljant::gate {

// A set of rows under one random key (docs/formats.md, "Compartments").
enum class Compartment { case_, person, item };

// Where one sealed column of one row lives, and under whose key.
struct FieldRef {
    std::string_view table;
    std::string_view column;
    std::string row;
    std::int64_t version = 1;
    Compartment compartment = Compartment::case_;
    std::string compartment_id = {};    // of the person or the item; empty for the case
    std::string_view use = "notes---";  // sub-key: notes---, minutes-, meta----, access--
    crypto::Padding padding = crypto::Padding::text;
};

class CaseKeys final {
public:
    CaseKeys(Visit& visit, core::CovenantId covenant, core::CaseId case_id, std::uint32_t newest);

    // "gate.key-unavailable" when this member holds no wrap of it.
    [[nodiscard]] core::Result<void> open();

    [[nodiscard]] core::Result<core::PersonalText> open_field(const FieldRef& field,
                                                              core::ByteView sealed);
    [[nodiscard]] core::Result<core::Sealed> seal_field(const FieldRef& field,
                                                        const core::PersonalText& text);

    // Makes the first key of a case, sealed to these members.
    [[nodiscard]] core::Result<void> make_case_key(const std::vector<core::MemberId>& members);
    [[nodiscard]] core::Result<void> make_person_key(const core::PersonId& person);
    // Seals every generation of the case key to one more member.
    [[nodiscard]] core::Result<void> share_case_key(const core::MemberId& member);
    // Makes the key of an item for these members only; again for the same item: one more reader.
    [[nodiscard]] core::Result<void> share_item_key(const std::string& item,
                                                    const std::vector<core::MemberId>& members);

    [[nodiscard]] std::uint32_t newest() const noexcept { return newest_; }

private:
    [[nodiscard]] core::Result<const core::Key*> case_key(std::uint32_t generation);
    [[nodiscard]] core::Result<const core::Key*> person_key(const std::string& person);
    [[nodiscard]] core::Result<const core::Key*> item_key(const std::string& item);
    [[nodiscard]] core::Result<const core::Key*> field_key(const FieldRef& field,
                                                           std::uint32_t generation);
    [[nodiscard]] core::Result<crypto::SecretKey> unwrap(std::string_view kind,
                                                         const std::string& compartment,
                                                         std::uint32_t generation);
    // Seals to oneself what another sealed to this member: the next time costs no X25519.
    void make_own(const crypto::WrapPlace& place, core::Bytes wrap, const core::Key& key);
    [[nodiscard]] core::Result<void> wrap_for(std::string_view kind,
                                              const std::string& compartment,
                                              std::uint32_t generation,
                                              const core::MemberId& member,
                                              const core::Key& key);
    [[nodiscard]] core::Result<void> commit_to(std::string_view kind,
                                               const std::string& compartment,
                                               std::uint32_t generation,
                                               const core::Key& key);

    Visit& visit_;
    core::CovenantId covenant_;
    core::CaseId case_;
    std::uint32_t newest_;
    std::map<std::string, crypto::SecretKey, std::less<>> opened_;  // by kind, id and generation
};

// A refusal that came before the key was looked for looks for one that nobody has: a missing key is
// not told from a missing case by what it costs.
void seek_nobodys_key(Visit& visit, const covenant::Decision& refusal);

}  // namespace briljant::gate
