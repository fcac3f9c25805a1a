// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <utility>

#include "app/demo/example.hpp"
#include "app/demo/loader.hpp"
#include "app/demo/read_json.hpp"
#include "core/check.hpp"
#include "dossier/draft_contribution.hpp"
#include "dossier/share_contribution.hpp"

namespace briljant::app {

namespace {

namespace json = boost::json;
using std::chrono::minutes;

constexpr auto consenting = minutes{6 * 60 + 30};  // after the talk in which she was informed

template <typename E>
E word(const std::string& name) {
    const auto value = covenant::parse_name<E>(name);
    BR_CHECK(value.has_value());
    return *value;
}

dossier::SecrecyAssessment secrecy_of(const json::object& row) {
    dossier::SecrecyAssessment secrecy;
    const auto assessment = object_of(row, "secrecyAssessment");
    if (assessment.empty()) return secrecy;
    secrecy.ground = word<covenant::SecrecyGround>(text_of(assessment, "ground"));
    secrecy.six_tests_complete = claim_of(assessment, "sixTests");
    secrecy.consulted = text_of(assessment, "consulted");
    secrecy.consent = text_of(assessment, "consent");
    return secrecy;
}

dossier::OriginatorConditions conditions_of(const DemoLoader& loader, const json::object& row) {
    dossier::OriginatorConditions conditions;
    conditions.visibility = word<covenant::Visibility>(text_of(row, "visibility"));
    conditions.is_cleared_for_police = claim_of(row, "clearedForPolice");
    const auto police = object_of(row, "policeFrom");
    if (!police.empty()) conditions.police_from = loader.date(text_of(police, "from"));
    return conditions;
}

dossier::ContributionDraft draft_of(const DemoLoader& loader, const json::object& row) {
    dossier::ContributionDraft draft;
    draft.case_code = text_of(row, "case");
    draft.category = word<covenant::DataCategory>(text_of(row, "category"));
    draft.source_class = word<covenant::SourceClass>(text_of(row, "sourceClass"));
    draft.reliability = word<covenant::Reliability>(text_of(row, "reliability"));
    draft.text = core::PersonalText{write_out_days(text_of(row, "text"), loader.day_zero())};
    draft.is_contact_only = claim_of(row, "contactOnly");
    draft.is_quality_checked = !text_of(row, "qualityCheckedAt").empty();
    draft.is_necessity_recorded = true;
    draft.is_safety_relevant_only = claim_of(row, "clearedForPolice");
    draft.is_under_investigation = claim_of(row, "ongoingInvestigation");
    draft.secrecy = secrecy_of(row);
    // A school has no secrecy of its own; what it gives to the police rests on her consent.
    if (draft.secrecy.consent.empty()) {
        draft.secrecy.consent = text_of(object_of(row, "policeFrom"), "consent");
    }
    draft.conditions = conditions_of(loader, row);
    return draft;
}

void plan_contribution(DemoLoader& loader, const json::object& row, int place) {
    const auto draft = draft_of(loader, row);
    std::optional<dossier::OnBehalfOf> behalf;
    auto login = text_of(row, "enteredBy");
    if (claim_of(row, "incidental")) {
        const auto author = text_of(row, "author");
        behalf = dossier::OnBehalfOf{loader.member(author),
                                     loader.organisation_of(author),
                                     text_of(row, "originOrg"),
                                     {covenant::OrgType::school}};
    }
    const auto code = text_of(row, "id");
    loader.plan(loader.moment(text_of(row, "enteredAt")) + minutes{60 + place},
                std::move(login),
                "bring in " + code,
                [draft, behalf, code, is_draft = text_of(row, "state") == "DRAFT"](auto& visit) {
                    auto made =
                        is_draft ? dossier::keep_draft(
                                       visit, core::ContributionId::random(visit.random()), draft)
                                 : dossier::share_contribution(visit, draft, behalf);
                    if (!made) return core::Result<void>{std::move(made).error()};
                    BR_CHECK(made.value() == code);
                    return core::Result<void>{};
                });
}

dossier::Consent consent_of(const DemoLoader& loader, const json::object& row) {
    const auto scope = object_of(row, "scope");
    dossier::Consent consent;
    consent.code = text_of(row, "id");
    consent.given_by.insert(word<covenant::ConsentCapacity>(text_of(row, "capacity")));
    consent.form = word<covenant::ConsentForm>(text_of(row, "form"));
    const int age = number_of(row, "ageAtTime");
    consent.age_when_given = age < 18 ? covenant::AgeBand::age_16_17 : covenant::AgeBand::age_18_22;
    consent.purpose = text_of(scope, "purpose");
    consent.from = list_of(scope, "fromOrgs");
    consent.to = list_of(scope, "toOrgs");
    // A recipient outside the table is named by the code of its kind.
    if (const auto third = text_of(scope, "toThird"); !third.empty()) consent.to.push_back(third);
    consent.categories = list_of(scope, "categories");
    for (const auto& limit : objects_of(scope, "limits")) {
        for (const auto& organisation : list_of(limit, "notToOrgs")) {
            consent.exceptions.push_back(text_of(limit, "category") + ":" + organisation);
        }
    }
    consent.given_on = loader.date(text_of(row, "at"));
    const auto expires = text_of(row, "expires");
    // Without an end of its own a consent lasts as long as the covenant lets it: twelve months.
    consent.expires = expires.empty() ? core::add_years(consent.given_on, 1) : loader.date(expires);
    return consent;
}

// The director of the case records what was agreed in the conversation.
std::string recorder_of(const std::string& case_code) {
    if (case_code == "V-001") return "femke.oud";
    if (case_code == "V-003") return "joris.veen";
    if (case_code == "V-004") return "omar.elfers";
    return "priya.ramdin";
}

// Who wrote down that it was withdrawn is who told the receivers.
std::string withdrawer_of(const std::string& consent, const std::string& recorder) {
    for (const auto& row : rows_of("disclosures.json", "disclosures")) {
        if (text_of(row, "about") == consent) return text_of(row, "fromMember");
    }
    return recorder;
}

void plan_consent(DemoLoader& loader, const json::object& row) {
    const auto consent = consent_of(loader, row);
    const auto case_code = text_of(object_of(row, "scope"), "case");
    const auto login = recorder_of(case_code);
    // One that was used the same morning was recorded before.
    const auto after = text_of(row, "usedAt").empty() ? consenting : minutes{0};
    loader.plan(loader.moment(text_of(row, "at")) + after,
                login,
                "record " + consent.code,
                [consent, case_code](auto& visit) {
                    auto numbered = consent;
                    numbered.id = core::ConsentId::random(visit.random());
                    return dossier::record_consent(visit, case_code, numbered);
                });
    const auto withdrawn = text_of(row, "withdrawnAt");
    if (withdrawn.empty()) return;
    loader.plan(loader.moment(withdrawn),
                withdrawer_of(consent.code, login),
                "withdraw " + consent.code,
                [code = consent.code, case_code](auto& visit) {
                    return dossier::withdraw_consent(visit, case_code, code);
                });
}

}  // namespace

void plan_contributions(DemoLoader& loader) {
    for (const auto& row : rows_of("consents.json", "consents")) plan_consent(loader, row);
    int place = 0;
    for (const auto& row : rows_of("contributions.json", "contributions")) {
        plan_contribution(loader, row, place++);
    }
}

}  // namespace briljant::app
