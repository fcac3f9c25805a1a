// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/fact_names.hpp"

#include <array>
#include <charconv>

namespace briljant::covenant {

namespace {

// --- one value of each kind -------------------------------------------------------------------

bool read(Known& target, const FactScope&, const FactValues& values) {
    if (values.size() != 1) return false;
    const auto known_value = parse_name<Known>(values[0]);
    if (known_value) target = *known_value;
    return known_value.has_value();
}

bool read(bool& target, const FactScope&, const FactValues& values) {
    if (values.size() != 1 || (values[0] != "yes" && values[0] != "no")) return false;
    target = values[0] == "yes";
    return true;
}

template <typename E>
    requires std::is_enum_v<E>
bool read(E& target, const FactScope&, const FactValues& values) {
    const auto word = values.size() == 1 ? parse_name<E>(values[0]) : std::nullopt;
    if (word) target = *word;
    return word.has_value();
}

template <typename E>
bool read(Set<E>& target, const FactScope&, const FactValues& values) {
    target = {};
    for (const auto& value : values) {
        const auto word = parse_name<E>(value);
        if (!word) return false;
        target.insert(*word);
    }
    return true;
}

bool read(core::Date& target, const FactScope& scope, const FactValues& values) {
    if (values.size() != 1) return false;
    std::string_view text = values[0];
    if (const auto date = core::date_from_iso(text)) {
        target = *date;
        return true;
    }
    if (!scope.day_zero || text.empty() || text[0] != 'D') return false;
    text.remove_prefix(text.size() > 1 && text[1] == '+' ? 2 : 1);
    int days = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
    if (!text.empty() && (error != std::errc{} || end != text.data() + text.size())) return false;
    target = core::add_days(*scope.day_zero, days);
    return true;
}

bool read(std::uint16_t& target, const FactScope&, const FactValues& values) {
    if (values.size() != 1) return false;
    const auto& text = values[0];
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), target);
    return error == std::errc{} && end == text.data() + text.size();
}

// A purpose is written by its code.
bool read(std::uint8_t& target, const FactScope& scope, const FactValues& values) {
    const auto index = values.size() == 1 ? scope.version.purpose_index(values[0]) : std::nullopt;
    if (index) target = *index;
    return index.has_value();
}

template <typename T>
bool read(std::optional<T>& target, const FactScope& scope, const FactValues& values) {
    if (values.size() == 1 && values[0] == "none") {
        target.reset();
        return true;
    }
    T value{};
    if (!read(value, scope, values)) return false;
    target = value;
    return true;
}

// --- the list of names ------------------------------------------------------------------------

template <typename Section>
Section& section_of(std::optional<Section>& section) {
    if (!section) section.emplace();
    return *section;
}
template <typename Section>
Section& section_of(Section& section) {
    return section;
}

struct FactName {
    std::string_view name;
    bool (*set)(Facts&, const FactScope&, const FactValues&);
};

template <auto Section, auto Member>
constexpr FactName fact(std::string_view name) {
    return {name, [](Facts& facts, const FactScope& scope, const FactValues& values) {
                return read(section_of(facts.*Section).*Member, scope, values);
            }};
}
template <auto Member>
constexpr FactName plain(std::string_view name) {
    return {name, [](Facts& facts, const FactScope& scope, const FactValues& values) {
                return read(facts.*Member, scope, values);
            }};
}

// "none" removes a section, "given" makes it with nothing known.
template <auto Section>
constexpr FactName whole(std::string_view name) {
    return {name, [](Facts& facts, const FactScope&, const FactValues& values) {
                if (values.size() != 1 || (values[0] != "none" && values[0] != "given"))
                    return false;
                (facts.*Section).reset();
                if (values[0] == "given") (facts.*Section).emplace();
                return true;
            }};
}

using F = Facts;
using A = AskerFacts;
using C = CaseFacts;
using S = SignalFacts;
using I = ItemFacts;
using N = ConsentFacts;
using H = ChangeFacts;
using T = TechnicalFacts;
using E = EmergencyFacts;
using M = NoticeFacts;
using Q = RequestFacts;
using G = FiguresFacts;
using O = OutcomeFacts;
using L = PriorityListFacts;
using X = ExtensionFacts;

constexpr std::array names{
    plain<&F::act>("act"),
    plain<&F::today>("today"),
    plain<&F::purpose>("purpose"),
    plain<&F::log_use>("logUse"),
    whole<&F::case_>("case"),
    whole<&F::signal>("signal"),
    whole<&F::item>("item"),
    whole<&F::consent>("consent"),
    whole<&F::change>("change"),
    whole<&F::emergency>("emergency"),
    whole<&F::notice>("notice"),
    whole<&F::request>("request"),
    whole<&F::figures>("figures"),
    whole<&F::outcome>("outcome"),
    whole<&F::priority_list>("priorityList"),
    whole<&F::extension>("extension"),
    fact<&F::asker, &A::designated>("asker.designated"),
    fact<&F::asker, &A::screened>("asker.screened"),
    fact<&F::asker, &A::secrecy_signed>("asker.secrecySigned"),
    fact<&F::asker, &A::strong_login>("asker.strongLogin"),
    fact<&F::asker, &A::training_valid>("asker.trainingValid"),
    fact<&F::asker, &A::commercial_duties>("asker.commercialDuties"),
    fact<&F::asker, &A::organisation_frozen>("asker.organisationFrozen"),
    fact<&F::asker, &A::blocked>("asker.blocked"),
    fact<&F::asker, &A::roles>("asker.roles"),
    fact<&F::asker, &A::org_types>("asker.orgTypes"),
    fact<&F::asker, &A::wgs_class>("asker.wgsClass"),
    fact<&F::asker, &A::accession>("asker.accession"),
    fact<&F::asker, &A::accession_from>("asker.accessionFrom"),
    fact<&F::asker, &A::accession_ends>("asker.accessionEnds"),
    fact<&F::asker, &A::has_case_direction>("asker.hasCaseDirection"),
    fact<&F::case_, &C::exists>("case.exists"),
    fact<&F::case_, &C::state>("case.state"),
    fact<&F::case_, &C::to_state>("case.toState"),
    fact<&F::case_, &C::phase>("case.phase"),
    fact<&F::case_, &C::subject_role>("case.subjectRole"),
    fact<&F::case_, &C::age_band>("case.ageBand"),
    fact<&F::case_, &C::purpose>("case.purpose"),
    fact<&F::case_, &C::purpose_compatible>("case.purposeCompatible"),
    fact<&F::case_, &C::participant>("case.participant"),
    fact<&F::case_, &C::conflict_of_interest>("case.conflictOfInterest"),
    fact<&F::case_, &C::inform_decided>("case.informDecided"),
    fact<&F::case_, &C::criteria_assessed>("case.criteriaAssessed"),
    fact<&F::case_, &C::reopen_decision>("case.reopenDecision"),
    fact<&F::case_, &C::legal_hold>("case.legalHold"),
    fact<&F::case_, &C::destroy_by>("case.destroyBy"),
    fact<&F::case_, &C::parent_contact_unsafe>("case.parentContactUnsafe"),
    fact<&F::signal, &S::state>("signal.state"),
    fact<&F::signal, &S::own>("signal.own"),
    fact<&F::signal, &S::in_triage_core>("signal.inTriageCore"),
    fact<&F::signal, &S::on_its_case>("signal.onItsCase"),
    fact<&F::signal, &S::quality_checked>("signal.qualityChecked"),
    fact<&F::signal, &S::acute_step_recorded>("signal.acuteStepRecorded"),
    fact<&F::signal, &S::criteria_assessed>("signal.criteriaAssessed"),
    fact<&F::item, &I::origin_types>("item.originTypes"),
    fact<&F::item, &I::recipient_types>("item.recipientTypes"),
    fact<&F::item, &I::recipient_has_case_direction>("item.recipientHasCaseDirection"),
    fact<&F::item, &I::is_own>("item.isOwn"),
    fact<&F::item, &I::is_author>("item.isAuthor"),
    fact<&F::item, &I::contact_only>("item.contactOnly"),
    fact<&F::item, &I::category>("item.category"),
    fact<&F::item, &I::subject_role>("item.subjectRole"),
    fact<&F::item, &I::reliability>("item.reliability"),
    fact<&F::item, &I::source_class>("item.sourceClass"),
    fact<&F::item, &I::visibility>("item.visibility"),
    fact<&F::item, &I::named_organisation>("item.namedOrganisation"),
    fact<&F::item, &I::cleared_for_police>("item.clearedForPolice"),
    fact<&F::item, &I::withdrawn>("item.withdrawn"),
    fact<&F::item, &I::expired>("item.expired"),
    fact<&F::item, &I::shielded>("item.shielded"),
    fact<&F::item, &I::under_investigation>("item.underInvestigation"),
    fact<&F::item, &I::criminal_provenance>("item.criminalProvenance"),
    fact<&F::item, &I::onward_of_police_data>("item.onwardOfPoliceData"),
    fact<&F::item, &I::onward_ground>("item.onwardGround"),
    fact<&F::item, &I::to_other_partnership>("item.toOtherPartnership"),
    fact<&F::item, &I::recipient_is_party>("item.recipientIsParty"),
    fact<&F::item, &I::identifiers_checked>("item.identifiersChecked"),
    fact<&F::item, &I::originator_consents>("item.originatorConsents"),
    fact<&F::item, &I::secrecy_ground>("item.secrecyGround"),
    fact<&F::item, &I::six_tests_complete>("item.sixTestsComplete"),
    fact<&F::item, &I::supervision_order_request>("item.supervisionOrderRequest"),
    fact<&F::consent, &N::status>("consent.status"),
    fact<&F::consent, &N::covers>("consent.covers"),
    fact<&F::consent, &N::given_by>("consent.givenBy"),
    fact<&F::consent, &N::age_when_given>("consent.ageWhenGiven"),
    fact<&F::consent, &N::parents_skipped_with_reason>("consent.parentsSkippedWithReason"),
    fact<&F::consent, &N::free_direct_help>("consent.freeDirectHelp"),
    fact<&F::consent, &N::expires>("consent.expires"),
    fact<&F::change, &H::activates>("change.activates"),
    fact<&F::change, &H::version_signed>("change.versionSigned"),
    fact<&F::change, &H::approvals_complete>("change.approvalsComplete"),
    fact<&F::change, &H::accountability_complete>("change.accountabilityComplete"),
    fact<&F::change, &H::oversight_advice>("change.oversightAdvice"),
    fact<&F::emergency, &E::vital_interest>("emergency.vitalInterest"),
    fact<&F::emergency, &E::reason_given>("emergency.reasonGiven"),
    fact<&F::emergency, &E::within_time>("emergency.withinTime"),
    fact<&F::notice, &M::addressee>("notice.addressee"),
    fact<&F::notice, &M::status>("notice.status"),
    fact<&F::notice, &M::deferral_ground>("notice.deferralGround"),
    fact<&F::notice, &M::deferral_review>("notice.deferralReviewAt"),
    fact<&F::notice, &M::two_person_decision>("notice.twoPersonDecision"),
    fact<&F::request, &Q::type>("request.type"),
    fact<&F::request, &Q::decision>("request.decision"),
    fact<&F::request, &Q::identity_verified>("request.identityVerified"),
    fact<&F::request, &Q::ground_per_item>("request.groundPerItem"),
    fact<&F::request, &Q::interests_weighed>("request.interestsWeighed"),
    fact<&F::request, &Q::remedy_named>("request.remedyNamed"),
    fact<&F::figures, &G::smallest_cell>("figures.smallestCell"),
    fact<&F::figures, &G::complementary_suppression>("figures.complementarySuppression"),
    fact<&F::figures, &G::free_text>("figures.freeText"),
    fact<&F::figures, &G::birth_dates>("figures.birthDates"),
    fact<&F::outcome, &O::confirmed_by_person>("outcome.confirmedByPerson"),
    fact<&F::outcome, &O::reason_given>("outcome.reasonGiven"),
    fact<&F::outcome, &O::logic_shown>("outcome.logicShown"),
    fact<&F::priority_list, &L::criteria_published>("priorityList.criteriaPublished"),
    fact<&F::priority_list, &L::criteria_met>("priorityList.criteriaMet"),
    fact<&F::extension, &X::criteria_still_met>("extension.criteriaStillMet"),
    fact<&F::extension, &X::closed_on>("extension.closedOn"),
    fact<&F::extension, &X::high_relapse_risk>("extension.highRelapseRisk"),
    fact<&F::extension, &X::provider_consents>("extension.providerConsents"),
    fact<&F::technical, &T::log_writable>("technical.logWritable"),
    fact<&F::technical, &T::key_available>("technical.keyAvailable"),
    fact<&F::technical, &T::within_budget>("technical.withinBudget"),
    fact<&F::technical, &T::step_up_recent>("technical.stepUpRecent"),
    fact<&F::technical, &T::second_person>("technical.secondPerson"),
};

constexpr std::string_view predicate_prefix = "item.predicates.";

bool set_predicate(Facts& facts,
                   const FactScope& scope,
                   std::string_view name,
                   const FactValues& values) {
    const auto predicate = parse_name<Predicate>(name);
    Known result{};
    if (!predicate || !read(result, scope, values)) return false;
    section_of(facts.item).predicates.set(*predicate, result);
    return true;
}

}  // namespace

bool set_fact(Facts& facts,
              const FactScope& scope,
              std::string_view name,
              const FactValues& values) {
    if (name.starts_with(predicate_prefix))
        return set_predicate(facts, scope, name.substr(predicate_prefix.size()), values);
    for (const auto& each : names)
        if (each.name == name) return each.set(facts, scope, values);
    return false;
}

std::vector<std::string_view> fact_names() {
    std::vector<std::string_view> result;
    result.reserve(names.size());
    for (const auto& each : names) result.push_back(each.name);
    return result;
}

}  // namespace briljant::covenant
