// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/disclosure.hpp"

#include <algorithm>
#include <charconv>

#include "core/record.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using core::Record;
using covenant::DenyReason;
using covenant::OrgType;

constexpr std::array<std::string_view, 2> state_names = {"SENT", "CONFIRMED"};

template <typename E, std::size_t Count>
std::optional<E> find_name(const std::array<std::string_view, Count>& names,
                           std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<E>(found - names.begin());
}

// Who treats: a duty of secrecy towards a patient or client (BW 7:457; Jw 7.3.11).
constexpr covenant::Set<OrgType> treats{OrgType::mental_health,
                                        OrgType::secure_youth_care,
                                        OrgType::youth_care,
                                        OrgType::public_health};

// "TREATMENT:1", a code without a blank.
std::vector<std::string> counts_as_codes(const WithheldCounts& counts) {
    std::vector<std::string> codes;
    for (const auto& [which, count] : counts) {
        codes.push_back(std::string{to_name(which)} + ":" + std::to_string(count));
    }
    return codes;
}

bool read_counts(const Record& record, WithheldCounts& counts) {
    for (const auto& code : record.list("withheld")) {
        const auto colon = code.find(':');
        if (colon == std::string::npos) return false;
        const auto which = parse_withheld_class(std::string_view{code}.substr(0, colon));
        int count = 0;
        std::from_chars(code.data() + colon + 1, code.data() + code.size(), count);
        if (!which || count <= 0) return false;
        counts[*which] = count;
    }
    return true;
}

}  // namespace

std::string_view to_name(DisclosureKind kind) {
    return disclosure_kinds.at(static_cast<std::size_t>(kind));
}

std::optional<DisclosureKind> parse_disclosure_kind(std::string_view name) {
    return find_name<DisclosureKind>(disclosure_kinds, name);
}

std::string_view to_name(DisclosureState state) {
    return state_names.at(static_cast<std::size_t>(state));
}

std::optional<DisclosureState> parse_disclosure_state(std::string_view name) {
    return find_name<DisclosureState>(state_names, name);
}

std::string_view to_name(WithheldClass value) {
    return withheld_classes.at(static_cast<std::size_t>(value));
}

std::optional<WithheldClass> parse_withheld_class(std::string_view name) {
    return find_name<WithheldClass>(withheld_classes, name);
}

bool is_notice(DisclosureKind kind) {
    return kind == DisclosureKind::consent_withdrawn || kind == DisclosureKind::item_taken_back;
}

bool is_on_paper(const Disclosure& disclosure) {
    return !disclosure.to.has_value();
}

WithheldClass withheld_class(const covenant::ItemFacts& item, DenyReason reason) {
    if (item.origin_types.intersects(treats) || item.category == covenant::DataCategory::health) {
        return WithheldClass::treatment;
    }
    if (covenant::forbids(item.under_investigation)) return WithheldClass::investigation;
    switch (reason) {
        case DenyReason::investigation_withheld:
            return WithheldClass::investigation;
        case DenyReason::consent_missing_or_withdrawn:
        case DenyReason::consent_wrong_person_for_age:
            return WithheldClass::no_consent;
        case DenyReason::originator_condition:
            return WithheldClass::not_cleared;
        default:
            return WithheldClass::other;
    }
}

PersonalText to_record(const DisclosureContent& content) {
    Record record;
    record.set("alias", content.alias);
    record.set("third", content.third);
    record.set("thirdName", content.third_name.reveal());
    record.set("what", content.what.reveal());
    record.set("conditions", content.conditions.reveal());
    record.set("consent", content.consent);
    record.set_list("bases", content.bases);
    record.set_list("categories", content.categories);
    record.set("origin", content.origin);
    record.set("reference", content.reference);
    record.set("about", content.about);
    record.set_list("withheld", counts_as_codes(content.withheld));
    return PersonalText{record.to_text()};
}

std::optional<DisclosureContent> disclosure_content_from(const PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    if (!record) return std::nullopt;
    DisclosureContent content;
    content.alias = record->get("alias");
    content.third = record->get("third");
    content.third_name = PersonalText{record->get("thirdName")};
    content.what = PersonalText{record->get("what")};
    content.conditions = PersonalText{record->get("conditions")};
    content.consent = record->get("consent");
    content.bases = record->list("bases");
    content.categories = record->list("categories");
    content.origin = record->get("origin");
    content.reference = record->get("reference");
    content.about = record->get("about");
    if (!read_counts(*record, content.withheld)) return std::nullopt;
    return content;
}

}  // namespace briljant::dossier
