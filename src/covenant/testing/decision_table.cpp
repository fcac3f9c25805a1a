// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/testing/decision_table.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

#include "covenant/act_traits.hpp"
#include "covenant/fact_names.hpp"
#include "covenant/testing/covenants.hpp"

namespace briljant::covenant::testing {

namespace {

std::vector<std::string> split(const std::string& text, char separator) {
    std::vector<std::string> parts;
    std::istringstream in{text};
    for (std::string part; std::getline(in, part, separator);) parts.push_back(part);
    return parts;
}

AskerFacts asker_of(const CovenantVersion& version, const std::string& code, core::Date today) {
    AskerFacts asker;
    asker.designated = asker.screened = asker.secrecy_signed = Known::yes;
    asker.strong_login = asker.training_valid = Known::yes;
    asker.commercial_duties = asker.organisation_frozen = asker.blocked = Known::no;
    asker.accession = AccessionStatus::invited;
    if (const auto* party = version.party(code)) {
        asker.org_types = party->org_types;
        asker.wgs_class = party->wgs_class;
        asker.accession = party->accession_on(today);
        asker.accession_ends = party->accession_ends;
        asker.has_case_direction = code == "O1";
    } else if (const auto type = parse_name<OrgType>(code)) {
        asker.org_types = {*type};
    }
    return asker;
}

CaseFacts plain_case(core::Date zero) {
    CaseFacts facts;
    facts.exists = true;
    facts.state = CaseState::in_consultation;
    facts.phase = Phase::deep;
    facts.age_band = AgeBand::age_16_17;
    facts.purpose = 0;
    facts.participant = facts.inform_decided = facts.criteria_assessed = Known::yes;
    facts.conflict_of_interest = facts.reopen_decision = facts.legal_hold = Known::no;
    facts.parent_contact_unsafe = Known::no;
    facts.destroy_by = core::add_years(zero, 5);
    return facts;
}

SignalFacts plain_signal() {
    SignalFacts facts;
    facts.state = SignalState::verifying;
    facts.own = Known::no;
    facts.in_triage_core = facts.quality_checked = Known::yes;
    facts.acute_step_recorded = facts.criteria_assessed = Known::yes;
    return facts;
}

// What the agency brought in about her, for the table; or what the asker itself brings in.
ItemFacts plain_item(Act act, const AskerFacts& asker) {
    ItemFacts item;
    const bool is_own = act != Act::item_read && act != Act::contribution_enter_for;
    item.is_own = item.is_author = is_own;
    item.origin_types = {OrgType::certified_child_protection};
    if (act == Act::contribution_enter_for) item.origin_types = {OrgType::school};
    if (is_own) item.origin_types = asker.org_types;
    item.category =
        is_own || act == Act::item_read ? DataCategory::care_guidance : DataCategory::indicator;
    item.reliability = Reliability::fact;
    item.source_class = SourceClass::document;
    item.visibility = Visibility::table;
    item.named_organisation = item.withdrawn = item.expired = item.shielded = Known::no;
    item.under_investigation = item.onward_of_police_data = item.onward_ground = Known::no;
    item.cleared_for_police = item.six_tests_complete = item.criminal_provenance = Known::yes;
    item.recipient_is_party = item.identifiers_checked = item.originator_consents = Known::yes;
    item.secrecy_ground = SecrecyGround::explicit_consent;
    for (const auto predicate : {Predicate::necessity, Predicate::quality_checked})
        item.predicates.set(predicate, Known::yes);
    return item;
}

ConsentFacts plain_consent() {
    ConsentFacts consent;
    consent.status = ConsentStatus::valid;
    consent.covers = Known::yes;
    consent.given_by = {ConsentCapacity::self};
    consent.age_when_given = AgeBand::age_16_17;
    consent.parents_skipped_with_reason = consent.free_direct_help = Known::no;
    consent.expires = day(242);
    return consent;
}

ChangeFacts plain_change() {
    ChangeFacts change;
    change.activates = true;
    change.version_signed = Known::no;
    change.approvals_complete = change.accountability_complete = Known::yes;
    change.oversight_advice = Known::yes;
    return change;
}

NoticeFacts plain_notice() {
    NoticeFacts notice;
    notice.addressee = ConsentCapacity::self;
    notice.status = NoticeStatus::sent;
    notice.two_person_decision = Known::no;
    return notice;
}

RequestFacts plain_request() {
    RequestFacts request;
    request.type = RequestType::access;
    request.decision = RequestDecision::granted;
    request.identity_verified = Known::yes;
    request.ground_per_item = request.interests_weighed = request.remedy_named = Known::no;
    return request;
}

FiguresFacts plain_figures() {
    FiguresFacts figures;
    figures.smallest_cell = 10;
    figures.complementary_suppression = Known::yes;
    figures.free_text = figures.birth_dates = Known::no;
    return figures;
}

// Open, still meets the criteria, and its provider agrees.
ExtensionFacts plain_extension() {
    ExtensionFacts extension;
    extension.criteria_still_met = extension.provider_consents = Known::yes;
    extension.high_relapse_risk = Known::no;
    return extension;
}

void add_sections_of(Facts& facts, Act act) {
    if (act == Act::log_read) facts.log_use = LogUse::lawfulness_control;
    if (traits::tells.contains(act)) facts.notice = plain_notice();
    if (act == Act::request_answer || act == Act::request_judge) facts.request = plain_request();
    if (act == Act::figures_read) facts.figures = plain_figures();
    if (act == Act::priority_list_add)
        facts.priority_list = PriorityListFacts{Known::yes, Known::yes};
    if (act == Act::retention_extend) facts.extension = plain_extension();
}

TechnicalFacts plain_technical() {
    TechnicalFacts technical;
    technical.log_writable = technical.key_available = technical.within_budget = Known::yes;
    technical.step_up_recent = technical.second_person = Known::yes;
    return technical;
}

}  // namespace

std::vector<TableRow> read_table(const std::string& path) {
    std::vector<TableRow> rows;
    const auto lines = split(file_text(path), '\n');
    const auto name = std::filesystem::path{path}.filename().string();
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty() || lines[i][0] == '#') continue;
        auto cells = split(lines[i], ',');
        const auto place = name + ':' + std::to_string(i + 1);
        EXPECT_EQ(cells.size(), 9U) << place << ": nine columns";
        cells.resize(9);
        rows.push_back({place,
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6],
                        cells[7],
                        cells[8]});
    }
    return rows;
}

std::vector<TableRow> read_tables() {
    std::vector<std::string> paths;
    for (const auto& file : std::filesystem::directory_iterator{"covenants/tables"})
        if (file.path().extension() == ".csv") paths.push_back(file.path().string());
    std::ranges::sort(paths);
    std::vector<TableRow> rows;
    for (const auto& path : paths) {
        auto each = read_table(path);
        rows.insert(rows.end(), each.begin(), each.end());
    }
    return rows;
}

Facts plain_facts(const CovenantVersion& version,
                  Act act,
                  const std::string& party,
                  const std::string& roles) {
    Facts facts;
    facts.act = act;
    facts.today = day(40);
    facts.purpose = 0;
    facts.asker = asker_of(version, party, facts.today);
    for (const auto& role : split(roles, '+')) {
        const auto word = parse_name<Role>(role);
        EXPECT_TRUE(word || role == "-") << role;
        if (word) facts.asker.roles.insert(*word);
    }
    facts.case_ = plain_case(day_zero);
    if (act == Act::case_open) facts.case_.reset();
    facts.signal = plain_signal();
    if (traits::on_item.contains(act)) facts.item = plain_item(act, facts.asker);
    facts.consent = plain_consent();
    facts.change = plain_change();
    add_sections_of(facts, act);
    facts.technical = plain_technical();
    return facts;
}

Facts facts_of(const CovenantVersion& version, const TableRow& row) {
    const auto act = parse_name<Act>(row.act);
    EXPECT_TRUE(act) << row.place << ": unknown act " << row.act;
    auto facts = plain_facts(version, act.value_or(Act::case_read), row.party, row.roles);
    for (const auto& part : split(row.facts, ' ')) {
        if (part.empty() || part == "-") continue;
        const auto equals = part.find('=');
        const auto name = part.substr(0, equals);
        const auto values =
            equals == std::string::npos ? FactValues{} : split(part.substr(equals + 1), '+');
        // D+30 has a plus of its own
        const auto whole = equals == std::string::npos ? "" : part.substr(equals + 1);
        const bool is_day = whole.size() > 1 && whole[0] == 'D' && whole[1] == '+';
        EXPECT_TRUE(set_fact(facts, {version, day_zero}, name, is_day ? FactValues{whole} : values))
            << row.place << ": " << part;
    }
    return facts;
}

}  // namespace briljant::covenant::testing
