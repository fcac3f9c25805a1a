// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What somebody asks a Permit for: the act, on which case, and what only the caller knows about it.
// Plain values; the functions are the Gate's own.

#include <optional>
#include <string>
#include <vector>

#include "core/id.hpp"
#include "covenant/covenant.hpp"
#include "covenant/facts.hpp"
#include "gate/facts.hpp"
#include "log/entry.hpp"

namespace briljant::gate {

// A row that the leaf of an act names: {"signal", "SIG-0001"}.
struct Touched {
    std::string kind;
    std::string id;
};

struct ActRequest {
    covenant::Act act = covenant::Act::case_read;
    std::string case_code = {};  // empty: an act without a case
    std::optional<covenant::CaseState> to_state = std::nullopt;
    std::optional<covenant::ItemFacts> item = std::nullopt;
    std::optional<covenant::ConsentFacts> consent = std::nullopt;
    std::optional<covenant::AgeBand> age_band = std::nullopt;  // of the person, once read
    std::optional<covenant::Known> parent_contact_unsafe = std::nullopt;  // once read
    std::optional<covenant::NoticeFacts> notice = std::nullopt;
    std::optional<covenant::SignalFacts> signal = std::nullopt;
    std::optional<covenant::ChangeFacts> change = std::nullopt;  // of the covenant or its parties
    std::optional<core::MemberId> second_person = std::nullopt;
    std::string purpose = {};  // of an act without a case; a case brings its own
    std::optional<covenant::LogUse> log_use = std::nullopt;
    std::vector<Touched> touched = {};  // rows without a key of their own that the leaf names
    bool is_look = false;               // nothing is done yet: the leaf says READ, whatever the act
    std::optional<covenant::EmergencyFacts> emergency = std::nullopt;  // why the glass is broken
};

// A case that is being opened: it has no row yet, so the caller says what it will be.
struct NewCase {
    core::CaseId id;
    std::string code;
    core::PersonId subject;
    std::string purpose;
    covenant::CaseFacts facts;
    std::vector<core::MemberId> members;  // the first to hold its key; the opener is one of them
};

// As the Gate would find it, were it there already.
[[nodiscard]] KnownCase known_of(const NewCase& new_case,
                                 std::shared_ptr<const covenant::CovenantVersion> version);
// Puts it beside the facts that the Gate found itself.
void add_wish(covenant::Facts& facts,
              const ActRequest& request,
              const covenant::CovenantVersion& version,
              const core::MemberId& asker);
// The leaf with what an act without a case leaves in it: its purpose, and its rows.
[[nodiscard]] log::Entry named(log::Entry leaf, const ActRequest& request);

}  // namespace briljant::gate
