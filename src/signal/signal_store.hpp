// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of signals as rows of states (docs/clear.md): no word about a person stands in them.
// What changes a row asks the Permit of the act. One store belongs to one Visit.

#include <optional>

#include "core/result.hpp"
#include "gate/permit.hpp"
#include "signal/signal.hpp"

namespace briljant::signal {

class SignalStore final {
public:
    explicit SignalStore(gate::Visit& visit) : visit_(visit) {}

    // "SIG-0001".
    [[nodiscard]] core::Result<std::string> next_code(const core::CovenantId& covenant);
    [[nodiscard]] core::Result<void> add(const gate::Permit& permit, const Signal& signal);
    // "signal.changed-meanwhile" (conflict) when somebody else wrote the row first.
    [[nodiscard]] core::Result<void> change(const gate::Permit& permit, const Signal& signal);
    [[nodiscard]] core::Result<void> add_core(const gate::Permit& permit,
                                              const core::RowId& signal,
                                              const std::vector<core::MemberId>& members);
    // The Permit of the case: it names the case that the signal led to.
    [[nodiscard]] core::Result<void> add_case(const gate::Permit& permit,
                                              const core::RowId& signal);

    [[nodiscard]] core::Result<std::optional<Signal>> find(std::string_view code);
    [[nodiscard]] core::Result<std::vector<Signal>> all();
    [[nodiscard]] core::Result<std::vector<Signal>> mine();
    [[nodiscard]] core::Result<std::vector<Signal>> waiting();
    [[nodiscard]] core::Result<bool> is_in_core(const core::RowId& signal);
    [[nodiscard]] core::Result<std::vector<core::MemberId>> core_of(const core::RowId& signal);
    // In which the one who looks takes part today.
    [[nodiscard]] core::Result<std::vector<std::string>> own_cases(const core::RowId& signal);
    [[nodiscard]] core::Result<std::vector<SignalLook>> looks(const gate::Permit& permit,
                                                              const core::RowId& signal);
    // Written with the leaf, also when the rest of the Visit is taken back.
    void remember(const core::RowId& signal, LookKind kind);

private:
    [[nodiscard]] core::Result<std::vector<Signal>> list(const storage::Statement& statement,
                                                         const storage::Values& values);

    gate::Visit& visit_;
};

}  // namespace briljant::signal
