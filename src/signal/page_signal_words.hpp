// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The words and parts of which the pages of signals are made: the state as a badge, the facts of
// one signal, who looked at it, and the two forms of its weighing. Internal to the pages of
// signal/.

#include <string>
#include <vector>

#include "people/directory.hpp"
#include "people/page_call.hpp"
#include "signal/follow_signal.hpp"
#include "signal/read_signal.hpp"
#include "web/forms.hpp"

namespace briljant::signal {

[[nodiscard]] std::string reporter_word(const people::PageCall& call, const Signal& signal);
// What the reporter may hear of the outcome: its class. Empty as long as there is none.
[[nodiscard]] std::string outcome_word(const people::PageCall& call, const Signal& signal);
[[nodiscard]] web::Badge state_badge(const people::PageCall& call, const Signal& signal);

[[nodiscard]] std::vector<web::Fact> signal_facts(const people::PageCall& call,
                                                  const SignalView& view,
                                                  const people::Directory& directory);
[[nodiscard]] web::Html looks_table(const people::PageCall& call,
                                    const std::vector<SignalLook>& looks,
                                    const people::Directory& directory);

// The code in the address, and an address of this signal.
[[nodiscard]] std::string signal_code(const people::PageCall& call);
[[nodiscard]] std::string signal_address(const people::PageCall& call, std::string_view part = "");

// The forms of a weighing, and of what was accepted: as they begin, or as they came back with a
// mistake.
struct TriageForms {
    web::Form plan;
    web::Form decision;
    web::Form to_case;
};
[[nodiscard]] TriageForms triage_forms(const people::PageCall& call,
                                       const SignalView& view,
                                       const people::Directory& directory);

}  // namespace briljant::signal
