// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution_record.hpp"

namespace briljant::dossier {

namespace {

using core::Record;

template <typename E>
std::vector<std::string> names_in(const covenant::Set<E>& set) {
    std::vector<std::string> names;
    set.each([&](E value) { names.emplace_back(covenant::to_name(value)); });
    return names;
}

// Unknown words make the whole record unreadable rather than a little wider.
template <typename E>
bool read_set(const Record& record, std::string_view name, covenant::Set<E>& set) {
    for (const auto& word : record.list(name)) {
        const auto value = covenant::parse_name<E>(word);
        if (!value) return false;
        set.insert(*value);
    }
    return true;
}

template <typename E>
bool read_word(const Record& record, std::string_view name, E& target) {
    const auto value = covenant::parse_name<E>(record.get(name));
    if (value) target = *value;
    return value.has_value();
}

void write_conditions(Record& record, const OriginatorConditions& conditions) {
    record.set("visibility", covenant::to_name(conditions.visibility));
    record.set_list("onlyOrgs", conditions.organisations);
    record.set("clearedForPolice", conditions.is_cleared_for_police);
    if (conditions.police_from) record.set("policeFrom", core::to_iso(*conditions.police_from));
    record.set("notToSubject", conditions.is_not_for_subject);
    if (conditions.until) record.set("until", core::to_iso(*conditions.until));
}

bool read_conditions(const Record& record, OriginatorConditions& conditions) {
    conditions.organisations = record.list("onlyOrgs");
    conditions.is_cleared_for_police = record.is("clearedForPolice");
    conditions.police_from = core::date_from_iso(record.get("policeFrom"));
    conditions.is_not_for_subject = record.is("notToSubject");
    conditions.until = core::date_from_iso(record.get("until"));
    return read_word(record, "visibility", conditions.visibility);
}

void write_secrecy(Record& record, const SecrecyAssessment& secrecy) {
    if (secrecy.ground) record.set("ground", covenant::to_name(*secrecy.ground));
    record.set_list("tests", secrecy.tests);
    record.set("sixTests", secrecy.six_tests_complete);
    record.set("consulted", secrecy.consulted);
    record.set("consent", secrecy.consent);
    if (secrecy.is_subject_informed) {
        record.set("subjectInformed", *secrecy.is_subject_informed ? "told" : "not-told");
    }
    record.set("whyNotInformed", secrecy.reason_not_informed.reveal());
}

SecrecyAssessment secrecy_in(const Record& record) {
    SecrecyAssessment secrecy;
    secrecy.ground = covenant::parse_name<covenant::SecrecyGround>(record.get("ground"));
    secrecy.tests = record.list("tests");
    secrecy.six_tests_complete = record.is("sixTests");
    secrecy.consulted = record.get("consulted");
    secrecy.consent = record.get("consent");
    const auto& informed = record.get("subjectInformed");
    if (!informed.empty()) secrecy.is_subject_informed = informed == "told";
    secrecy.reason_not_informed = core::PersonalText{record.get("whyNotInformed")};
    return secrecy;
}

}  // namespace

Record to_record(const Contribution& item) {
    Record record;
    record.set("subjectRole", covenant::to_name(item.subject_role));
    record.set("originOrg", item.origin_code);
    record.set_list("originTypes", names_in(item.origin_types));
    record.set("enteredBy", item.entered_by);
    record.set("category", covenant::to_name(item.category));
    record.set("sourceClass", covenant::to_name(item.source_class));
    record.set("reliability", covenant::to_name(item.reliability));
    record.set("source", item.source);
    if (item.source_date) record.set("sourceDate", core::to_iso(*item.source_date));
    record.set("necessityNote", item.necessity.reveal());
    record.set("reason", item.reason.reveal());
    record.set("contactOnly", item.is_contact_only);
    record.set("qualityChecked", item.is_quality_checked);
    record.set("necessity", item.is_necessity_recorded);
    record.set("safetyRelevantOnly", item.is_safety_relevant_only);
    record.set("ongoingInvestigation", item.is_under_investigation);
    record.set("criminalProvenance", item.has_criminal_provenance);
    write_secrecy(record, item.secrecy);
    write_conditions(record, item.conditions);
    return record;
}

std::optional<Contribution> from_record(const Record& record) {
    Contribution item;
    const bool is_readable = read_word(record, "subjectRole", item.subject_role) &&
                             read_set(record, "originTypes", item.origin_types) &&
                             read_word(record, "category", item.category) &&
                             read_word(record, "sourceClass", item.source_class) &&
                             read_word(record, "reliability", item.reliability) &&
                             read_conditions(record, item.conditions);
    if (!is_readable) return std::nullopt;
    item.origin_code = record.get("originOrg");
    item.entered_by = record.get("enteredBy");
    item.source = record.get("source");
    item.source_date = core::date_from_iso(record.get("sourceDate"));
    item.necessity = core::PersonalText{record.get("necessityNote")};
    item.reason = core::PersonalText{record.get("reason")};
    item.is_contact_only = record.is("contactOnly");
    item.is_quality_checked = record.is("qualityChecked");
    item.is_necessity_recorded = record.is("necessity");
    item.is_safety_relevant_only = record.is("safetyRelevantOnly");
    item.is_under_investigation = record.is("ongoingInvestigation");
    item.has_criminal_provenance = record.is("criminalProvenance");
    item.secrecy = secrecy_in(record);
    return item;
}

Record to_record(const Consent& consent) {
    Record record;
    record.set_list("givenBy", names_in(consent.given_by));
    record.set("form", covenant::to_name(consent.form));
    record.set("ageWhenGiven", covenant::to_name(consent.age_when_given));
    record.set("purpose", consent.purpose);
    record.set_list("from", consent.from).set_list("to", consent.to);
    record.set_list("categories", consent.categories);
    record.set_list("exceptions", consent.exceptions);
    return record;
}

std::optional<Consent> consent_from(const Record& record) {
    Consent consent;
    const bool is_readable = read_set(record, "givenBy", consent.given_by) &&
                             read_word(record, "form", consent.form) &&
                             read_word(record, "ageWhenGiven", consent.age_when_given);
    if (!is_readable) return std::nullopt;
    consent.purpose = record.get("purpose");
    consent.from = record.list("from");
    consent.to = record.list("to");
    consent.categories = record.list("categories");
    consent.exceptions = record.list("exceptions");
    return consent;
}

}  // namespace briljant::dossier
