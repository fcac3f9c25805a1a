// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// One organisation's way into a covenant after it was signed, or out of it. About organisations
// alone: codes, functions of signatories, moments, members who acted. Plain values.

#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "covenant/annex.hpp"

namespace briljant::accession {

using AccessionId = core::RowId;

// Why a party is kept out for a while. A choice and no sentence, so that nobody of a case is named.
enum class SuspensionReason : std::uint8_t {
    own_request,
    data_breach,
    secrecy_broken,
    no_mandate,
    covenant_broken,
};

// What the covenant manager asked and a second person has not decided yet.
enum class Asked : std::uint8_t { suspend, lift };

enum class Answer : std::uint8_t { yes, no };

// Who did it, and when.
struct Done {
    core::MemberId by;
    core::Instant at;
};

struct Declaration {
    std::string signatory;    // the function: "bestuurder"
    std::string mandate_ref;  // where the mandate is kept
    std::string hash;         // SHA-256 of the signed declaration, 64 hex digits
    std::optional<core::Date> signed_on;
    Done filed;
};

struct Accession {
    AccessionId id;
    covenant::Annex annex;  // what the covenant becomes by it
    std::optional<Done> invited;
    std::optional<Declaration> declaration;
    std::optional<Done> acceded;
    std::optional<core::MemberId> notice_by;
    std::optional<Done> suspended;
    std::optional<SuspensionReason> reason;
    std::optional<Asked> asked;
    std::optional<Done> asked_by;
    std::int64_t row_version = 0;  // 0: not stored yet
};

struct Approval {
    AccessionId accession;
    std::string party;  // code of the party that answered
    core::MemberId member;
    Answer answer = Answer::yes;
    core::Instant at{};
};

}  // namespace briljant::accession

namespace briljant::covenant {

template <>
struct Words<accession::SuspensionReason> {
    static constexpr auto last = accession::SuspensionReason::covenant_broken;
    static constexpr std::string_view text =
        "OWN_REQUEST DATA_BREACH SECRECY_BROKEN NO_MANDATE COVENANT_BROKEN";
};
template <>
struct Words<accession::Asked> {
    static constexpr auto last = accession::Asked::lift;
    static constexpr std::string_view text = "SUSPEND LIFT";
};
template <>
struct Words<accession::Answer> {
    static constexpr auto last = accession::Answer::no;
    static constexpr std::string_view text = "YES NO";
};

}  // namespace briljant::covenant
