// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/consent_pages.hpp"

#include <algorithm>

#include "dossier/contribution_form_pages.hpp"
#include "dossier/page_words.hpp"
#include "dossier/read_table.hpp"
#include "dossier/share_contribution.hpp"
#include "web/dates.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using people::PageCall;
using web::FieldKind;

std::string case_code(const PageCall& call) {
    return std::string{call.request.in_path("case")};
}

std::string home(const PageCall& call) {
    return "/casussen/" + case_code(call) + "/toestemmingen";
}

http::Response refused(PageCall& call, const core::Error& error) {
    return people::error_answer(
        call,
        error,
        web::text(call.language, "dossier.asked.consent", {{"code", case_code(call)}}));
}

template <typename E>
std::vector<web::Option> all_options(std::string_view group, web::Language language) {
    std::vector<web::Option> options;
    for (const auto name : covenant::names_of<E>) {
        options.push_back({std::string{name}, word(group, name, language), ""});
    }
    return options;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string text;
    for (const auto& part : parts) text += (text.empty() ? "" : ", ") + part;
    return text;
}

std::string organisation_names(const ConsentsView& view,
                               const std::vector<std::string>& codes,
                               web::Language language) {
    std::vector<std::string> names;
    for (const auto& code : codes) {
        const auto* party = view.version->party(code);
        // Not at the table: a kind of recipient that the covenant lists (A13).
        const bool is_outside =
            party == nullptr && covenant::parse_name<covenant::OrgType>(code).has_value();
        names.push_back(is_outside         ? word("recipient", code, language)
                        : party == nullptr ? code
                                           : party->name);
    }
    return joined(names);
}

std::string category_words(const std::vector<std::string>& codes, web::Language language) {
    std::vector<std::string> words;
    for (const auto& code : codes) words.push_back(word("category", code, language));
    return joined(words);
}

std::string given_by_words(const Consent& consent, web::Language language) {
    std::vector<std::string> words;
    consent.given_by.each([&](covenant::ConsentCapacity capacity) {
        words.push_back(word("capacity", covenant::to_name(capacity), language));
    });
    return joined(words);
}

// What stands there, or what the day has made of it.
covenant::ConsentStatus status_on(const Consent& consent, const core::Date& today) {
    const bool is_over = !consent.expires || *consent.expires <= today;
    if (consent.status == covenant::ConsentStatus::valid && is_over) {
        return covenant::ConsentStatus::expired;
    }
    return consent.status;
}

web::Html table_of(const PageCall& call, const ConsentsView& view) {
    web::Table table;
    table.caption = call.say("dossier.consents");
    table.columns = {{call.say("dossier.column.consent")},
                     {call.say("dossier.column.given-by")},
                     {call.say("dossier.column.between")},
                     {call.say("dossier.column.categories")},
                     {call.say("dossier.column.until")},
                     {call.say("dossier.column.state")}};
    table.when_empty = call.say("dossier.consents.none");
    for (const auto& consent : view.consents) {
        const auto status = status_on(consent, call.visit.today());
        const bool holds = status == covenant::ConsentStatus::valid;
        const auto between =
            web::text(call.language,
                      "dossier.consent.between",
                      {{"from", organisation_names(view, consent.from, call.language)},
                       {"to", organisation_names(view, consent.to, call.language)}});
        table.rows.push_back(
            {web::cell(consent.code),
             web::cell(given_by_words(consent, call.language)),
             web::cell(between),
             web::cell(category_words(consent.categories, call.language)),
             web::cell(consent.expires ? web::date_in_table(*consent.expires) : ""),
             web::cell(
                 web::Badge{holds ? web::Tone::safe : web::Tone::warning,
                            word("consent-state", covenant::to_name(status), call.language)})});
    }
    return web::html(table, call.language);
}

std::vector<web::Option> categories_in_use(const PageCall& call, const ConsentsView& view) {
    std::vector<web::Option> options;
    for (const auto name : covenant::names_of<covenant::DataCategory>) {
        const auto category = covenant::parse_name<covenant::DataCategory>(name);
        if (!view.version->content().categories.at(covenant::index_of(*category)).in_use) continue;
        options.push_back({std::string{name}, word("category", name, call.language), ""});
    }
    return options;
}

web::Form record_form(const PageCall& call, const ConsentsView& view) {
    auto form = call.form_to(home(call));
    auto by = call.field(FieldKind::checkboxes, "wie", "dossier.consent.given-by");
    by.options = all_options<covenant::ConsentCapacity>("capacity", call.language);
    auto how = call.field(FieldKind::radio, "vorm", "dossier.consent.form");
    how.options = all_options<covenant::ConsentForm>("consent-form", call.language);
    auto from = call.field(FieldKind::checkboxes, "van", "dossier.consent.from");
    from.options = organisations_of(view.participants, view.directory, call.visit.today());
    auto to = call.field(FieldKind::checkboxes, "aan", "dossier.consent.to");
    to.options = from.options;
    auto what = call.field(FieldKind::checkboxes, "wat", "dossier.consent.categories");
    what.options = categories_in_use(call, view);
    auto on = call.field(FieldKind::date, "op", "dossier.consent.given-on");
    on.value = PersonalText{core::to_iso(call.visit.today())};
    auto until = call.field(FieldKind::date, "tot", "dossier.consent.until");
    until.description = call.say("dossier.consent.until.hint");
    form.fields = {by, how, from, to, what, on, until};
    form.submits = {{call.say("dossier.consent.record"), web::ButtonKind::primary, "", ""}};
    return form;
}

web::Form withdraw_form(const PageCall& call, const ConsentsView& view) {
    auto form = call.form_to(home(call) + "/intrekken");
    auto which = call.field(FieldKind::select, "welke", "dossier.column.consent");
    for (const auto& consent : view.consents) {
        if (consent.status == covenant::ConsentStatus::consent_withdrawn) continue;
        which.options.push_back({consent.code, consent.code, ""});
    }
    form.fields = {which};
    form.submits = {{call.say("dossier.consent.withdraw"), web::ButtonKind::negative, "", ""}};
    return form;
}

http::Response consents_page(PageCall& call, const ConsentsView& view, const web::Form& form) {
    put_on_glasses(call, view.file, view.role, *view.version, "dossier.consents");
    call.frame.has_errors = web::has_errors(form);
    std::vector<web::Html> main;
    if (call.frame.has_errors) main.push_back(web::error_summary(form, call.language));
    main.push_back(case_title(call, view, {}));
    main.push_back(case_tabs(view.file.code, CaseTab::consents, 0, call.language));
    main.push_back(table_of(call, view));
    if (view.may_record) {
        main.push_back(web::card({"vastleggen", call.say("dossier.consent.record"), {}},
                                 web::html(form, call.language),
                                 call.language));
        if (!view.consents.empty()) {
            main.push_back(web::card({"intrekken", call.say("dossier.consent.withdraw"), {}},
                                     web::html(withdraw_form(call, view), call.language),
                                     call.language));
        }
    }
    return web::page(
        call.frame.has_errors ? 422 : 200, call.frame, web::stack(main, call.language));
}

http::Response show_consents(PageCall& call) {
    const auto view = read_consents(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    return consents_page(call, view.value(), record_form(call, view.value()));
}

std::vector<std::string> list_in(const http::Fields& typed, std::string_view name) {
    std::vector<std::string> list;
    for (const auto value : typed.all(name)) list.emplace_back(value);
    return list;
}

Consent consent_in(PageCall& call, const ConsentsView& view) {
    const auto& typed = call.request.form;
    Consent consent;
    consent.id = core::ConsentId::random(call.visit.random());
    for (const auto name : typed.all("wie")) {
        const auto capacity = covenant::parse_name<covenant::ConsentCapacity>(name);
        if (capacity) consent.given_by.insert(*capacity);
    }
    const auto form = covenant::parse_name<covenant::ConsentForm>(typed.get("vorm"));
    if (form) consent.form = *form;
    if (view.age_band) consent.age_when_given = *view.age_band;
    consent.purpose = view.file.purpose;
    consent.from = list_in(typed, "van");
    consent.to = list_in(typed, "aan");
    consent.categories = list_in(typed, "wat");
    const auto on = core::date_from_iso(typed.get("op"));
    consent.given_on = on.value_or(call.visit.today());
    consent.expires = core::date_from_iso(typed.get("tot"));
    return consent;
}

// The covenant sets how long a consent lasts at most.
core::Date last_day(const ConsentsView& view, const core::Date& given) {
    constexpr int days_per_month = 30;
    return core::add_days(given, view.version->content().consent_months_max * days_per_month + 5);
}

void check_consent(const PageCall& call,
                   const ConsentsView& view,
                   const Consent& consent,
                   web::Form& form) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    const auto need = [&](bool holds, std::string_view name, std::string_view id) {
        if (!holds) web::fail(form, name, call.say(id));
    };
    need(!consent.given_by.empty(), "wie", "dossier.error.given-by");
    need(!typed.get("vorm").empty(), "vorm", "dossier.error.consent-form");
    need(!consent.from.empty(), "van", "dossier.error.consent-from");
    need(!consent.to.empty(), "aan", "dossier.error.consent-to");
    need(!consent.categories.empty(), "wat", "dossier.error.consent-what");
    const bool was_given =
        core::date_from_iso(typed.get("op")).has_value() && consent.given_on <= call.visit.today();
    need(was_given, "op", "dossier.error.given-on");
    const bool ends = consent.expires && *consent.expires > call.visit.today() &&
                      *consent.expires <= last_day(view, consent.given_on);
    need(ends, "tot", "dossier.error.consent-until");
}

http::Response post_consent(PageCall& call) {
    const auto view = read_consents(call.visit, case_code(call));
    if (!view) return refused(call, view.error());
    const auto consent = consent_in(call, view.value());
    auto form = record_form(call, view.value());
    check_consent(call, view.value(), consent, form);
    if (web::has_errors(form)) return consents_page(call, view.value(), form);
    const auto recorded = record_consent(call.visit, case_code(call), consent);
    if (!recorded) return refused(call, recorded.error());
    return http::Response::see_other(home(call));
}

http::Response post_withdrawal(PageCall& call) {
    const auto code = call.request.form.get("welke");
    if (code.empty()) return http::Response::see_other(home(call));
    const auto withdrawn = withdraw_consent(call.visit, case_code(call), code);
    if (!withdrawn) return refused(call, withdrawn.error());
    return http::Response::see_other(home(call));
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> consent_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/casussen/:case/toestemmingen", show_consents, {}},
            {Method::post, "/casussen/:case/toestemmingen", post_consent, writes},
            {Method::post, "/casussen/:case/toestemmingen/intrekken", post_withdrawal, writes}};
}

}  // namespace briljant::dossier
