// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/page_request_forms.hpp"

#include <algorithm>
#include <array>

#include "consultation/request_pages.hpp"
#include "dossier/page_words.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using covenant::LegalBasisCode;
using people::PageCall;
using web::FieldKind;

constexpr std::int64_t words_length_max = 500;  // a question, not a file

// The grounds on which one organisation asks another something.
constexpr std::array<LegalBasisCode, 4> bases_to_ask = {LegalBasisCode::avg6_1e_public_task,
                                                        LegalBasisCode::avg6_1c_legal_duty,
                                                        LegalBasisCode::avg6_1d_vital,
                                                        LegalBasisCode::avg6_1a_consent};

}  // namespace

web::Form new_request_form(const PageCall& call, const Listed& listed) {
    auto form = call.form_to(listed.place.address());
    auto who = call.field(FieldKind::select, "wie", "consultation.request.who");
    who.options = listed.people;
    auto what = call.field(FieldKind::checkboxes, "vragen", "consultation.request.what");
    what.description = call.say("consultation.request.what.hint");
    for (std::size_t i = 0; i < covenant::count_of<RequestQuestion>; ++i) {
        const auto code = covenant::to_name(static_cast<RequestQuestion>(i));
        what.options.push_back({std::string{code}, request_word(call, "question", code), ""});
    }
    auto basis = call.field(FieldKind::select, "grond", "consultation.request.basis");
    for (const auto each : bases_to_ask) {
        const auto code = covenant::to_name(each);
        basis.options.push_back(
            {std::string{code}, dossier::word("basis", code, call.language), ""});
    }
    basis.value = PersonalText{std::string{covenant::to_name(bases_to_ask.front())}};
    auto due = call.field(FieldKind::date, "voor", "consultation.request.due");
    due.value = PersonalText{core::to_iso(answer_due(call.visit.today()))};
    form.fields = {who, what};
    if (!listed.place.case_code.empty()) {
        auto words = call.field(FieldKind::text_area, "eigen", "consultation.request.words");
        words.description = call.say("consultation.request.words.hint");
        words.is_optional = true;
        words.rows = 2;
        words.length_max = words_length_max;
        form.fields.push_back(words);
    }
    form.fields.push_back(basis);
    form.fields.push_back(due);
    form.submits = {{call.say("consultation.request.send"), web::ButtonKind::primary, "", ""}};
    return form;
}

void check_request_form(const PageCall& call, web::Form& form, const Listed& listed) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    const auto offered = std::ranges::find(listed.people, typed.get("wie"), &web::Option::value);
    if (offered == listed.people.end()) {
        web::fail(form, "wie", call.say("consultation.request.error.who"));
    }
    if (typed.all("vragen").empty() && typed.get("eigen").empty()) {
        web::fail(form, "vragen", call.say("consultation.request.error.what"));
    }
    if (typed.get("eigen").size() > static_cast<std::size_t>(words_length_max)) {
        web::fail(form, "eigen", call.say("consultation.request.error.length"));
    }
    const auto due = core::date_from_iso(typed.get("voor"));
    if (!due || *due <= call.visit.today()) {
        web::fail(form, "voor", call.say("consultation.request.error.due"));
    }
}

RequestWish request_wish(const PageCall& call, const Listed& listed) {
    const auto& typed = call.request.form;
    RequestWish wish;
    wish.case_code = listed.place.case_code;
    wish.signal_code = listed.place.signal_code;
    if (const auto member = core::MemberId::parse(typed.get("wie"))) {
        wish.asked = *member;
        const auto found = listed.directory.members.find(*member);
        if (found != listed.directory.members.end() && found->second.organisation) {
            wish.organisation = *found->second.organisation;
        }
    }
    for (const auto code : typed.all("vragen")) {
        if (const auto question = covenant::parse_name<RequestQuestion>(code)) {
            wish.questions.push_back(*question);
        }
    }
    wish.words = PersonalText{std::string{typed.get("eigen")}};
    wish.basis = covenant::parse_name<LegalBasisCode>(typed.get("grond"))
                     .value_or(LegalBasisCode::avg6_1e_public_task);
    wish.due = core::date_from_iso(typed.get("voor"));
    return wish;
}

web::Form open_requests_form(const PageCall& call, const Listed& listed) {
    auto form = call.form_to(listed.place.address() + "/open");
    auto which = call.field(FieldKind::select, "vraag", "consultation.request.which");
    for (const auto& request : listed.requests) {
        if (!request.row.is_waiting()) continue;
        which.options.push_back(
            {request.row.code,
             request.row.code + ", " + listed.directory.member_name(request.row.asked),
             ""});
    }
    form.fields = {which};
    form.submits = {
        {call.say("consultation.request.remind"), web::ButtonKind::secondary, "doen", "herinner"},
        {call.say("consultation.request.withdraw"), web::ButtonKind::subtle, "doen", "intrek"}};
    return form;
}

}  // namespace briljant::consultation
