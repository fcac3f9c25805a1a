// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A Permit is the right to do one act, on one case or in the covenant at large, in this Visit; for
// an act on content it carries the keys to seal with. Only the Gate makes one. Movable, not
// copyable; lives no longer than its Visit; belongs to one thread.

#include <vector>

#include "gate/keys.hpp"

namespace briljant::gate {

class Permit final {
public:
    Permit(Permit&&) noexcept = default;
    Permit& operator=(Permit&&) noexcept = default;
    Permit(const Permit&) = delete;
    Permit& operator=(const Permit&) = delete;
    ~Permit() = default;

    [[nodiscard]] covenant::Act act() const noexcept { return act_; }
    [[nodiscard]] const core::CovenantId& covenant_id() const noexcept { return covenant_; }
    [[nodiscard]] const core::CaseId& case_id() const noexcept { return known_.id; }
    [[nodiscard]] const KnownCase& known() const noexcept { return known_; }
    [[nodiscard]] const covenant::Decision& decision() const noexcept { return decision_; }

private:
    friend class Gate;
    friend core::Result<core::Sealed> seal_field(const Permit& permit,
                                                 const FieldRef& field,
                                                 const core::PersonalText& text);
    friend core::Result<void> share_case_key(const Permit& permit, const core::MemberId& member);
    friend core::Result<void> share_item_key(const Permit& permit,
                                             const std::string& item,
                                             const std::vector<core::MemberId>& members);
    friend core::Result<void> take_case_key(const Permit& permit, const core::MemberId& member);
    Permit(Visit& visit,
           covenant::Act act,
           core::CovenantId covenant,
           KnownCase known,
           covenant::Decision decision);

    Visit* visit_;
    covenant::Act act_;
    core::CovenantId covenant_;
    KnownCase known_;
    covenant::Decision decision_;
    std::unique_ptr<CaseKeys> keys_;  // null for an act without content
    std::size_t leaf_ = 0;
};

// Seals words for a column and binds the ciphertext to this Permit's leaf (docs/formats.md, bind).
[[nodiscard]] core::Result<core::Sealed> seal_field(const Permit& permit,
                                                    const FieldRef& field,
                                                    const core::PersonalText& text);
// Lets one more member open the case; the caller has recorded the participation.
[[nodiscard]] core::Result<void> share_case_key(const Permit& permit, const core::MemberId& member);
// An item for these members only (its first call makes the key of the item).
[[nodiscard]] core::Result<void> share_item_key(const Permit& permit,
                                                const std::string& item,
                                                const std::vector<core::MemberId>& members);
// Takes the case from a member: from the next request on he opens nothing of it.
[[nodiscard]] core::Result<void> take_case_key(const Permit& permit, const core::MemberId& member);

}  // namespace briljant::gate
