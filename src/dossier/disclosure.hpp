// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What one member of the table gave to somebody for use outside the table, or told a receiver about
// what was given before (R30, R37, R42; AVG 19): to whom, what, on which ground, on which
// conditions, and when the receiver acknowledged it. The record is never changed but for that.
// Sealed to giver, receiver and process director; each considered item is a row of its own, sealed
// to those who may know of it, so that its originator finds his own and nothing beside it. Plain
// values.

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/personal.hpp"
#include "covenant/decide.hpp"

namespace briljant::dossier {

enum class DisclosureKind {
    police_handover,     // items into the police's own file
    national_registrar,  // the notification to CoMensha
    third_party,         // on paper, to a recipient of the covenant's list
    incidental_partner,  // on paper, to somebody without an account
    partner,             // to somebody at the table: an extract, a plan
    court,               // from the own file, by own task: kept in the register only
    consent_withdrawn,   // notice to who relied on it
    item_taken_back,     // notice to who received it
};
inline constexpr std::array<std::string_view, 8> disclosure_kinds = {"POLICE_HANDOVER",
                                                                     "NATIONAL_REGISTRAR",
                                                                     "THIRD_PARTY",
                                                                     "INCIDENTAL_PARTNER",
                                                                     "PARTNER",
                                                                     "COURT",
                                                                     "CONSENT_WITHDRAWN",
                                                                     "ITEM_TAKEN_BACK"};

enum class DisclosureState { sent, confirmed };

// Why an item was held back, in words that say nothing of the item itself.
enum class WithheldClass { treatment, investigation, no_consent, not_cleared, other };
inline constexpr std::array<std::string_view, 5> withheld_classes = {
    "TREATMENT", "INVESTIGATION", "NO_CONSENT", "NOT_CLEARED", "OTHER"};
using WithheldCounts = std::map<WithheldClass, int>;

struct DisclosureContent {
    std::string alias;               // "H-01", "COM-01"; empty for most
    std::string third;               // code of a recipient outside: "NATIONAL_REGISTRAR", "COURT"
    core::PersonalText third_name;   // the desk or person that received it
    core::PersonalText what;         // in words
    core::PersonalText conditions;   // what the receiver may do with it
    std::string consent;             // "CON-03"
    std::vector<std::string> bases;  // codes of LegalBasisCode
    std::vector<std::string> categories;
    std::string origin;     // code of the organisation it comes from; empty: the giver's
    std::string reference;  // of the receiver: "COM-W-0001"
    std::string about;      // of a notice: the code of what is no longer so
    WithheldCounts withheld;
};

struct Disclosure {
    core::RowId id;
    std::string code;  // "DIS-01"
    DisclosureKind kind = DisclosureKind::police_handover;
    DisclosureState state = DisclosureState::sent;
    core::MemberId from;
    std::optional<core::MemberId> to;  // nothing: somebody without an account
    core::Instant sent_at;
    std::optional<core::Instant> acknowledged_at;
    std::optional<core::MemberId> acknowledged_by;
    DisclosureContent content;
};

// One item that was considered.
struct DisclosureItem {
    core::RowId disclosure;
    std::string code;                       // "B-01"
    std::optional<WithheldClass> withheld;  // nothing: it was given
};

[[nodiscard]] std::string_view to_name(DisclosureKind kind);
[[nodiscard]] std::optional<DisclosureKind> parse_disclosure_kind(std::string_view name);
[[nodiscard]] std::string_view to_name(DisclosureState state);
[[nodiscard]] std::optional<DisclosureState> parse_disclosure_state(std::string_view name);
[[nodiscard]] std::string_view to_name(WithheldClass value);
[[nodiscard]] std::optional<WithheldClass> parse_withheld_class(std::string_view name);
[[nodiscard]] bool is_notice(DisclosureKind kind);
// What was given by hand or by post: the giver writes down when it was acknowledged.
[[nodiscard]] bool is_on_paper(const Disclosure& disclosure);

// Why it was held back: treatment goes before every other reason, an investigation before the rest.
[[nodiscard]] WithheldClass withheld_class(const covenant::ItemFacts& item,
                                           covenant::DenyReason reason);

[[nodiscard]] core::PersonalText to_record(const DisclosureContent& content);
[[nodiscard]] std::optional<DisclosureContent> disclosure_content_from(
    const core::PersonalText& text);

}  // namespace briljant::dossier
