// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A question to one party (informatievraag, DOC06): is she known to you, are you involved, is there
// something we must know for her safety. It asks for no file. About a case, its own words and the
// whole answer are sealed under the key of the case and the asked member sits at its table. Before
// there is a case there is no key: then nothing but codes is kept, and who it is about is said by
// telephone. No answer is a state of its own, not an empty place (T04). Plain values.

#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/personal.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::consultation {

enum class RequestQuestion : std::uint8_t { known, involved, safety_remark };
enum class RequestState : std::uint8_t { sent, reminded, answered, lapsed, withdrawn };
enum class RequestAnswer : std::uint8_t { yes, no, yes_contact_wanted, may_not_say };

// What was answered, and on which ground the answer was given or held back.
struct RequestReply {
    RequestAnswer answer = RequestAnswer::may_not_say;
    core::PersonalText remark;  // only with a case
    std::optional<covenant::SecrecyGround> ground;
    std::vector<std::string> tests;  // codes of the six tests (R33), answered with yes
    std::string consulted;           // which colleague; only with a case
    std::optional<bool> is_subject_informed;
    core::PersonalText reason_not_informed;  // only with a case
    std::string wpg_decision;                // "WPG-W-01", of the police
    std::vector<std::string> categories;     // that the police decision opened
};

// What of a question is clear.
struct RequestRow {
    core::RowId id;
    std::string code;         // "IR-01"
    std::string case_code;    // "" before there is a case
    std::string signal_code;  // "SIG-0001", or ""
    core::MemberId asked;
    core::OrganisationId organisation;
    core::MemberId asked_by;
    std::string purpose;  // code in the covenant
    covenant::LegalBasisCode basis = covenant::LegalBasisCode::avg6_1e_public_task;
    std::vector<RequestQuestion> questions;
    core::Instant sent_at;
    core::Date due;
    int reminders = 0;
    std::optional<core::Instant> reminded_at;
    RequestState state = RequestState::sent;
    std::optional<core::Instant> answered_at;
    std::optional<core::Instant> withdrawn_at;
    std::optional<RequestAnswer> answer;            // only without a case
    std::optional<covenant::SecrecyGround> ground;  // of that answer
    std::int64_t row_version = 1;

    [[nodiscard]] bool is_waiting() const {
        return state == RequestState::sent || state == RequestState::reminded;
    }
    // After the term an open question has lapsed; an answer is still welcome, and is then late.
    [[nodiscard]] RequestState state_on(const core::Date& today) const {
        return is_waiting() && due < today ? RequestState::lapsed : state;
    }
    [[nodiscard]] bool was_late() const {
        return answered_at && due < core::to_local(*answered_at).date;
    }
};

// With what is sealed under the key of its case.
struct InformationRequest {
    RequestRow row;
    core::PersonalText words;           // an own question
    std::optional<RequestReply> reply;  // also the bare answer of a question without a case
};

// T04: five working days.
[[nodiscard]] core::Date answer_due(const core::Date& sent);

}  // namespace briljant::consultation

namespace briljant::covenant {

template <>
struct Words<consultation::RequestQuestion> {
    static constexpr auto last = consultation::RequestQuestion::safety_remark;
    static constexpr std::string_view text = "KNOWN INVOLVED SAFETY_REMARK";
};
template <>
struct Words<consultation::RequestState> {
    static constexpr auto last = consultation::RequestState::withdrawn;
    static constexpr std::string_view text = "SENT REMINDED ANSWERED LAPSED WITHDRAWN";
};
template <>
struct Words<consultation::RequestAnswer> {
    static constexpr auto last = consultation::RequestAnswer::may_not_say;
    static constexpr std::string_view text = "YES NO YES_CONTACT_WANTED MAY_NOT_SAY";
};

}  // namespace briljant::covenant
