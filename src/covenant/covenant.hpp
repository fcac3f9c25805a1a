// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A covenant as data. VersionContent is what a file says, section by section; CovenantVersion is
// that content, fixed, with its matrix and its role acts compiled into tables so that a decision
// neither searches nor compares text. A Covenant is the ordered list of its versions. Made by
// load_covenant (load.hpp) and immutable afterwards: share it between threads.

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/clock.hpp"
#include "covenant/decide.hpp"
#include "covenant/vocabulary.hpp"

namespace briljant::covenant {

// From `from` up to and not including the day after `until`; open where there is no date.
struct Period {
    std::optional<core::Date> from;
    std::optional<core::Date> until;  // the last day

    [[nodiscard]] bool covers(const core::Date& day) const noexcept {
        return from && *from <= day && (!until || day <= *until);
    }
};

struct Party {
    std::string code;  // "O4", or a slug; the same in every version
    std::string name;
    OrgType org_type = OrgType::coordination_point;
    Set<OrgType> org_types;  // with the extra functions
    ChainDomain chain_domain = ChainDomain::administration;
    bool public_body = false;
    WgsClass wgs_class = WgsClass::none;
    Set<SecrecyRegime> secrecy_regimes;
    AccessionStatus accession = AccessionStatus::invited;
    std::optional<core::Date> accession_from;
    std::optional<core::Date> notice_given;
    std::optional<core::Date> accession_ends;  // first day that it is no longer a party
    DataOnExit data_on_exit = DataOnExit::stays_until_retention;
    std::string signatory;
    std::string privacy_contact;

    // The file states the accession of one day; this is the accession of another (R02, R04).
    [[nodiscard]] AccessionStatus accession_on(const core::Date& day) const noexcept;
};

struct Purpose {
    std::string code;
    std::string nl;
    std::string en;
    bool primary = false;
    bool personal_data = true;
    Set<SubjectRole> subject_roles;
};

struct RoleActs {
    Role role = Role::participant;
    std::string granted_by;
    bool sees_case_content = false;
    Set<Act> acts;
    Set<Role> not_together_with;
};

struct Quorum {
    int participants_min = 0;
    bool more_than_half_of_invited = false;
    Set<ChainDomain> chain_domains;
    Set<Role> must_include;
};

struct ConsultationType {
    std::string code;
    ConsultationKind kind = ConsultationKind::case_consultation;
    std::string name_nl;
    std::string name_en;
    std::string criteria_set;  // empty: none
    std::optional<Phase> phase_from;
    Quorum quorum;
    std::optional<int> slot_minutes;
    std::optional<TargetBand> target_band;
    bool personal_data = true;
};

struct Criterion {
    std::string code;
    std::string nl;
    std::string en;
    bool mandatory = true;
    bool requires_evidence = false;
    std::string legal_ref;
};

struct CriteriaSet {
    std::string code;
    std::string accept_rule;  // "TC1 AND (TC3 OR TC4)"
    Set<Role> decided_by;
    std::vector<Criterion> criteria;
};

struct CategoryUse {
    bool in_use = false;
    std::optional<Phase> earliest_phase;
};

struct ProvisionRule {
    std::string id;  // "PR012"
    Set<OrgType> from;
    Set<OrgType> to;
    bool to_case_direction = false;
    bool third_party = false;  // a recipient outside the table (section thirdPartyRecipients)
    Set<DataCategory> categories;
    Set<SubjectRole> subject_roles;
    std::optional<Phase> phase_from;
    ProvisionEffect effect = ProvisionEffect::deny;
    Set<Predicate> requires_all;
    Set<Predicate> requires_one_of;
    Set<SecrecyGround> secrecy_grounds;
    Set<LegalBasisCode> bases;
    ArticleKey article = 10;
    std::string note;
};

struct LegalBases {
    Set<LegalBasisCode> processing;
    Set<LegalBasisCode> disclosure;
    Set<LegalBasisCode> special_category;
    Set<LegalBasisCode> criminal;
    Set<LegalBasisCode> bsn;
};

struct Secrecy {
    Set<SecrecyRegime> regimes;
    Set<SecrecyGround> grounds;
};

struct WpgDecision {
    std::string reference;
    bool agreed = false;  // with the competent authority
    Set<WpgPurpose> purposes;
    Set<DataCategory> categories;
    Set<OrgType> recipients;
    Period valid;
};

struct ConsentRule {
    std::vector<Set<ConsentCapacity>> alternatives;  // in one alternative all are needed
    bool parents_may_be_skipped = false;
};

// Figures that may leave the table (R44). Below k_minimum no covenant can go.
struct FigureRules {
    static constexpr int k_minimum = 5;
    int k = 10;
};

struct TrainingModule {
    std::string code;
    std::string nl;
    int valid_months = 0;
    Set<Role> required_for;
    bool hard = false;  // R08: no new case without it
};

struct RetentionRule {
    RetentionObject object = RetentionObject::case_;
    RetentionStart start = RetentionStart::event;
    std::string max;  // ISO 8601 duration; empty: no end of its own
    RetentionAction action = RetentionAction::keep;
    std::string legal_ref;
};

// A kind of organisation that may ask to join (A28), and whether the table has rows for it: without
// rows a new version comes first.
struct JoinableType {
    OrgType org_type = OrgType::coordination_point;
    ChainDomain chain_domain = ChainDomain::administration;
    bool matrix_ready = false;
    std::vector<std::string> conditions_nl;
};

struct AccessionTerms {
    ApprovalRule approval = ApprovalRule::all_parties;
    bool new_version_if_not_in_matrix = true;
    DataOnExit data_on_exit = DataOnExit::stays_until_retention;  // when a party leaves (A29)
    std::vector<JoinableType> types;

    [[nodiscard]] const JoinableType* type(OrgType wanted) const noexcept;
};

// What must be on file before a version comes into force (R61); empty: it is not there.
struct Accountability {
    std::string dpia;
    std::string register_entry;
    std::string art26_summary;
    std::optional<core::Date> dated_on;

    [[nodiscard]] bool is_complete() const noexcept {
        return !dpia.empty() && !register_entry.empty() && !art26_summary.empty();
    }
};

struct EmergencyAccess {
    bool enabled = false;
    int minutes = 0;
    Set<Role> alert;
    int review_working_days = 0;
};

struct ArticleParagraph {
    int number = 0;
    std::string nl;
};

struct Article {
    ArticleKey key = 0;
    int number = 0;
    std::string heading_nl;
    std::string heading_en;
    std::string summary_en;
    std::vector<ArticleParagraph> paragraphs;
    std::vector<RuleId> rules;
    std::vector<std::string> data_refs;
};

struct VersionContent {
    std::string slug;
    std::string title_nl;
    std::string title_en;
    Regime regime = Regime::own;
    CovenantStatus status = CovenantStatus::draft;

    int number = 1;
    std::string label;  // "1.1"
    Period effective;
    int notice_period_days = 0;
    int evaluation_every_months = 0;
    int consent_months_max = 0;
    int repeat_window_months = 0;
    int deferral_days_max = 60;       // LC05
    int authority_hours = 72;         // LC07
    int result_feedback_months = 12;  // LC13
    FigureRules figures;
    bool accountability_complete = false;
    Accountability accountability;
    AccessionTerms accession;
    bool incidental_participants = false;

    std::vector<Party> parties;
    std::vector<Purpose> purposes;
    std::vector<RoleActs> roles;
    std::vector<ConsultationType> consultation_types;
    std::vector<CriteriaSet> criteria_sets;
    std::array<CategoryUse, count_of<DataCategory>> categories{};
    std::vector<ProvisionRule> provision;  // sorted by id: their order in the file means nothing
    std::array<std::optional<LegalBases>, count_of<OrgType>> legal_bases{};
    std::array<Secrecy, count_of<OrgType>> secrecy{};
    std::optional<WpgDecision> wpg_decision;
    std::array<ConsentRule, count_of<AgeBand>> consent{};
    std::array<Set<CaseState>, count_of<CaseState>> transitions{};
    EmergencyAccess emergency;
    std::vector<TrainingModule> training;
    std::vector<RetentionRule> retention;
    std::vector<Article> articles;
    std::string json;  // the whole document of this version, for what is not modelled above
};

// The rows that speak about one (from, to, category, subject role).
struct Cell {
    std::vector<RowIndex> denies;
    std::vector<RowIndex> allows;

    friend bool operator==(const Cell&, const Cell&) = default;
};

class CovenantVersion final {
public:
    explicit CovenantVersion(VersionContent content);

    [[nodiscard]] const VersionContent& content() const noexcept { return *content_; }
    // The same text and tables with other parties: what annexes make of it (annex.hpp). Cheap: the
    // tables do not look at parties.
    [[nodiscard]] CovenantVersion with_parties(std::vector<Party> parties) const;
    [[nodiscard]] const Party* party(std::string_view code) const noexcept;
    [[nodiscard]] std::optional<std::uint8_t> purpose_index(std::string_view code) const noexcept;

    // Tables for the engine.
    // A recipient that is no organisation type: the case direction, and "anybody at all".
    static constexpr std::size_t to_case_direction = count_of<OrgType>;
    static constexpr std::size_t to_anybody = count_of<OrgType> + 1;
    [[nodiscard]] const Cell& cell(OrgType from,
                                   std::size_t to,
                                   DataCategory category,
                                   SubjectRole subject) const noexcept;
    // Which of these roles may do the act; participants of every kind have PARTICIPANT's acts.
    [[nodiscard]] Set<Role> roles_for(Act act) const noexcept { return roles_for_[index_of(act)]; }
    // The article that names the rule; none when the covenant does not.
    [[nodiscard]] std::optional<ArticleKey> article_of(RuleId rule) const noexcept;

private:
    void compile_roles();
    void compile_matrix();
    void compile_articles();

    std::shared_ptr<const VersionContent> content_;  // shared by copies of the same version
    std::array<Set<Role>, count_of<Act>> roles_for_{};
    std::vector<std::uint16_t> cell_of_;  // index into cells_
    std::vector<Cell> cells_;             // each combination of rows once
    std::array<ArticleKey, RuleId::max + 1> article_of_{};
};

class Covenant final {
public:
    explicit Covenant(std::vector<CovenantVersion> versions) : versions_(std::move(versions)) {}

    [[nodiscard]] const std::string& slug() const noexcept {
        return versions_.front().content().slug;
    }
    [[nodiscard]] const std::vector<CovenantVersion>& versions() const noexcept {
        return versions_;
    }
    [[nodiscard]] const CovenantVersion* version(std::string_view label) const noexcept;
    // The newest version that is in force on the day: new cases start under it.
    [[nodiscard]] const CovenantVersion* version_on(const core::Date& day) const noexcept;

private:
    std::vector<CovenantVersion> versions_;  // never empty, oldest first
};

}  // namespace briljant::covenant
