// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/referral_form_pages.hpp"

#include <algorithm>
#include <array>

#include "dossier/page_words.hpp"

namespace briljant::signal {

namespace {

using core::PersonalText;
using web::Field;
using web::FieldKind;
using web::Option;

constexpr int first_criteria_step = 4;
constexpr int criteria_per_step = 3;
constexpr std::int64_t text_length_max = 2000;

template <typename E>
std::vector<Option> all_options(std::string_view group, web::Language language) {
    std::vector<Option> options;
    for (const auto name : covenant::names_of<E>) {
        options.push_back({std::string{name}, dossier::word(group, name, language), ""});
    }
    return options;
}

bool is_part_of(const Field& field, std::string_view name) {
    if (name == field.name) return true;
    if (field.kind != FieldKind::known_date) return false;
    return name == field.name + "-dag" || name == field.name + "-maand" ||
           name == field.name + "-jaar";
}

// What the form sends beside the fields of a person.
bool is_of_form(std::string_view name) {
    constexpr std::array<std::string_view, 3> own = {"csrf", "stap", "doen"};
    return std::ranges::find(own, name) != own.end();
}

}  // namespace

Field ReferralForm::field(FieldKind kind, std::string_view name, std::string_view label) const {
    auto result = call_.field(kind, name, label);
    if (kind == FieldKind::text_area) {
        result.rows = 3;
        result.length_max = text_length_max;
    }
    return result;
}

PersonalText ReferralForm::typed(std::string_view name) const {
    return PersonalText{std::string{call_.request.form.get(name)}};
}

std::vector<Field> ReferralForm::request_fields() const {
    auto purpose = field(FieldKind::select, "doelcode", "signal.form.purpose");
    for (const auto& each : version_.content().purposes) {
        if (!each.personal_data || !each.primary) continue;
        purpose.options.push_back(
            {each.code, call_.language == web::Language::nl ? each.nl : each.en, ""});
    }
    auto phenomenon = field(FieldKind::select, "vorm", "signal.form.phenomenon");
    phenomenon.options = all_options<covenant::Phenomenon>("phenomenon", call_.language);
    auto tried = field(FieldKind::text_area, "geprobeerd", "signal.form.tried");
    auto partners = field(FieldKind::text_area, "partners", "signal.form.partners");
    partners.is_optional = true;
    auto received = field(FieldKind::date, "ontvangen", "signal.form.received");
    received.value = PersonalText{core::to_iso(call_.visit.today())};
    return {field(FieldKind::text_area, "reden", "signal.form.reason"),
            field(FieldKind::text_area, "doel", "signal.form.aim"),
            purpose,
            phenomenon,
            received,
            tried,
            partners};
}

std::vector<Field> ReferralForm::person_fields() const {
    auto unsafe = field(FieldKind::radio, "ouder", "signal.form.parent");
    unsafe.options = {{"onbekend", call_.say("signal.form.parent.unknown"), ""},
                      {"ja", call_.say("signal.form.parent.unsafe"), ""},
                      {"nee", call_.say("signal.form.parent.safe"), ""}};
    unsafe.value = PersonalText{"onbekend"};
    auto language = field(FieldKind::text, "taal", "signal.form.language");
    language.is_optional = true;
    auto others = field(FieldKind::text_area, "anderen", "signal.form.others");
    others.is_optional = true;
    return {field(FieldKind::text, "naam", "signal.form.name"),
            field(FieldKind::known_date, "geboren", "signal.form.born"),
            field(FieldKind::text_area, "veilig", "signal.form.safe-contact"),
            unsafe,
            language,
            others};
}

std::vector<Field> ReferralForm::course_fields() const {
    auto informed = field(FieldKind::radio, "verteld", "signal.form.informed");
    informed.options = {{"ja", call_.say("dossier.form.yes"), ""},
                        {"nee", call_.say("dossier.form.no"), ""}};
    auto why = field(FieldKind::text, "waarom-niet", "signal.form.not-informed");
    why.is_optional = true;
    auto kind = field(FieldKind::select, "overleg", "signal.form.consultation");
    for (const auto& type : version_.content().consultation_types) {
        const bool is_case = type.kind == covenant::ConsultationKind::case_consultation ||
                             type.kind == covenant::ConsultationKind::urgent_consultation;
        if (!is_case) continue;
        kind.options.push_back(
            {type.code, call_.language == web::Language::nl ? type.name_nl : type.name_en, ""});
    }
    auto status = field(FieldKind::select, "status", "signal.form.status");
    using dossier::VictimStatus;
    for (const auto each :
         {VictimStatus::potential, VictimStatus::presumed, VictimStatus::confirmed}) {
        const auto name = dossier::to_name(each);
        status.options.push_back(
            {std::string{name}, dossier::word("victim", name, call_.language), ""});
    }
    auto ave = field(FieldKind::select, "ave", "signal.form.ave");
    for (const auto* phase : {"1", "2", "3", "4"}) {
        ave.options.push_back(
            {phase, web::text(call_.language, "dossier.ave", {{"phase", phase}}), ""});
    }
    return {
        informed, why, field(FieldKind::text, "grond", "signal.form.ground"), kind, status, ave};
}

std::vector<covenant::Criterion> ReferralForm::criteria() const {
    const auto* set = criteria_of(version_, call_.request.form.get("overleg"));
    return set == nullptr ? std::vector<covenant::Criterion>{} : set->criteria;
}

std::vector<Field> ReferralForm::criteria_fields(int first) const {
    const auto all = criteria();
    std::vector<Field> list;
    const auto from = static_cast<std::size_t>(first);
    for (auto i = from; i < std::min(all.size(), from + criteria_per_step); ++i) {
        auto met = field(FieldKind::radio, all[i].code, "signal.form.met");
        met.label = call_.language == web::Language::nl ? all[i].nl : all[i].en;
        met.options = {{"ja", call_.say("dossier.form.yes"), ""},
                       {"nee", call_.say("dossier.form.no"), ""}};
        auto why = field(FieldKind::text, all[i].code + "-reden", "signal.form.why");
        list.push_back(std::move(met));
        list.push_back(std::move(why));
    }
    return list;
}

std::vector<Field> ReferralForm::suspect_fields() const {
    auto name = field(FieldKind::text, "verdachte", "signal.form.suspect");
    name.description = call_.say("signal.form.suspect.hint");
    name.is_optional = true;
    auto born = field(FieldKind::known_date, "verdachte-geboren", "signal.form.suspect.born");
    born.is_optional = true;
    return {name, born};
}

int ReferralForm::last_step() const {
    const auto count = static_cast<int>(criteria().size());
    return first_criteria_step + (count + criteria_per_step - 1) / criteria_per_step;
}

std::vector<Field> ReferralForm::fields(int number) const {
    if (number <= 1) return request_fields();
    if (number == 2) return person_fields();
    if (number == 3) return course_fields();
    if (number >= last_step()) return suspect_fields();
    return criteria_fields((number - first_criteria_step) * criteria_per_step);
}

std::string ReferralForm::heading(int number) const {
    if (number <= 1) return call_.say("signal.step.request");
    if (number == 2) return call_.say("signal.step.person");
    if (number == 3) return call_.say("signal.step.course");
    if (number >= last_step()) return call_.say("signal.step.suspect");
    return call_.say("signal.step.criteria");
}

web::Form ReferralForm::step(int number) const {
    auto form = call_.form_to("/casussen/nieuw");
    form.fields = fields(number);
    const auto& all = call_.request.form;
    for (const auto& [name, value] : all.pairs()) {
        const bool is_here = std::ranges::any_of(
            form.fields, [&](const Field& each) { return is_part_of(each, name); });
        if (!is_here && !is_of_form(name)) form.hidden.push_back({name, value});
    }
    form.hidden.push_back({"stap", std::to_string(number)});
    const bool was_typed = std::ranges::any_of(form.fields, [&](const Field& each) {
        return all.has(each.name) || all.has(each.name + "-dag");
    });
    if (was_typed) web::keep(form, all);
    const bool is_last = number == last_step();
    form.submits.push_back({call_.say(is_last ? "signal.open" : "dossier.form.next"),
                            web::ButtonKind::primary,
                            "doen",
                            "verder"});
    if (number > 1) {
        form.submits.push_back(
            {call_.say("signal.back"), web::ButtonKind::secondary, "doen", "terug"});
    }
    form.back = {"/casussen", call_.say("dossier.not-after-all")};
    return form;
}

void ReferralForm::check(web::Form& form) const {
    const auto& all = call_.request.form;
    for (const auto& each : form.fields) {
        const bool is_date = each.kind == FieldKind::known_date;
        const bool is_empty =
            is_date ? all.get(each.name + "-jaar").empty() : all.get(each.name).empty();
        if (is_empty && each.is_optional) continue;
        const bool is_unreadable = is_date && !web::read_known_date(all, each.name);
        if (!is_empty && !is_unreadable) continue;
        web::fail(form,
                  each.name,
                  web::text(call_.language, "signal.error.missing", {{"label", each.label}}));
    }
    const auto received = core::date_from_iso(all.get("ontvangen"));
    const bool asks_received = std::ranges::any_of(
        form.fields, [](const Field& each) { return each.name == "ontvangen"; });
    if (asks_received && (!received || *received > call_.visit.today())) {
        web::fail(form, "ontvangen", call_.say("signal.error.received"));
    }
    const bool asks_why = all.get("verteld") == "nee" && all.get("waarom-niet").empty();
    const bool is_course = std::ranges::any_of(
        form.fields, [](const Field& each) { return each.name == "waarom-niet"; });
    if (is_course && asks_why) {
        web::fail(form, "waarom-niet", call_.say("signal.error.not-informed"));
    }
}

ReferralToOpen ReferralForm::result() const {
    const auto& all = call_.request.form;
    ReferralToOpen wish;
    auto& referral = wish.referral;
    referral.received_on = core::date_from_iso(all.get("ontvangen")).value_or(call_.visit.today());
    referral.reason = typed("reden");
    referral.aim = typed("doel");
    referral.purpose = all.get("doelcode");
    referral.phenomenon = covenant::parse_name<covenant::Phenomenon>(all.get("vorm"))
                              .value_or(covenant::Phenomenon::exploitation_unknown);
    referral.is_person_informed = all.get("verteld") == "ja";
    referral.why_not_informed = typed("waarom-niet");
    referral.ground = typed("grond");
    referral.partners = typed("partners");
    referral.safe_contact = typed("veilig");
    referral.language = typed("taal");
    referral.others = typed("anderen");
    referral.tried = typed("geprobeerd");
    const auto ave = all.get("ave");
    referral.ave_phase = ave.size() == 1 && ave >= "1" && ave <= "4" ? ave.front() - '0' : 0;
    wish.consultation_type = all.get("overleg");
    wish.victim_status = dossier::parse_victim_status(all.get("status"));
    wish.subject.name = typed("naam");
    wish.subject.born = web::read_known_date(all, "geboren");
    wish.subject.adjustments = typed("taal");
    wish.subject.is_parent_contact_unsafe = all.get("ouder") != "nee";
    for (const auto& criterion : criteria()) {
        const auto met = all.get(criterion.code);
        CriteriaAssessment assessment;
        assessment.criterion = criterion.code;
        if (!met.empty()) assessment.is_met = met == "ja";
        assessment.reason = typed(criterion.code + "-reden");
        wish.assessments.push_back(std::move(assessment));
    }
    if (all.get("verdachte").empty()) return wish;
    auto& suspect = wish.suspect.emplace();
    suspect.name = typed("verdachte");
    suspect.born = web::read_known_date(all, "verdachte-geboren");
    return wish;
}

}  // namespace briljant::signal
