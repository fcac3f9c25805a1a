// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution_form_pages.hpp"

#include <algorithm>

#include "dossier/page_words.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using covenant::Visibility;
using people::PageCall;
using web::Field;
using web::FieldKind;
using web::Option;

constexpr std::int64_t text_length_max = 2000;  // one fact is short; security: a bound on input
constexpr std::int64_t line_length_max = 200;

template <typename E>
std::vector<Option> options_of(std::string_view group,
                               const std::vector<E>& values,
                               web::Language language) {
    std::vector<Option> options;
    for (const auto value : values) {
        const auto code = covenant::to_name(value);
        options.push_back({std::string{code}, word(group, code, language), ""});
    }
    return options;
}

template <typename E>
std::vector<E> all_of() {
    std::vector<E> values;
    for (std::size_t i = 0; i < covenant::count_of<E>; ++i) values.push_back(static_cast<E>(i));
    return values;
}

// What this covenant uses, the never-allowed categories left out (R19).
std::vector<covenant::DataCategory> categories_of(const covenant::CovenantVersion& version) {
    std::vector<covenant::DataCategory> list;
    for (const auto category : all_of<covenant::DataCategory>()) {
        if (version.content().categories.at(covenant::index_of(category)).in_use) {
            list.push_back(category);
        }
    }
    return list;
}

std::string text_of_form(const http::Fields& typed, std::string_view name) {
    return std::string{typed.get(name)};
}

PersonalText personal(const http::Fields& typed, std::string_view name) {
    return PersonalText{text_of_form(typed, name)};
}

PersonalText chosen(std::string_view code) {
    return PersonalText{std::string{code}};
}

PersonalText shown_date(const std::optional<core::Date>& date) {
    if (!date) return {};
    return PersonalText{std::to_string(static_cast<unsigned>(date->day())) + "-" +
                        std::to_string(static_cast<unsigned>(date->month())) + "-" +
                        std::to_string(static_cast<int>(date->year()))};
}

web::Form step_form(const PageCall& call, const DraftView& view, std::string_view step) {
    const auto home = "/casussen/" + view.file.code + "/bijdragen/";
    auto form = call.form_to(view.code.empty() ? home + "nieuw"
                                               : home + view.code + "/" + std::string{step});
    form.hidden = {{"stuk", view.id.text()}};
    form.back = {"/casussen/" + view.file.code + "/bijdragen", call.say("dossier.form.stop")};
    form.saves_itself = true;
    form.submits = {{call.say("dossier.form.next"), web::ButtonKind::primary, "doen", "verder"},
                    {call.say("dossier.form.keep"), web::ButtonKind::secondary, "doen", "concept"}};
    return form;
}

bool claims(const http::Fields& typed, std::string_view name) {
    return typed.get(name) == "ja";
}

bool is_marked_honestly(const ContributionDraft& draft) {
    using enum covenant::SourceClass;
    using enum covenant::Reliability;
    if (draft.source_class == heard) return draft.reliability == hearsay;
    if (draft.source_class == judgement || draft.source_class == gut_feeling) {
        return draft.reliability == opinion;
    }
    return true;
}

std::vector<Option> consent_options(const PageCall& call, const DraftView& view) {
    std::vector<Option> options;
    const auto today = call.visit.today();
    const std::string category{covenant::to_name(view.draft.category)};
    for (const auto& consent : view.consents) {
        const bool holds = consent.status == covenant::ConsentStatus::valid && consent.expires &&
                           *consent.expires > today;
        const bool covers =
            std::ranges::find(consent.categories, category) != consent.categories.end() &&
            std::ranges::find(consent.from, call.visit.actor()->organisation_code) !=
                consent.from.end();
        if (holds && covers) options.push_back({consent.code, consent.code, ""});
    }
    return options;
}

}  // namespace

web::Form text_form(const PageCall& call, const DraftView& view) {
    const auto& draft = view.draft;
    const bool is_new = view.code.empty();
    auto form = step_form(call, view, "tekst");
    auto text = call.field(FieldKind::text_area, "tekst", "dossier.form.text");
    text.description = call.say("dossier.form.text.hint");
    text.value = draft.text;
    text.length_max = text_length_max;
    auto known = call.field(FieldKind::radio, "bron", "dossier.form.source-class");
    known.options = options_of("source", all_of<covenant::SourceClass>(), call.language);
    if (!is_new) known.value = chosen(covenant::to_name(draft.source_class));
    auto kind = call.field(FieldKind::radio, "soort", "dossier.form.reliability");
    kind.options = options_of("reliability", all_of<covenant::Reliability>(), call.language);
    if (!is_new) kind.value = chosen(covenant::to_name(draft.reliability));
    auto source = call.field(FieldKind::text, "vindplaats", "dossier.form.source");
    source.description = call.say("dossier.form.source.hint");
    source.value = PersonalText{draft.source};
    source.is_optional = true;
    source.length_max = line_length_max;
    auto day = call.field(FieldKind::known_date, "dag", "dossier.form.source-date");
    day.value = shown_date(draft.source_date);
    day.is_optional = true;
    auto category = call.field(FieldKind::select, "categorie", "dossier.form.category");
    category.options = options_of("category", categories_of(*view.version), call.language);
    if (!is_new) category.value = chosen(covenant::to_name(draft.category));
    auto checked = call.field(FieldKind::checkbox, "gecontroleerd", "dossier.form.checked");
    if (draft.is_quality_checked) checked.value = chosen("ja");
    form.fields = {text, known, kind, source, day, category, checked};
    form.submits.push_back(
        {call.say("dossier.form.contact"), web::ButtonKind::secondary, "doen", "contact"});
    return form;
}

void read_text(const http::Fields& typed, ContributionDraft& draft) {
    draft.text = personal(typed, "tekst");
    draft.source = text_of_form(typed, "vindplaats");
    draft.source_date = web::read_known_date(typed, "dag");
    draft.is_quality_checked = claims(typed, "gecontroleerd");
    if (const auto value = covenant::parse_name<covenant::SourceClass>(typed.get("bron"))) {
        draft.source_class = *value;
    }
    if (const auto value = covenant::parse_name<covenant::Reliability>(typed.get("soort"))) {
        draft.reliability = *value;
    }
    if (const auto value = covenant::parse_name<covenant::DataCategory>(typed.get("categorie"))) {
        draft.category = *value;
    }
}

void check_text(const PageCall& call, web::Form& form, const ContributionDraft& draft) {
    const auto& typed = call.request.form;
    web::keep(form, typed);
    const auto missing = [&](std::string_view name, std::string_view id) {
        if (typed.get(name).empty()) web::fail(form, name, call.say(id));
    };
    missing("tekst", "dossier.error.text");
    missing("bron", "dossier.error.source-class");
    missing("soort", "dossier.error.reliability");
    missing("categorie", "dossier.error.category");
    missing("gecontroleerd", "dossier.error.checked");
    if (typed.get("tekst").size() > static_cast<std::size_t>(text_length_max)) {
        web::fail(form, "tekst", call.say("dossier.error.text-length"));
    }
    const bool is_complete = !typed.get("bron").empty() && !typed.get("soort").empty();
    if (is_complete && !is_marked_honestly(draft)) {
        web::fail(form, "soort", call.say("dossier.error.honest"));
    }
    const bool has_date = !typed.get("dag-dag").empty() || !typed.get("dag-maand").empty() ||
                          !typed.get("dag-jaar").empty();
    if (has_date && !draft.source_date) web::fail(form, "dag", call.say("dossier.error.date"));
}

std::vector<Option> organisations_of(const std::vector<CaseParticipant>& participants,
                                     const people::Directory& directory,
                                     const core::Date& today) {
    std::vector<Option> options;
    for (const auto& participant : participants) {
        if (!participant.holds_on(today) || participant.is_incidental) continue;
        const auto found = directory.organisations.find(participant.organisation);
        if (found == directory.organisations.end()) continue;
        const auto& code = found->second.code;
        if (std::ranges::find(options, code, &Option::value) != options.end()) continue;
        options.push_back({code, found->second.name, ""});
    }
    return options;
}

std::vector<Field> audience_fields(const PageCall& call,
                                   const OriginatorConditions& conditions,
                                   const std::vector<Option>& organisations) {
    auto audience = call.field(FieldKind::radio, "lezers", "dossier.form.audience");
    audience.options = options_of("visibility", all_of<Visibility>(), call.language);
    audience.value = chosen(covenant::to_name(conditions.visibility));
    auto named = call.field(FieldKind::checkboxes, "partijen", "dossier.form.organisations");
    named.description = call.say("dossier.form.organisations.hint");
    named.options = organisations;
    named.chosen = conditions.organisations;
    named.is_optional = true;
    auto police = call.field(FieldKind::checkbox, "politie", "dossier.form.police");
    police.description = call.say("dossier.form.police.hint");
    if (conditions.is_cleared_for_police) police.value = chosen("ja");
    auto until = call.field(FieldKind::date, "tot", "dossier.form.until");
    until.description = call.say("dossier.form.until.hint");
    if (conditions.until) until.value = PersonalText{core::to_iso(*conditions.until)};
    until.is_optional = true;
    return {audience, named, police, until};
}

void read_conditions(const http::Fields& typed, OriginatorConditions& conditions) {
    const auto visibility = covenant::parse_name<Visibility>(typed.get("lezers"));
    conditions.visibility = visibility.value_or(Visibility::nobody_yet);
    conditions.organisations.clear();
    if (conditions.visibility == Visibility::named_orgs) {
        for (const auto code : typed.all("partijen")) {
            conditions.organisations.emplace_back(code);
        }
    }
    conditions.is_cleared_for_police = claims(typed, "politie");
    conditions.until = core::date_from_iso(typed.get("tot"));
}

web::Form audience_form(const PageCall& call,
                        const DraftView& view,
                        const people::Directory& directory) {
    auto form = step_form(call, view, "wie");
    form.fields =
        audience_fields(call,
                        view.draft.conditions,
                        organisations_of(view.participants, directory, call.visit.today()));
    if (view.origin_types.contains(covenant::OrgType::police)) {
        auto running = call.field(FieldKind::checkbox, "onderzoek", "dossier.form.investigation");
        if (view.draft.is_under_investigation) running.value = chosen("ja");
        form.fields.push_back(running);
    }
    auto why = call.field(FieldKind::text_area, "nodig", "dossier.form.necessity");
    why.description = call.say("dossier.form.necessity.hint");
    why.value = view.draft.necessity;
    why.rows = 2;
    why.length_max = text_length_max;
    form.fields.push_back(why);
    return form;
}

void read_audience(const http::Fields& typed, ContributionDraft& draft) {
    read_conditions(typed, draft.conditions);
    draft.is_under_investigation = claims(typed, "onderzoek");
    draft.is_safety_relevant_only = draft.conditions.is_cleared_for_police;
    draft.necessity = personal(typed, "nodig");
    draft.is_necessity_recorded = !draft.necessity.reveal().empty();
}

void check_audience(const PageCall& call, web::Form& form, const ContributionDraft& draft) {
    web::keep(form, call.request.form);
    const auto& conditions = draft.conditions;
    const bool is_named = conditions.visibility == Visibility::named_orgs;
    if (is_named && conditions.organisations.empty()) {
        web::fail(form, "partijen", call.say("dossier.error.organisations"));
    }
    if (!draft.is_necessity_recorded) {
        web::fail(form, "nodig", call.say("dossier.error.necessity"));
    }
    if (conditions.until && *conditions.until <= call.visit.today()) {
        web::fail(form, "tot", call.say("dossier.error.until"));
    }
}

web::Form ground_form(const PageCall& call, const DraftView& view) {
    const auto& secrecy = view.draft.secrecy;
    auto form = step_form(call, view, "grond");
    auto ground = call.field(FieldKind::radio, "grond", "dossier.form.ground");
    ground.description = call.say("dossier.form.ground.hint");
    std::vector<covenant::SecrecyGround> offered;
    grounds_for(*view.version, view.origin_types).each([&](covenant::SecrecyGround value) {
        offered.push_back(value);
    });
    ground.options = options_of("ground", offered, call.language);
    if (secrecy.ground) ground.value = chosen(covenant::to_name(*secrecy.ground));
    auto consent = call.field(FieldKind::select, "toestemming", "dossier.form.consent");
    consent.description = call.say("dossier.form.consent.hint");
    consent.options = consent_options(call, view);
    consent.value = PersonalText{secrecy.consent};
    consent.is_optional = true;
    auto tests = call.field(FieldKind::checkboxes, "toetsen", "dossier.form.tests");
    tests.description = call.say("dossier.form.tests.hint");
    for (const auto test : secrecy_tests) {
        tests.options.push_back({std::string{test}, word("test", test, call.language), ""});
    }
    tests.chosen = secrecy.tests;
    tests.is_optional = true;
    auto colleague = call.field(FieldKind::text, "collega", "dossier.form.consulted");
    colleague.value = PersonalText{secrecy.consulted};
    colleague.is_optional = true;
    colleague.length_max = line_length_max;
    auto told = call.field(FieldKind::radio, "verteld", "dossier.form.informed");
    told.options = {{"ja", call.say("dossier.form.yes"), ""},
                    {"nee", call.say("dossier.form.no"), ""}};
    if (secrecy.is_subject_informed)
        told.value = chosen(*secrecy.is_subject_informed ? "ja" : "nee");
    told.is_optional = true;
    auto why = call.field(FieldKind::text, "waarom-niet", "dossier.form.not-informed");
    why.value = secrecy.reason_not_informed;
    why.is_optional = true;
    why.length_max = line_length_max;
    form.fields = {ground, consent, tests, colleague, told, why};
    return form;
}

void read_ground(const http::Fields& typed, ContributionDraft& draft) {
    auto& secrecy = draft.secrecy;
    secrecy = {};
    secrecy.ground = covenant::parse_name<covenant::SecrecyGround>(typed.get("grond"));
    secrecy.consent = text_of_form(typed, "toestemming");
    for (const auto test : typed.all("toetsen")) secrecy.tests.emplace_back(test);
    secrecy.consulted = text_of_form(typed, "collega");
    const auto told = typed.get("verteld");
    if (!told.empty()) secrecy.is_subject_informed = told == "ja";
    secrecy.reason_not_informed = personal(typed, "waarom-niet");
    secrecy.six_tests_complete = are_tests_complete(secrecy);
}

void check_ground(const PageCall& call, web::Form& form, const ContributionDraft& draft) {
    using enum covenant::SecrecyGround;
    web::keep(form, call.request.form);
    const auto& secrecy = draft.secrecy;
    if (!secrecy.ground) {
        web::fail(form, "grond", call.say("dossier.error.ground"));
        return;
    }
    if (secrecy.ground == explicit_consent && secrecy.consent.empty()) {
        web::fail(form, "toestemming", call.say("dossier.error.consent"));
    }
    const bool asks_tests = secrecy.ground == conflict_of_duties || secrecy.ground == good_care;
    if (!asks_tests || secrecy.six_tests_complete) return;
    if (secrecy.tests.size() < secrecy_tests.size()) {
        web::fail(form, "toetsen", call.say("dossier.error.tests"));
    }
    if (secrecy.consulted.empty()) web::fail(form, "collega", call.say("dossier.error.consulted"));
    if (!secrecy.is_subject_informed) {
        web::fail(form, "verteld", call.say("dossier.error.informed"));
    } else if (!*secrecy.is_subject_informed && secrecy.reason_not_informed.reveal().empty()) {
        web::fail(form, "waarom-niet", call.say("dossier.error.not-informed"));
    }
}

}  // namespace briljant::dossier
