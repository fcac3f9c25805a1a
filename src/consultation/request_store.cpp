// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/request_store.hpp"

#include <utility>

#include "consultation_sql.hpp"
#include "core/check.hpp"
#include "core/record.hpp"
#include "gate/not_found.hpp"
#include "gate/series.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using core::Record;
using storage::values;

core::Error damaged() {
    return {core::ErrorCode::unavailable, "consultation.row-damaged", "information_request"};
}

core::Error changed_meanwhile() {
    return {core::ErrorCode::conflict, "consultation.changed-meanwhile", ""};
}

gate::FieldRef question_field(const core::RowId& id) {
    return {.table = "information_request", .column = "question", .row = id.text()};
}

// The answer is written once; no other version of it exists.
gate::FieldRef reply_field(const core::RowId& id) {
    return {.table = "information_request", .column = "reply", .row = id.text()};
}

template <typename E>
core::Result<E> enum_of(std::string_view name) {
    const auto value = covenant::parse_name<E>(name);
    if (!value) return damaged();
    return *value;
}

std::string joined(const std::vector<RequestQuestion>& questions) {
    std::string text;
    for (const auto question : questions) {
        text += (text.empty() ? "" : " ") + std::string{covenant::to_name(question)};
    }
    return text;
}

core::Result<std::vector<RequestQuestion>> questions_of(const std::string& text) {
    std::vector<RequestQuestion> questions;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = std::min(text.find(' ', at), text.size());
        TRY_ASSIGN(const auto question,
                   enum_of<RequestQuestion>(std::string_view{text}.substr(at, end - at)));
        questions.push_back(question);
        at = end + 1;
    }
    return questions;
}

PersonalText sealed_form(const RequestReply& reply) {
    Record record;
    record.set("answer", covenant::to_name(reply.answer));
    record.set("remark", reply.remark.reveal());
    if (reply.ground) record.set("ground", covenant::to_name(*reply.ground));
    record.set_list("tests", reply.tests);
    record.set("consulted", reply.consulted);
    if (reply.is_subject_informed) {
        record.set("informed", std::string_view{*reply.is_subject_informed ? "yes" : "no"});
    }
    record.set("not_informed", reply.reason_not_informed.reveal());
    record.set("wpg", reply.wpg_decision);
    record.set_list("categories", reply.categories);
    return PersonalText{record.to_text()};
}

core::Result<RequestReply> reply_of(const PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    if (!record) return damaged();
    RequestReply reply;
    TRY_ASSIGN(reply.answer, enum_of<RequestAnswer>(record->get("answer")));
    reply.remark = PersonalText{record->get("remark")};
    reply.ground = covenant::parse_name<covenant::SecrecyGround>(record->get("ground"));
    reply.tests = record->list("tests");
    reply.consulted = record->get("consulted");
    if (const auto& told = record->get("informed"); !told.empty()) {
        reply.is_subject_informed = told == "yes";
    }
    reply.reason_not_informed = PersonalText{record->get("not_informed")};
    reply.wpg_decision = record->get("wpg");
    reply.categories = record->list("categories");
    return reply;
}

core::Result<RequestRow> request_of(const storage::Row& row) {
    RequestRow request;
    request.id = row.id<core::RowId>(0);
    request.code = row.text(1);
    request.case_code = row.maybe_text(2).value_or("");
    request.signal_code = row.maybe_text(3).value_or("");
    request.asked = row.id<core::MemberId>(4);
    request.organisation = row.id<core::OrganisationId>(5);
    request.asked_by = row.id<core::MemberId>(6);
    request.purpose = row.text(7);
    TRY_ASSIGN(request.basis, enum_of<covenant::LegalBasisCode>(row.text(8)));
    TRY_ASSIGN(request.questions, questions_of(row.text(9)));
    request.sent_at = row.instant(10);
    request.due = row.date(11);
    request.reminders = static_cast<int>(row.integer(12));
    request.reminded_at = row.maybe_instant(13);
    TRY_ASSIGN(request.state, enum_of<RequestState>(row.text(14)));
    request.answered_at = row.maybe_instant(15);
    request.withdrawn_at = row.maybe_instant(16);
    request.row_version = row.integer(19);
    if (row.is_null(17)) return request;
    TRY_ASSIGN(request.answer, enum_of<RequestAnswer>(row.text(17)));
    if (!row.is_null(18)) {
        request.ground = covenant::parse_name<covenant::SecrecyGround>(row.text(18));
    }
    return request;
}

core::Result<std::vector<WaitingRequest>> leads(gate::Visit& visit,
                                                const storage::Statement& statement) {
    const auto* actor = visit.actor();
    if (actor == nullptr) return gate::not_found();
    const auto today = visit.today();
    TRY_ASSIGN(const auto rows,
               visit.session().query(statement, values(actor->covenant, actor->member, today)));
    std::vector<WaitingRequest> list;
    for (const auto& row : rows) {
        WaitingRequest lead;
        lead.code = row.text(0);
        lead.case_code = row.maybe_text(1).value_or("");
        lead.signal_code = row.maybe_text(2).value_or("");
        lead.asked = row.id<core::MemberId>(3);
        lead.due = row.date(4);
        lead.is_reminded = row.text(5) == covenant::to_name(RequestState::reminded);
        lead.is_overdue = lead.due < today;
        list.push_back(std::move(lead));
    }
    return list;
}

std::optional<std::string> maybe(const std::string& text) {
    if (text.empty()) return std::nullopt;
    return text;
}

const core::CovenantId& covenant_of(const gate::Visit& visit) {
    BR_CHECK(visit.actor() != nullptr);
    return visit.actor()->covenant;
}

}  // namespace

core::Result<std::string> RequestStore::next_code() {
    return gate::next_code(visit_, covenant_of(visit_), {"information_request", "IR"});
}

core::Result<void> RequestStore::add(const gate::Permit& permit, const InformationRequest& asked) {
    const auto& request = asked.row;
    std::optional<core::Bytes> words;
    std::optional<core::CaseId> case_id;
    if (!request.case_code.empty()) {
        TRY_ASSIGN(auto sealed, seal_field(permit, question_field(request.id), asked.words));
        words = std::move(sealed.bytes);
        case_id = permit.case_id();
    }
    TRY(visit_.session().execute(sql::add_request,
                                 values(permit.covenant_id(),
                                        request.id,
                                        request.code,
                                        case_id,
                                        maybe(request.case_code),
                                        maybe(request.signal_code),
                                        request.asked,
                                        request.organisation,
                                        request.asked_by,
                                        request.purpose,
                                        covenant::to_name(request.basis),
                                        joined(request.questions),
                                        request.sent_at,
                                        request.due,
                                        std::move(words))));
    return {};
}

core::Result<void> RequestStore::change(const gate::Permit& permit,
                                        const RequestRow& request,
                                        const std::optional<RequestReply>& given) {
    std::optional<std::string> answer;
    std::optional<std::string> ground;
    std::optional<core::Bytes> reply;
    if (given && !request.case_code.empty()) {
        TRY_ASSIGN(auto sealed, seal_field(permit, reply_field(request.id), sealed_form(*given)));
        reply = std::move(sealed.bytes);
    } else if (given) {
        answer = std::string{covenant::to_name(given->answer)};
        if (given->ground) {
            ground = std::string{covenant::to_name(*given->ground)};
        }
    }
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::change_request,
                                        values(permit.covenant_id(),
                                               request.id,
                                               request.reminders,
                                               request.reminded_at,
                                               covenant::to_name(request.state),
                                               request.answered_at,
                                               request.withdrawn_at,
                                               answer,
                                               ground,
                                               std::move(reply),
                                               request.row_version)));
    if (changed == 1) return {};
    return changed_meanwhile();
}

core::Result<void> RequestStore::bring_to_case(const gate::Permit& permit,
                                               const RequestRow& request) {
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::bring_request_to_case,
                                        values(permit.covenant_id(),
                                               request.id,
                                               permit.case_id(),
                                               permit.known().code,
                                               request.row_version)));
    if (changed == 1) return {};
    return changed_meanwhile();
}

core::Result<std::vector<InformationRequest>> RequestStore::of_case(const gate::Lens& lens) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_requests_of_case,
                                      values(lens.covenant_id(), lens.case_id())));
    std::vector<InformationRequest> list;
    for (const auto& row : rows) {
        InformationRequest request;
        TRY_ASSIGN(request.row, request_of(row));
        const auto& id = request.row.id;
        if (!row.is_null(20)) {
            TRY_ASSIGN(request.words, open_field(lens, question_field(id), row.bytes(20)));
        }
        if (!row.is_null(21)) {
            TRY_ASSIGN(const auto text, open_field(lens, reply_field(id), row.bytes(21)));
            TRY_ASSIGN(request.reply, reply_of(text));
        }
        list.push_back(std::move(request));
    }
    return list;
}

core::Result<std::optional<RequestRow>> RequestStore::find(std::string_view code) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_request, values(covenant_of(visit_), code)));
    if (!row) return std::optional<RequestRow>{};
    TRY_ASSIGN(auto request, request_of(*row));
    return std::optional<RequestRow>{std::move(request)};
}

core::Result<std::vector<RequestRow>> RequestStore::of_signal(const gate::Permit& permit,
                                                              std::string_view signal_code) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_requests_of_signal,
                                      values(permit.covenant_id(), signal_code)));
    std::vector<RequestRow> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto request, request_of(row));
        list.push_back(std::move(request));
    }
    return list;
}

core::Result<std::vector<WaitingRequest>> RequestStore::waiting() {
    return leads(visit_, sql::list_waiting_requests);
}

core::Result<std::vector<WaitingRequest>> RequestStore::to_answer() {
    return leads(visit_, sql::list_requests_to_answer);
}

}  // namespace briljant::consultation
