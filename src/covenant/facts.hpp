// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// All that one decision depends on. The Gate fills it from the stores, decide() reads it; nothing
// else comes in: no clock, no database. Facts are of two kinds. A supporting fact opens a door
// (designated, participant, consent): not known counts as no. A forbidding fact closes one
// (conflict of interest, withdrawn, shielded): not known counts as yes, and its comment says
// "forbids". So Facts that nobody filled are refused. Plain values, no heap; copy them freely.

#include <array>
#include <cstdint>
#include <optional>

#include "core/clock.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::covenant {

enum class Known : std::uint8_t { no, yes, unknown };
template <>
struct Words<Known> {
    static constexpr auto last = Known::unknown;
    static constexpr std::string_view text = "no yes unknown";
};

// A supporting fact holds only when it is known.
[[nodiscard]] constexpr bool holds(Known fact) noexcept {
    return fact == Known::yes;
}
// A forbidding fact is out of the way only when it is known to be absent.
[[nodiscard]] constexpr bool forbids(Known fact) noexcept {
    return fact != Known::no;
}
[[nodiscard]] constexpr Known known(bool value) noexcept {
    return value ? Known::yes : Known::no;
}

// The results of the named tests, one per Predicate; all supporting.
class Predicates final {
public:
    constexpr Predicates() noexcept { results_.fill(Known::unknown); }
    constexpr void set(Predicate predicate, Known result) noexcept {
        results_[index_of(predicate)] = result;
    }
    [[nodiscard]] constexpr Known operator[](Predicate predicate) const noexcept {
        return results_[index_of(predicate)];
    }
    friend constexpr bool operator==(const Predicates&, const Predicates&) noexcept = default;

private:
    std::array<Known, count_of<Predicate>> results_{};
};

// Who asks: one member, in one organisation, in one covenant.
struct AskerFacts {
    Known designated = Known::unknown;
    Known screened = Known::unknown;             // certificate of conduct or screening
    Known secrecy_signed = Known::unknown;       // declaration, or secrecy by statute
    Known strong_login = Known::unknown;         // second factor in this session
    Known training_valid = Known::unknown;       // every module that is required for these roles
    Known commercial_duties = Known::unknown;    // forbids (ZVH, RIEC; private participants)
    Known organisation_frozen = Known::unknown;  // forbids
    Known blocked = Known::unknown;              // forbids: account or grant revoked

    Set<Role> roles;         // in this covenant, and on this case when there is one
    Set<OrgType> org_types;  // of the organisation, extra functions included
    WgsClass wgs_class = WgsClass::none;
    AccessionStatus accession = AccessionStatus::invited;
    std::optional<core::Date> accession_from;  // first day as a party
    std::optional<core::Date> accession_ends;  // first day that it is no longer a party
    bool has_case_direction = false;           // the organisation holds chair or process direction
};

// The case that is asked for. Leave it out for acts without a case.
struct CaseFacts {
    bool exists = false;
    CaseState state = CaseState::reported;
    std::optional<CaseState> to_state;  // for an act that changes the state
    Phase phase = Phase::anon;
    SubjectRole subject_role = SubjectRole::victim;
    AgeBand age_band = AgeBand::under_12;
    std::optional<std::uint8_t> purpose;        // index in the covenant's purposes
    Known purpose_compatible = Known::unknown;  // recorded, when the asker's purpose differs

    Known participant = Known::unknown;            // a CaseParticipant row of the asker, today
    Known conflict_of_interest = Known::unknown;   // forbids
    Known inform_decided = Known::unknown;         // sent, not required, or deferred with a ground
    Known criteria_assessed = Known::unknown;      // every mandatory criterion, with a reason
    Known reopen_decision = Known::unknown;        // a recorded decision to re-open a closed case
    Known legal_hold = Known::unknown;             // forbids destruction
    Known parent_contact_unsafe = Known::unknown;  // forbids: a parent may be part of the danger
    std::optional<core::Date> destroy_by;          // first day that nothing may be read any more
};

// A signal that is received or weighed; not yet a case.
struct SignalFacts {
    SignalState state = SignalState::received;
    Known own = Known::unknown;              // the asker or the asker's organisation reported it
    Known in_triage_core = Known::unknown;   // the asker weighs this signal
    Known on_its_case = Known::unknown;      // the asker takes part in a case that it led to
    Known quality_checked = Known::unknown;  // facts and opinions marked, sourced, dated
    Known acute_step_recorded = Known::unknown;  // the question about danger is answered
    Known criteria_assessed = Known::unknown;
};

// The consent on which an item relies, or that is being recorded.
struct ConsentFacts {
    ConsentStatus status = ConsentStatus::review;
    Known covers = Known::unknown;  // giver, receivers, category and purpose of this item
    Set<ConsentCapacity> given_by;  // everybody who gave it
    AgeBand age_when_given = AgeBand::under_12;
    Known parents_skipped_with_reason = Known::unknown;  // 12 to 15: serious harm, or she persists
    Known free_direct_help = Known::unknown;  // help or advice, given to the child itself
    std::optional<core::Date> expires;        // first day that it no longer holds
};

// One item of information: read, brought in, released, narrowed, corrected or withdrawn. Who gives
// is `origin_types`; who receives is the asker when reading, `recipient_types` when releasing.
struct ItemFacts {
    Set<OrgType> origin_types;
    Set<OrgType> recipient_types;  // of one recipient; empty: no recipient named yet
    bool recipient_has_case_direction = false;
    bool is_own = false;        // the asker's organisation brought it in
    bool is_author = false;     // the asker wrote it
    bool contact_only = false;  // "relevant: contact me", no content

    DataCategory category = DataCategory::other_special;
    SubjectRole subject_role = SubjectRole::victim;
    Reliability reliability = Reliability::opinion;
    SourceClass source_class = SourceClass::gut_feeling;

    Visibility visibility = Visibility::nobody_yet;
    Known named_organisation = Known::unknown;  // the asker's organisation is on the list
    Known cleared_for_police = Known::unknown;
    Known withdrawn = Known::unknown;  // forbids
    Known expired = Known::unknown;    // forbids
    Known shielded = Known::unknown;   // forbids: disputed, being checked

    Known under_investigation = Known::unknown;    // forbids: running police investigation
    Known criminal_provenance = Known::unknown;    // obtained under the Wpg or the Wjsg
    Known onward_of_police_data = Known::unknown;  // forbids: copied from another's police data
    bool to_other_partnership = false;             // another region or partnership receives it
    Known onward_ground = Known::unknown;          // a law or task allows passing it on
    Known recipient_is_party = Known::unknown;     // not: a third party outside the table
    Known identifiers_checked = Known::unknown;    // first asked whether the other knows the person
    Known originator_consents = Known::unknown;    // the originator agreed to this recipient

    std::optional<SecrecyGround> secrecy_ground;
    Known six_tests_complete = Known::unknown;
    Known supervision_order_request = Known::unknown;  // the agency asked for it, under its order
    Predicates predicates;
};

// For acts on the covenant and its parties.
struct ChangeFacts {
    bool activates = false;                          // this brings a version into force
    Known version_signed = Known::unknown;           // forbids: a signed version is never edited
    Known approvals_complete = Known::unknown;       // every party, or the quorum
    Known accountability_complete = Known::unknown;  // DPIA, register, AVG 26 summary
    Known oversight_advice = Known::unknown;
};

// A notice or letter, or the decision on one: to whom it goes, and when it waits, why and until
// when. No addressee named counts as a parent.
struct NoticeFacts {
    std::optional<ConsentCapacity> addressee;
    std::optional<NoticeStatus> status;
    std::optional<DeferralGround> deferral_ground;
    std::optional<core::Date> deferral_review;  // the day on which it is judged again
    Known two_person_decision = Known::unknown;
};

// The request of a data subject, and the decision on it.
struct RequestFacts {
    std::optional<RequestType> type;
    std::optional<RequestDecision> decision;
    Known identity_verified = Known::unknown;
    Known ground_per_item = Known::unknown;  // of a refusal
    Known interests_weighed = Known::unknown;
    Known remedy_named = Known::unknown;
};

// A table of figures that leaves the table of people.
struct FiguresFacts {
    std::optional<std::uint16_t> smallest_cell;        // the smallest number that is shown
    Known complementary_suppression = Known::unknown;  // no hidden cell follows from the others
    Known free_text = Known::unknown;                  // forbids
    Known birth_dates = Known::unknown;                // forbids
};

// An imported score, match or list position on which the act relies. Present: it relies on one.
struct OutcomeFacts {
    Known confirmed_by_person = Known::unknown;  // a named one
    Known reason_given = Known::unknown;
    Known logic_shown = Known::unknown;
};

// The place of a person on a list of prioritised cases.
struct PriorityListFacts {
    Known criteria_published = Known::unknown;
    Known criteria_met = Known::unknown;
};

// A term of retention that is to be longer than the law's five years.
struct ExtensionFacts {
    Known criteria_still_met = Known::unknown;
    std::optional<core::Date> closed_on;
    Known high_relapse_risk = Known::unknown;
    Known provider_consents = Known::unknown;
};

// Conditions of the machine and of the moment, not of the law.
struct TechnicalFacts {
    Known log_writable = Known::unknown;
    Known key_available = Known::unknown;
    Known within_budget = Known::unknown;
    Known step_up_recent = Known::unknown;  // confirmed again in the last minutes
    Known second_person = Known::unknown;   // somebody else agreed to this act
};

struct EmergencyFacts {
    Known vital_interest = Known::unknown;
    Known reason_given = Known::unknown;
    Known within_time = Known::unknown;
};

struct Facts {
    Act act = Act::case_read;
    core::Date today{};
    std::optional<std::uint8_t> purpose;  // index in the covenant's purposes
    AskerFacts asker;
    std::optional<CaseFacts> case_;
    std::optional<SignalFacts> signal;
    std::optional<ItemFacts> item;
    std::optional<ConsentFacts> consent;
    std::optional<ChangeFacts> change;
    std::optional<EmergencyFacts> emergency;  // present: emergency access is asked
    std::optional<NoticeFacts> notice;
    std::optional<RequestFacts> request;
    std::optional<FiguresFacts> figures;
    std::optional<OutcomeFacts> outcome;
    std::optional<PriorityListFacts> priority_list;
    std::optional<ExtensionFacts> extension;
    std::optional<LogUse> log_use;
    TechnicalFacts technical;
};

}  // namespace briljant::covenant
