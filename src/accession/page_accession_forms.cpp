// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "accession/page_accession_forms.hpp"

#include <algorithm>

#include "accession/page_accession_words.hpp"

namespace briljant::accession {

namespace {

using core::PersonalText;
using people::PageCall;
using web::FieldKind;

constexpr std::size_t code_longest = 12;
constexpr std::size_t name_longest = 120;
constexpr std::size_t hash_length = 64;

web::Field question(const PageCall& call,
                    FieldKind kind,
                    std::string_view name,
                    const std::string& label) {
    auto field = call.field(kind, name, "accession.field." + label);
    if (kind == FieldKind::text || kind == FieldKind::email) field.length_max = name_longest;
    return field;
}

template <typename E>
web::Option option(const PageCall& call, std::string_view group, E value) {
    return {std::string{covenant::to_name(value)}, word(call, group, value), ""};
}

void submit(web::Form& form, const PageCall& call, std::string_view label, web::ButtonKind kind) {
    form.submits = {{call.say(label), kind, "", ""}};
}

void need(const PageCall& call, web::Form& form, bool holds, std::string_view name) {
    if (!holds) web::fail(form, name, call.say("accession.error." + std::string{name}));
}

bool consists_of(std::string_view text, std::string_view letters) {
    return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

std::optional<core::Date> past_day(const PageCall& call, std::string_view name) {
    const auto day = core::date_from_iso(call.request.form.get(name));
    if (!day || *day > call.visit.today()) return std::nullopt;
    return day;
}

}  // namespace

web::Form invite_form(const PageCall& call, const CovenantView& view) {
    auto form = call.form_to("/convenant/partijen");
    auto name = question(call, FieldKind::text, "naam", "name");
    auto code = question(call, FieldKind::text, "code", "code");
    code.description = call.say("accession.field.code.hint");
    code.length_max = code_longest;
    auto kind = question(call, FieldKind::select, "soort", "kind");
    for (const auto& type : view.version->content().accession.types) {
        auto each = option(call, "org-type", type.org_type);
        if (!type.matrix_ready) each.label += call.say("accession.version-first.mark");
        kind.options.push_back(std::move(each));
    }
    form.fields = {name, code, kind};
    submit(form, call, "accession.invite", web::ButtonKind::primary);
    return form;
}

std::optional<NewParty> read_invite(const PageCall& call, web::Form& form) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    NewParty party;
    party.name = typed.get("naam");
    party.code = typed.get("code");
    const auto kind = covenant::parse_name<covenant::OrgType>(typed.get("soort"));
    const bool is_code = consists_of(party.code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") &&
                         party.code.size() <= code_longest;
    need(call, form, !party.name.empty() && party.name.size() <= name_longest, "naam");
    need(call, form, is_code, "code");
    need(call, form, kind.has_value(), "soort");
    if (web::has_errors(form)) return std::nullopt;
    party.org_type = *kind;
    return party;
}

web::Form declaration_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "verklaring"));
    auto signatory = question(call, FieldKind::text, "functie", "signatory");
    signatory.description = call.say("accession.field.signatory.hint");
    auto mandate = question(call, FieldKind::text, "mandaat", "mandate");
    mandate.description = call.say("accession.field.mandate.hint");
    auto hash = question(call, FieldKind::text, "controlegetal", "hash");
    hash.description = call.say("accession.field.hash.hint");
    auto signed_on = question(call, FieldKind::date, "getekend", "signed-on");
    form.fields = {signatory, mandate, hash, signed_on};
    submit(form, call, "accession.declare", web::ButtonKind::primary);
    return form;
}

std::optional<Declaration> read_declaration(const PageCall& call, web::Form& form) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    Declaration declaration;
    declaration.signatory = typed.get("functie");
    declaration.mandate_ref = typed.get("mandaat");
    declaration.hash = typed.get("controlegetal");
    std::ranges::transform(declaration.hash, declaration.hash.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'F' ? static_cast<char>(letter | 0x20) : letter;
    });
    declaration.signed_on = past_day(call, "getekend");
    const bool is_hash =
        declaration.hash.size() == hash_length && consists_of(declaration.hash, "0123456789abcdef");
    const auto fits = [](const std::string& text) {
        return !text.empty() && text.size() <= name_longest;
    };
    need(call, form, fits(declaration.signatory), "functie");
    need(call, form, fits(declaration.mandate_ref), "mandaat");
    need(call, form, is_hash, "controlegetal");
    need(call, form, declaration.signed_on.has_value(), "getekend");
    if (web::has_errors(form)) return std::nullopt;
    return declaration;
}

web::Form answer_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "antwoord"));
    auto answer = question(call, FieldKind::radio, "antwoord", "answer");
    answer.options = {option(call, "answer", Answer::yes), option(call, "answer", Answer::no)};
    form.fields = {answer};
    submit(form, call, "accession.answer", web::ButtonKind::primary);
    form.back = {home_of(party), call.say("accession.back")};
    return form;
}

web::Form let_in_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "toelaten"));
    auto from = question(call, FieldKind::date, "vanaf", "from");
    from.value = PersonalText{core::to_iso(call.visit.today())};
    form.fields = {from};
    submit(form, call, "accession.let-in", web::ButtonKind::primary);
    return form;
}

web::Form contact_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "contactpersoon"));
    form.fields = {question(call, FieldKind::text, "naam", "contact-name"),
                   question(call, FieldKind::text, "inlognaam", "login"),
                   question(call, FieldKind::email, "email", "email"),
                   question(call, FieldKind::date, "screening", "screening"),
                   question(call, FieldKind::date, "geheimhouding", "secrecy")};
    form.fields[1].description = call.say("accession.field.login.hint");
    submit(form, call, "accession.contact", web::ButtonKind::primary);
    return form;
}

std::optional<FirstContact> read_contact(const PageCall& call, web::Form& form) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    FirstContact contact;
    contact.name = typed.get("naam");
    contact.login = typed.get("inlognaam");
    contact.work_email = typed.get("email");
    contact.screening_at = past_day(call, "screening");
    contact.secrecy_signed_at = past_day(call, "geheimhouding");
    const auto at = contact.work_email.find('@');
    const bool is_email = at != std::string::npos && at > 0 && at + 1 < contact.work_email.size();
    need(call, form, !contact.name.empty(), "naam");
    need(call,
         form,
         consists_of(contact.login, "abcdefghijklmnopqrstuvwxyz0123456789.-"),
         "inlognaam");
    need(call, form, is_email, "email");
    need(call, form, contact.screening_at.has_value(), "screening");
    need(call, form, contact.secrecy_signed_at.has_value(), "geheimhouding");
    if (web::has_errors(form)) return std::nullopt;
    return contact;
}

web::Form suspend_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "schorsing"));
    auto reason = question(call, FieldKind::radio, "reden", "reason");
    for (const auto name : covenant::names_of<SuspensionReason>)
        reason.options.push_back(
            option(call, "reason", *covenant::parse_name<SuspensionReason>(name)));
    form.fields = {reason};
    submit(form, call, "accession.suspend", web::ButtonKind::negative);
    return form;
}

web::Form lift_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "opheffing"));
    submit(form, call, "accession.lift", web::ButtonKind::primary);
    return form;
}

web::Form decide_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "besluit"));
    auto answer = question(call, FieldKind::radio, "antwoord", "decision");
    answer.options = {option(call, "answer", Answer::yes), option(call, "answer", Answer::no)};
    form.fields = {answer};
    submit(form, call, "accession.decide", web::ButtonKind::primary);
    form.back = {home_of(party), call.say("accession.back")};
    return form;
}

web::Form stay_form(const PageCall& call, const PartyView& party) {
    auto form = call.form_to(page_in(party.party.code, "blijven"));
    submit(form, call, "accession.stay", web::ButtonKind::primary);
    return form;
}

}  // namespace briljant::accession
