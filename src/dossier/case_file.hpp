// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A case: one person in one role, under one version of the covenant, for one purpose. What stands
// here without a Lens is what the database shows anyhow (docs/clear.md): codes, state, dates and
// who takes part. Everything that says something about the person is Personal and comes through a
// Lens. Plain values.

#include <optional>
#include <string>
#include <vector>

#include "core/clock.hpp"
#include "core/id.hpp"
#include "core/personal.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::dossier {

// Where the work stands; refines the legal CaseState.
enum class CaseStep {
    open,
    preparation,
    discussed,
    plan_active,
    evaluation,
    escalated,
    scaled_down,
    closed,
    retained,
    reopened,
    destroyed,
};

enum class VictimStatus { potential, presumed, confirmed, not_a_victim };

struct CaseFile {
    core::CaseId id;
    std::string code;  // "V-001"
    std::string version_label;
    std::string consultation_type;
    std::string purpose;
    covenant::SubjectRole subject_role = covenant::SubjectRole::victim;
    core::PersonId person;
    covenant::CaseState state = covenant::CaseState::in_consultation;
    CaseStep step = CaseStep::open;
    covenant::Phase phase = covenant::Phase::who_knows;
    std::uint32_t generation = 1;
    core::MemberId process_director;
    std::optional<core::MemberId> case_director;
    core::Date first_processed;
    core::Instant opened_at;
    std::optional<core::Instant> closed_at;
    core::Date destroy_by;
    bool is_inform_decided = false;
    std::int64_t row_version = 1;
};

// What is said of the case as a whole; sealed under the case key.
struct CaseStory {
    std::optional<VictimStatus> victim_status;
    std::string phenomenon;  // code of Phenomenon
    int ave_phase = 0;       // 1 to 4; 0: not set
    core::PersonalText aim;  // of the consultation
    core::PersonalText note;
};

// The person of the case; sealed under the person's own key.
struct CaseSubject {
    core::PersonId person;
    core::PersonalText name;
    std::optional<core::Date> born;
    core::PersonalText adjustments;  // what she needs to understand and be understood
    bool is_parent_contact_unsafe = true;
};

// Why somebody is needed at the table, and on which ground he was invited; sealed.
struct ParticipantNeed {
    core::RowId participant;
    core::PersonalText need;
    covenant::LegalBasisCode basis = covenant::LegalBasisCode::avg6_1e_public_task;
};

struct CaseParticipant {
    core::RowId id;
    core::MemberId member;
    core::OrganisationId organisation;
    covenant::Role role = covenant::Role::participant;
    core::Date from;
    std::optional<core::Date> until;  // first day that it no longer holds
    bool is_incidental = false;
    bool has_conflict = false;

    [[nodiscard]] bool holds_on(const core::Date& day) const {
        return from <= day && (!until || day < *until) && !has_conflict;
    }
};

[[nodiscard]] std::string_view to_name(CaseStep step);
[[nodiscard]] std::optional<CaseStep> parse_case_step(std::string_view name);
[[nodiscard]] std::string_view to_name(VictimStatus status);
[[nodiscard]] std::optional<VictimStatus> parse_victim_status(std::string_view name);
// The legal state that a step refines.
[[nodiscard]] covenant::CaseState state_of(CaseStep step);
// Under 12, 12 to 15, 16 and 17, 18 to 22, 23 and older, on a day.
[[nodiscard]] covenant::AgeBand age_band_on(const core::Date& born, const core::Date& day);

}  // namespace briljant::dossier
