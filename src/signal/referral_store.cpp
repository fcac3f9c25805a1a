// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/referral_store.hpp"

#include <utility>

#include "core/record.hpp"
#include "signal_sql.hpp"

namespace briljant::signal {

namespace {

using core::PersonalText;
using core::Record;
using gate::FieldRef;
using storage::values;

FieldRef content_field(std::string_view table, const std::string& id) {
    return {.table = table, .column = "content", .row = id};
}

core::Error damaged(std::string_view where) {
    return {core::ErrorCode::unavailable, "signal.row-damaged", std::string{where}};
}

PersonalText sealed_form(const Referral& referral) {
    Record record;
    record.set("reason", referral.reason.reveal())
        .set("aim", referral.aim.reveal())
        .set("purpose", referral.purpose)
        .set("phenomenon", covenant::to_name(referral.phenomenon))
        .set("personInformed", referral.is_person_informed)
        .set("whyNotInformed", referral.why_not_informed.reveal())
        .set("ground", referral.ground.reveal())
        .set("partners", referral.partners.reveal())
        .set("safeContact", referral.safe_contact.reveal())
        .set("language", referral.language.reveal())
        .set("others", referral.others.reveal())
        .set("tried", referral.tried.reveal());
    if (referral.ave_phase > 0) record.set("avePhase", std::to_string(referral.ave_phase));
    return PersonalText{record.to_text()};
}

core::Result<Referral> referral_of(const Record& record) {
    const auto phenomenon = covenant::parse_name<covenant::Phenomenon>(record.get("phenomenon"));
    if (!phenomenon) return damaged("referral.content");
    const auto words = [&](std::string_view name) { return PersonalText{record.get(name)}; };
    Referral referral;
    referral.reason = words("reason");
    referral.aim = words("aim");
    referral.purpose = record.get("purpose");
    referral.phenomenon = *phenomenon;
    referral.is_person_informed = record.is("personInformed");
    referral.why_not_informed = words("whyNotInformed");
    referral.ground = words("ground");
    referral.partners = words("partners");
    referral.safe_contact = words("safeContact");
    referral.language = words("language");
    referral.others = words("others");
    referral.tried = words("tried");
    const auto& ave = record.get("avePhase");
    referral.ave_phase = ave.size() == 1 ? ave.front() - '0' : 0;
    return referral;
}

core::Result<Record> open_record(const gate::Lens& lens,
                                 const FieldRef& field,
                                 const core::Bytes& sealed) {
    TRY_ASSIGN(const auto text, open_field(lens, field, sealed));
    auto record = Record::from_text(text.reveal());
    if (!record) return damaged(field.table);
    return *std::move(record);
}

}  // namespace

core::Result<void> ReferralStore::add(const gate::Permit& permit, const Referral& referral) {
    const auto id = core::RowId::random(visit_.random()).text();
    TRY_ASSIGN(auto sealed,
               seal_field(permit, content_field("referral", id), sealed_form(referral)));
    TRY(visit_.session().execute(sql::add_referral,
                                 values(permit.covenant_id(),
                                        id,
                                        permit.case_id(),
                                        referral.received_on,
                                        visit_.actor()->member,
                                        visit_.now(),
                                        std::move(sealed.bytes))));
    return {};
}

core::Result<std::optional<Referral>> ReferralStore::find(const gate::Lens& lens) {
    TRY_ASSIGN(
        const auto row,
        visit_.session().find(sql::find_referral, values(lens.covenant_id(), lens.case_id())));
    if (!row) return std::optional<Referral>{};
    TRY_ASSIGN(const auto record,
               open_record(lens, content_field("referral", row->text(0)), row->bytes(4)));
    TRY_ASSIGN(auto referral, referral_of(record));
    referral.received_on = row->date(1);
    return std::optional{std::move(referral)};
}

core::Result<void> ReferralStore::add_assessments(
    const gate::Permit& permit, const std::vector<CriteriaAssessment>& assessments) {
    const auto id = core::RowId::random(visit_.random()).text();
    Record record;
    std::vector<std::string> codes;
    for (const auto& assessment : assessments) {
        codes.push_back(assessment.criterion);
        record.set(assessment.criterion + ".met", assessment.is_met.value_or(false));
        record.set(assessment.criterion + ".reason", assessment.reason.reveal());
    }
    record.set_list("criteria", codes);
    TRY_ASSIGN(
        auto sealed,
        seal_field(
            permit, content_field("criteria_assessment", id), PersonalText{record.to_text()}));
    TRY(visit_.session().execute(sql::add_criteria_assessment,
                                 values(permit.covenant_id(),
                                        id,
                                        permit.case_id(),
                                        visit_.actor()->member,
                                        visit_.now(),
                                        std::move(sealed.bytes))));
    return {};
}

core::Result<std::vector<CriteriaAssessment>> ReferralStore::assessments(const gate::Lens& lens) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_criteria_assessment,
                                     values(lens.covenant_id(), lens.case_id())));
    std::vector<CriteriaAssessment> list;
    if (!row) return list;
    TRY_ASSIGN(
        const auto record,
        open_record(lens, content_field("criteria_assessment", row->text(0)), row->bytes(3)));
    for (const auto& code : record.list("criteria")) {
        list.push_back(
            {code, record.is(code + ".met"), PersonalText{record.get(code + ".reason")}});
    }
    return list;
}

}  // namespace briljant::signal
