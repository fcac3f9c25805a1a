// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A Lens (bril) is what one member may read of one case in this Visit, and the keys to read it
// with. Only the Gate makes one: it asks the covenant, writes the log leaf and unseals the case
// key. Made elsewhere, this does not compile. A store judges every item with the Lens before it
// opens it, so that an item that is not for this reader leaves no trace on a page. Movable, not
// copyable; lives no longer than its Visit; belongs to one thread.

#include <optional>

#include "gate/keys.hpp"
#include "gate/seen.hpp"

namespace briljant::gate {

// One item, the consent on which it relies, and the age of the person, as the store knows them
// after opening their rows.
struct ItemQuestion {
    covenant::ItemFacts item;
    std::optional<covenant::ConsentFacts> consent = std::nullopt;
    std::optional<covenant::AgeBand> age_band = std::nullopt;
};

class Lens final {
public:
    Lens(Lens&&) noexcept = default;
    Lens& operator=(Lens&&) noexcept = default;
    Lens(const Lens&) = delete;
    Lens& operator=(const Lens&) = delete;
    ~Lens() = default;

    [[nodiscard]] const core::CaseId& case_id() const noexcept { return known_.id; }
    [[nodiscard]] const core::CovenantId& covenant_id() const noexcept { return covenant_; }
    [[nodiscard]] const KnownCase& known() const noexcept { return known_; }
    [[nodiscard]] const covenant::AskerFacts& asker() const noexcept { return facts_.asker; }
    [[nodiscard]] const covenant::Decision& decision() const noexcept { return decision_; }

    // May this reader have this item? The reason when yes; nothing when no.
    [[nodiscard]] std::optional<covenant::Decision> judge(const ItemQuestion& question) const;

private:
    friend class Gate;
    // Opens a sealed column and names the row in the leaf of this Lens.
    friend core::Result<core::PersonalText> open_field(const Lens& lens,
                                                       const FieldRef& field,
                                                       core::ByteView sealed);
    Lens(Visit& visit,
         core::CovenantId covenant,
         KnownCase known,
         covenant::Facts facts,
         covenant::Decision decision);

    Visit* visit_;
    core::CovenantId covenant_;
    KnownCase known_;
    covenant::Facts facts_;
    covenant::Decision decision_;
    std::unique_ptr<CaseKeys> keys_;  // grows as fields are opened
    std::size_t leaf_ = 0;
};

[[nodiscard]] core::Result<core::PersonalText> open_field(const Lens& lens,
                                                          const FieldRef& field,
                                                          core::ByteView sealed);

}  // namespace briljant::gate
