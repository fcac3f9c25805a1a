// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The table of decisions on informing the person of a case. One store belongs to one Visit.

#include <vector>

#include "core/result.hpp"
#include "dossier/notice.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

class NoticeStore final {
public:
    explicit NoticeStore(gate::Visit& visit) : visit_(visit) {}

    [[nodiscard]] core::Result<void> add(const gate::Permit& permit, const Notice& notice);
    // Oldest first.
    [[nodiscard]] core::Result<std::vector<Notice>> list(const gate::Lens& lens);

private:
    gate::Visit& visit_;
};

}  // namespace briljant::dossier
