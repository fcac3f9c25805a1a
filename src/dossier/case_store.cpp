// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/case_store.hpp"

#include <utility>

#include "core/check.hpp"
#include "core/record.hpp"
#include "dossier_sql.hpp"
#include "gate/series.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using core::Record;
using gate::Compartment;
using gate::FieldRef;
using storage::values;

FieldRef meta_field(const core::CaseId& id, std::int64_t version) {
    return {.table = "case_file",
            .column = "meta",
            .row = id.text(),
            .version = version,
            .use = "meta----"};
}

FieldRef identity_field(const core::PersonId& person, std::int64_t version) {
    return {.table = "case_subject",
            .column = "identity",
            .row = person.text(),
            .version = version,
            .compartment = Compartment::person,
            .compartment_id = person.text()};
}

FieldRef link_field(const std::string& id) {
    return {.table = "case_link",
            .column = "sealed",
            .row = id,
            .compartment = Compartment::item,
            .compartment_id = id,
            .padding = crypto::Padding::name};
}

core::Error damaged(std::string_view where) {
    return {core::ErrorCode::unavailable, "dossier.row-damaged", std::string{where}};
}

core::Result<Record> as_record(const PersonalText& text, std::string_view where) {
    auto record = Record::from_text(text.reveal());
    if (!record) return damaged(where);
    return *std::move(record);
}

PersonalText sealed_form(const CaseStory& story) {
    Record record;
    if (story.victim_status) record.set("victimStatus", to_name(*story.victim_status));
    record.set("phenomenon", story.phenomenon);
    if (story.ave_phase > 0) record.set("avePhase", std::to_string(story.ave_phase));
    record.set("aim", story.aim.reveal()).set("note", story.note.reveal());
    return PersonalText{record.to_text()};
}

PersonalText sealed_form(const CaseSubject& subject) {
    Record record;
    record.set("name", subject.name.reveal());
    if (subject.born) record.set("born", core::to_iso(*subject.born));
    record.set("adjustments", subject.adjustments.reveal());
    record.set("parentContactUnsafe", subject.is_parent_contact_unsafe);
    return PersonalText{record.to_text()};
}

template <typename E>
core::Result<E> enum_of(const std::string& name) {
    const auto value = covenant::parse_name<E>(name);
    if (!value) return damaged("case_file");
    return *value;
}

core::Result<CaseFile> file_of(const storage::Row& row) {
    CaseFile file;
    file.id = row.id<core::CaseId>(0);
    file.code = row.text(1);
    file.version_label = row.text(2);
    file.consultation_type = row.text(3);
    file.purpose = row.text(4);
    TRY_ASSIGN(file.subject_role, enum_of<covenant::SubjectRole>(row.text(5)));
    file.person = row.id<core::PersonId>(6);
    TRY_ASSIGN(file.state, enum_of<covenant::CaseState>(row.text(7)));
    const auto step = parse_case_step(row.text(8));
    if (!step) return damaged("case_file");
    file.step = *step;
    TRY_ASSIGN(file.phase, enum_of<covenant::Phase>(row.text(9)));
    file.generation = static_cast<std::uint32_t>(row.integer(10));
    file.process_director = row.id<core::MemberId>(11);
    file.case_director = row.maybe_id<core::MemberId>(12);
    file.first_processed = row.date(13);
    file.opened_at = row.instant(14);
    file.closed_at = row.maybe_instant(15);
    file.destroy_by = row.date(16);
    file.is_inform_decided = row.claim(17);
    file.row_version = row.integer(18);
    return file;
}

core::Result<CaseParticipant> participant_of(const storage::Row& row) {
    CaseParticipant participant;
    participant.id = row.id<core::RowId>(0);
    participant.member = row.id<core::MemberId>(1);
    participant.organisation = row.id<core::OrganisationId>(2);
    TRY_ASSIGN(participant.role, enum_of<covenant::Role>(row.text(3)));
    participant.from = row.date(4);
    participant.until = row.maybe_date(5);
    participant.is_incidental = row.claim(6);
    participant.has_conflict = row.claim(7);
    return participant;
}

core::Result<CaseListItem> list_item_of(const storage::Row& row) {
    CaseListItem item;
    item.id = row.id<core::CaseId>(0);
    item.code = row.text(1);
    TRY_ASSIGN(item.subject_role, enum_of<covenant::SubjectRole>(row.text(2)));
    const auto step = parse_case_step(row.text(3));
    if (!step) return damaged("case_file");
    item.step = *step;
    TRY_ASSIGN(item.phase, enum_of<covenant::Phase>(row.text(4)));
    item.process_director = row.id<core::MemberId>(5);
    item.case_director = row.maybe_id<core::MemberId>(6);
    item.opened_at = row.instant(7);
    item.destroy_by = row.date(8);
    return item;
}

core::Result<std::vector<CaseParticipant>> list_participants(gate::Visit& visit,
                                                             const core::CovenantId& covenant,
                                                             const core::CaseId& case_id) {
    TRY_ASSIGN(const auto rows,
               visit.session().query(sql::list_participants, values(covenant, case_id)));
    std::vector<CaseParticipant> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto participant, participant_of(row));
        list.push_back(std::move(participant));
    }
    return list;
}

FieldRef need_field(const core::RowId& participant) {
    return {.table = "case_participant", .column = "reason", .row = participant.text()};
}

core::Result<storage::Row> case_row(gate::Visit& visit, const gate::Lens& lens) {
    TRY_ASSIGN(auto row,
               visit.session().find(sql::find_case, values(lens.covenant_id(), lens.case_id())));
    if (!row) return damaged("case_file");
    return *std::move(row);
}

}  // namespace

core::Result<std::string> CaseStore::next_code(const core::CovenantId& covenant,
                                               covenant::SubjectRole role) {
    const std::string_view prefix = role == covenant::SubjectRole::suspect ? "S" : "V";
    return gate::next_code(visit_, covenant, {"case", prefix, 3});
}

core::Result<void> CaseStore::add(const gate::Permit& permit,
                                  const CaseFile& file,
                                  const CaseStory& story,
                                  const CaseSubject& subject) {
    BR_CHECK(permit.case_id() == file.id);
    TRY_ASSIGN(auto meta, seal_field(permit, meta_field(file.id, 1), sealed_form(story)));
    TRY(visit_.session().execute(sql::add_case,
                                 values(permit.covenant_id(),
                                        file.id,
                                        file.code,
                                        file.version_label,
                                        file.consultation_type,
                                        file.purpose,
                                        covenant::to_name(file.subject_role),
                                        file.person,
                                        covenant::to_name(file.state),
                                        to_name(file.step),
                                        covenant::to_name(file.phase),
                                        file.process_director,
                                        file.case_director,
                                        file.first_processed,
                                        file.opened_at,
                                        file.destroy_by,
                                        file.is_inform_decided,
                                        std::move(meta.bytes))));
    TRY_ASSIGN(auto identity,
               seal_field(permit, identity_field(subject.person, 1), sealed_form(subject)));
    TRY(visit_.session().execute(
        sql::add_subject,
        values(permit.covenant_id(), file.id, subject.person, std::move(identity.bytes))));
    return {};
}

core::Result<CaseFile> CaseStore::read(const gate::Lens& lens) {
    TRY_ASSIGN(const auto row, case_row(visit_, lens));
    return file_of(row);
}

core::Result<CaseStory> CaseStore::read_story(const gate::Lens& lens) {
    TRY_ASSIGN(const auto row, case_row(visit_, lens));
    TRY_ASSIGN(const auto text,
               open_field(lens, meta_field(lens.case_id(), row.integer(18)), row.bytes(19)));
    TRY_ASSIGN(const auto record, as_record(text, "case_file.meta"));
    CaseStory story;
    story.victim_status = parse_victim_status(record.get("victimStatus"));
    story.phenomenon = record.get("phenomenon");
    const auto& ave = record.get("avePhase");
    story.ave_phase = ave.size() == 1 ? ave.front() - '0' : 0;
    story.aim = PersonalText{record.get("aim")};
    story.note = PersonalText{record.get("note")};
    return story;
}

core::Result<CaseSubject> CaseStore::read_subject(const gate::Lens& lens) {
    const auto& person = lens.known().subject;
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_subject,
                                     values(lens.covenant_id(), lens.case_id(), person)));
    if (!row) return damaged("case_subject");
    TRY_ASSIGN(const auto text,
               open_field(lens, identity_field(person, row->integer(1)), row->bytes(2)));
    TRY_ASSIGN(const auto record, as_record(text, "case_subject.identity"));
    CaseSubject subject;
    subject.person = person;
    subject.name = PersonalText{record.get("name")};
    subject.born = core::date_from_iso(record.get("born"));
    subject.adjustments = PersonalText{record.get("adjustments")};
    subject.is_parent_contact_unsafe = record.is("parentContactUnsafe");
    return subject;
}

core::Result<void> CaseStore::change_story(const gate::Permit& permit,
                                           const CaseStory& story,
                                           std::int64_t row_version) {
    TRY_ASSIGN(
        auto meta,
        seal_field(permit, meta_field(permit.case_id(), row_version + 1), sealed_form(story)));
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(
                   sql::change_case_meta,
                   values(permit.covenant_id(), permit.case_id(), meta.bytes, row_version)));
    if (changed == 1) return {};
    return core::Error{core::ErrorCode::conflict, "dossier.changed-meanwhile", ""};
}

core::Result<void> CaseStore::add_participant(const gate::Permit& permit,
                                              const CaseParticipant& participant,
                                              const ParticipantNeed& need) {
    core::Record record;
    record.set("need", need.need.reveal());
    record.set("basis", covenant::to_name(need.basis));
    TRY_ASSIGN(auto sealed,
               seal_field(permit, need_field(participant.id), PersonalText{record.to_text()}));
    TRY(visit_.session().execute(sql::add_participant,
                                 values(permit.covenant_id(),
                                        participant.id,
                                        permit.case_id(),
                                        participant.member,
                                        participant.organisation,
                                        covenant::to_name(participant.role),
                                        participant.from,
                                        participant.until,
                                        participant.is_incidental,
                                        participant.has_conflict,
                                        std::move(sealed.bytes))));
    // An incidental participant has no account: what he brings is entered for him. A mentor of her
    // own choice reads the goals that she shares, not the case.
    const bool has_no_key = participant.is_incidental || participant.has_conflict ||
                            participant.role == covenant::Role::chosen_mentor ||
                            participant.role == covenant::Role::confidant;
    if (has_no_key) return {};
    return share_case_key(permit, participant.member);
}

core::Result<void> CaseStore::end_participation(const gate::Permit& permit,
                                                const core::MemberId& member,
                                                const core::Date& until) {
    TRY(visit_.session().execute(sql::end_participation,
                                 values(permit.covenant_id(), permit.case_id(), member, until)));
    if (until > visit_.today()) return {};
    return take_case_key(permit, member);
}

core::Result<void> CaseStore::declare_conflict(const gate::Permit& permit,
                                               const core::MemberId& member) {
    TRY(visit_.session().execute(sql::declare_conflict,
                                 values(permit.covenant_id(), permit.case_id(), member)));
    return take_case_key(permit, member);
}

core::Result<std::vector<CaseParticipant>> CaseStore::participants(const gate::Lens& lens) {
    return list_participants(visit_, lens.covenant_id(), lens.case_id());
}

core::Result<std::vector<CaseParticipant>> CaseStore::participants(const gate::Permit& permit) {
    return list_participants(visit_, permit.covenant_id(), permit.case_id());
}

core::Result<std::vector<ParticipantNeed>> CaseStore::needs(const gate::Lens& lens) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_needs, values(lens.covenant_id(), lens.case_id())));
    std::vector<ParticipantNeed> list;
    for (const auto& row : rows) {
        ParticipantNeed need;
        need.participant = row.id<core::RowId>(0);
        TRY_ASSIGN(const auto text, open_field(lens, need_field(need.participant), row.bytes(1)));
        const auto record = core::Record::from_text(text.reveal());
        if (!record) return damaged("case_participant");
        need.need = PersonalText{record->get("need")};
        const auto basis = covenant::parse_name<covenant::LegalBasisCode>(record->get("basis"));
        if (!basis) return damaged("case_participant");
        need.basis = *basis;
        list.push_back(std::move(need));
    }
    return list;
}

core::Result<CaseStep> CaseStore::step_of(const gate::Permit& permit) {
    TRY_ASSIGN(
        const auto row,
        visit_.session().find(sql::find_case, values(permit.covenant_id(), permit.case_id())));
    if (!row) return damaged("case_file");
    const auto step = parse_case_step(row->text(8));
    if (!step) return damaged("case_file");
    return *step;
}

core::Result<std::optional<CaseStep>> CaseStore::step_now(std::string_view case_code) {
    const auto* actor = visit_.actor();
    if (actor == nullptr) return std::optional<CaseStep>{};
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_step, values(actor->covenant, case_code)));
    return row ? parse_case_step(row->text(0)) : std::nullopt;
}

core::Result<void> CaseStore::set_step(const gate::Permit& permit, CaseStep step) {
    std::optional<core::Instant> closed_at;
    if (step == CaseStep::closed || step == CaseStep::retained) closed_at = visit_.now();
    TRY(visit_.session().execute(sql::change_case_step,
                                 values(permit.covenant_id(),
                                        permit.case_id(),
                                        to_name(step),
                                        covenant::to_name(state_of(step)),
                                        closed_at)));
    return {};
}

core::Result<void> CaseStore::set_phase(const gate::Permit& permit, covenant::Phase phase) {
    TRY(visit_.session().execute(
        sql::change_case_phase,
        values(permit.covenant_id(), permit.case_id(), covenant::to_name(phase))));
    return {};
}

core::Result<void> CaseStore::set_case_director(const gate::Permit& permit,
                                                const core::MemberId& member) {
    TRY(visit_.session().execute(sql::change_case_director,
                                 values(permit.covenant_id(), permit.case_id(), member)));
    return {};
}

core::Result<void> CaseStore::set_version(const gate::Permit& permit, std::string_view label) {
    TRY(visit_.session().execute(sql::change_case_version,
                                 values(permit.covenant_id(), permit.case_id(), label)));
    return {};
}

core::Result<void> CaseStore::set_inform_decided(const gate::Permit& permit) {
    TRY(visit_.session().execute(sql::set_inform_decided,
                                 values(permit.covenant_id(), permit.case_id())));
    return {};
}

core::Result<void> CaseStore::add_link(const gate::Permit& permit,
                                       const CaseLink& link,
                                       const std::vector<core::MemberId>& readers) {
    const auto id = core::RowId::random(visit_.random()).text();
    TRY(share_item_key(permit, id, readers));
    Record record;
    record.set("case", link.other_case).set("kind", link.kind);
    TRY_ASSIGN(auto sealed, seal_field(permit, link_field(id), PersonalText{record.to_text()}));
    TRY(visit_.session().execute(
        sql::add_link,
        values(permit.covenant_id(), id, permit.case_id(), std::move(sealed.bytes))));
    return {};
}

core::Result<std::vector<CaseLink>> CaseStore::links(const gate::Lens& lens) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_links, values(lens.covenant_id(), lens.case_id())));
    std::vector<CaseLink> list;
    for (const auto& row : rows) {
        // Sealed to those who may know of both cases: to anybody else the row is not there.
        const auto text = open_field(lens, link_field(row.text(0)), row.bytes(1));
        if (!text) continue;
        TRY_ASSIGN(const auto record, as_record(text.value(), "case_link.sealed"));
        list.push_back({record.get("case"), record.get("kind")});
    }
    return list;
}

core::Result<std::vector<CaseListItem>> CaseStore::my_cases() {
    const auto* actor = visit_.actor();
    BR_CHECK(actor != nullptr);
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_my_cases,
                                      values(actor->covenant, actor->member, visit_.today())));
    std::vector<CaseListItem> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto item, list_item_of(row));
        list.push_back(std::move(item));
    }
    return list;
}

}  // namespace briljant::dossier
