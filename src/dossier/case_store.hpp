// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The tables of cases: rows, subjects, participants, links. What is about a person needs a Lens to
// be read and a Permit to be written; the list of somebody's own cases and the participants are
// clear by decision (docs/clear.md) and need a signed-in Visit. One store belongs to one Visit.

#include <vector>

#include "core/result.hpp"
#include "dossier/case_file.hpp"
#include "gate/lens.hpp"
#include "gate/permit.hpp"

namespace briljant::dossier {

struct CaseListItem {
    core::CaseId id;
    std::string code;
    covenant::SubjectRole subject_role = covenant::SubjectRole::victim;
    CaseStep step = CaseStep::open;
    covenant::Phase phase = covenant::Phase::who_knows;
    core::MemberId process_director;
    std::optional<core::MemberId> case_director;
    core::Instant opened_at;
    core::Date destroy_by;
};

struct CaseLink {
    std::string other_case;  // its code
    std::string kind;        // "vermoedelijk_dader_van"
};

class CaseStore final {
public:
    explicit CaseStore(gate::Visit& visit) : visit_(visit) {}

    // The next code of a series in this covenant: "V-001", "S-002" share one number series.
    [[nodiscard]] core::Result<std::string> next_code(const core::CovenantId& covenant,
                                                      covenant::SubjectRole role);

    [[nodiscard]] core::Result<void> add(const gate::Permit& permit,
                                         const CaseFile& file,
                                         const CaseStory& story,
                                         const CaseSubject& subject);
    [[nodiscard]] core::Result<CaseFile> read(const gate::Lens& lens);
    [[nodiscard]] core::Result<CaseStory> read_story(const gate::Lens& lens);
    [[nodiscard]] core::Result<CaseSubject> read_subject(const gate::Lens& lens);
    // "dossier.changed-meanwhile" (conflict) when somebody else wrote after `row_version`.
    [[nodiscard]] core::Result<void> change_story(const gate::Permit& permit,
                                                  const CaseStory& story,
                                                  std::int64_t row_version);

    [[nodiscard]] core::Result<void> add_participant(const gate::Permit& permit,
                                                     const CaseParticipant& participant,
                                                     const ParticipantNeed& need);
    [[nodiscard]] core::Result<std::vector<ParticipantNeed>> needs(const gate::Lens& lens);
    [[nodiscard]] core::Result<void> end_participation(const gate::Permit& permit,
                                                       const core::MemberId& member,
                                                       const core::Date& until);
    [[nodiscard]] core::Result<void> declare_conflict(const gate::Permit& permit,
                                                      const core::MemberId& member);
    [[nodiscard]] core::Result<std::vector<CaseParticipant>> participants(const gate::Lens& lens);
    [[nodiscard]] core::Result<std::vector<CaseParticipant>> participants(
        const gate::Permit& permit);
    [[nodiscard]] core::Result<CaseStep> step_of(const gate::Permit& permit);
    // Of a case of the actor's covenant; nothing when there is none.
    [[nodiscard]] core::Result<std::optional<CaseStep>> step_now(std::string_view case_code);

    [[nodiscard]] core::Result<void> set_step(const gate::Permit& permit, CaseStep step);
    [[nodiscard]] core::Result<void> set_phase(const gate::Permit& permit, covenant::Phase phase);
    [[nodiscard]] core::Result<void> set_case_director(const gate::Permit& permit,
                                                       const core::MemberId& member);
    [[nodiscard]] core::Result<void> set_version(const gate::Permit& permit,
                                                 std::string_view label);
    [[nodiscard]] core::Result<void> set_inform_decided(const gate::Permit& permit);

    // A link is sealed to the members given: the others on the case do not see that it exists.
    [[nodiscard]] core::Result<void> add_link(const gate::Permit& permit,
                                              const CaseLink& link,
                                              const std::vector<core::MemberId>& readers);
    [[nodiscard]] core::Result<std::vector<CaseLink>> links(const gate::Lens& lens);

    // The open cases in which this member takes part today, newest first; at most 200.
    [[nodiscard]] core::Result<std::vector<CaseListItem>> my_cases();

private:
    gate::Visit& visit_;
};

}  // namespace briljant::dossier
