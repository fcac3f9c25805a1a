// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/read_version.hpp"

#include "covenant/json_read.hpp"

namespace briljant::covenant {

namespace {

using namespace json_read;  // NOLINT(google-build-using-namespace): the verbs of reading

ArticleKey article_key(std::string_view text) {
    if (text.size() != 3 || text[0] != 'A') return 0;
    return static_cast<ArticleKey>((text[1] - '0') * 10 + (text[2] - '0'));
}

Party read_party(const json::object& o) {
    Party party;
    party.code = text(o, "org");
    party.name = text(o, "name");
    party.org_type = word<OrgType>(o, "orgType").value_or(OrgType::coordination_point);
    party.org_types = words<OrgType>(o, "extraFunctions") | Set<OrgType>{party.org_type};
    party.chain_domain = word<ChainDomain>(o, "chainDomain").value_or(ChainDomain::administration);
    party.public_body = flag(o, "publicBody");
    party.wgs_class = word<WgsClass>(o, "wgsClass").value_or(WgsClass::none);
    party.secrecy_regimes = words<SecrecyRegime>(o, "secrecyRegimes");
    party.signatory = text(o, "signatory");
    party.privacy_contact = text(o, "fgContact");
    const auto& accession = section(o, "accession");
    party.accession = word<AccessionStatus>(accession, "status").value_or(AccessionStatus::invited);
    party.accession_from = date(accession, "effectiveFrom");
    party.notice_given = date(accession, "noticeGivenAt");
    party.accession_ends = date(accession, "endsAt");
    party.data_on_exit =
        word<DataOnExit>(accession, "dataOnExit").value_or(DataOnExit::stays_until_retention);
    return party;
}

Purpose read_purpose(const json::object& o) {
    Purpose purpose;
    purpose.code = text(o, "code");
    purpose.nl = text(o, "nl");
    purpose.en = text(o, "en");
    purpose.primary = flag(o, "primary");
    purpose.personal_data = flag(o, "personalData");
    purpose.subject_roles = words<SubjectRole>(o, "subjectRoles");
    return purpose;
}

RoleActs read_role(const json::object& o) {
    RoleActs role;
    role.role = word<Role>(o, "role").value_or(Role::observer);
    role.granted_by = text(o, "grantedBy");
    role.sees_case_content = flag(o, "seesCaseContent");
    role.acts = words<Act>(o, "acts");
    role.not_together_with = words<Role>(o, "notTogetherWith");
    return role;
}

ConsultationType read_consultation_type(const json::object& o) {
    ConsultationType type;
    type.code = text(o, "code");
    type.kind = word<ConsultationKind>(o, "kind").value_or(ConsultationKind::case_consultation);
    type.name_nl = text(o, "nameNl");
    type.name_en = text(o, "nameEn");
    type.criteria_set = text(o, "criteriaSet");
    type.phase_from = word<Phase>(o, "phaseFrom");
    type.slot_minutes = number(o, "slotMinutes");
    type.target_band = word<TargetBand>(o, "targetBand");
    type.personal_data = flag(o, "personalData");
    const auto& quorum = section(o, "quorum");
    type.quorum.participants_min = number(quorum, "minParticipants").value_or(0);
    type.quorum.more_than_half_of_invited = flag(quorum, "moreThanHalfOfInvited");
    type.quorum.chain_domains = words<ChainDomain>(quorum, "chainDomains");
    type.quorum.must_include = words<Role>(quorum, "mustInclude");
    return type;
}

CriteriaSet read_criteria_set(const json::object& o) {
    CriteriaSet set;
    set.code = text(o, "code");
    set.accept_rule = text(o, "acceptRule");
    set.decided_by = words<Role>(o, "decidedBy");
    for (const auto& value : list(o, "criteria")) {
        const auto& c = as_object(value);
        set.criteria.push_back({.code = text(c, "code"),
                                .nl = text(c, "nl"),
                                .en = text(c, "en"),
                                .mandatory = flag(c, "mandatory"),
                                .requires_evidence = flag(c, "requiresEvidence"),
                                .legal_ref = text(c, "legalRef")});
    }
    return set;
}

// `from` and `to` are lists of organisation types, with "*" for all of them.
void read_selector(const json::array& values, Set<OrgType>& types, bool& case_direction) {
    for (const auto& value : values) {
        if (const auto type = parse_name<OrgType>(view(value))) types.insert(*type);
        const auto selector = parse_name<PartySelector>(view(value));
        if (!selector) continue;
        case_direction = true;
        if (*selector != PartySelector::case_direction) types = Set<OrgType>::all();
    }
}

ProvisionRule read_row(const json::object& o, const Set<SubjectRole>& default_subjects) {
    ProvisionRule row;
    row.id = text(o, "id");
    bool from_case_direction = false;  // nothing originates from a direction: it has a type
    read_selector(list(o, "from"), row.from, from_case_direction);
    read_selector(list(o, "to"), row.to, row.to_case_direction);
    row.categories = words<DataCategory>(o, "categories");
    row.subject_roles = words<SubjectRole>(o, "subjectRoles");
    if (row.subject_roles.empty()) row.subject_roles = default_subjects;
    row.phase_from = word<Phase>(o, "phaseFrom");
    row.effect = word<ProvisionEffect>(o, "effect").value_or(ProvisionEffect::deny);
    row.requires_all = words<Predicate>(o, "requires");
    row.requires_one_of = words<Predicate>(o, "requiresOneOf");
    row.secrecy_grounds = words<SecrecyGround>(o, "secrecyGrounds");
    row.bases = words<LegalBasisCode>(o, "bases");
    row.article = article_key(text(o, "articleKey"));
    row.note = text(o, "note");
    return row;
}

// A recipient outside the table (A13): any party may give, on these conditions.
ProvisionRule read_third_party(const json::object& o) {
    ProvisionRule row = read_row(o, Set<SubjectRole>::all());
    const auto type = word<OrgType>(o, "orgType").value_or(OrgType::coordination_point);
    row.id = "TP-" + std::string{to_name(type)};
    row.from = Set<OrgType>::all();
    row.to = {type};
    row.third_party = true;
    row.effect = ProvisionEffect::allow_with;
    if (flag(o, "fgAdvice")) row.requires_all.insert(Predicate::rac_checked);
    return row;
}

void read_provision(const json::object& document, VersionContent& content) {
    const auto& defaults = section(document, "provisionDefaults");
    auto subjects = words<SubjectRole>(defaults, "subjectRolesWhenAbsent");
    if (subjects.empty()) subjects = Set<SubjectRole>::all();
    for (const auto& value : list(document, "provision"))
        content.provision.push_back(read_row(as_object(value), subjects));
    for (const auto& value : list(document, "thirdPartyRecipients"))
        content.provision.push_back(read_third_party(as_object(value)));
}

void read_bases_and_secrecy(const json::object& document, VersionContent& content) {
    for (const auto& value : list(document, "legalBases")) {
        const auto& o = as_object(value);
        const auto type = word<OrgType>(o, "orgType");
        if (!type) continue;
        content.legal_bases[index_of(*type)] = {
            .processing = words<LegalBasisCode>(o, "processing"),
            .disclosure = words<LegalBasisCode>(o, "disclosure"),
            .special_category = words<LegalBasisCode>(o, "specialCategory"),
            .criminal = words<LegalBasisCode>(o, "criminal"),
            .bsn = words<LegalBasisCode>(o, "bsn")};
    }
    for (const auto& value : list(section(document, "secrecy"), "perOrgType")) {
        const auto& o = as_object(value);
        if (const auto type = word<OrgType>(o, "orgType"))
            content.secrecy[index_of(*type)] = {.regimes = words<SecrecyRegime>(o, "regimes"),
                                                .grounds = words<SecrecyGround>(o, "grounds")};
    }
}

void read_wpg_decision(const json::object& document, VersionContent& content) {
    const auto& o = section(document, "wpgDecision");
    if (o.empty()) return;
    content.wpg_decision = {.reference = text(o, "ref"),
                            .agreed = !text(o, "agreedWith").empty(),
                            .purposes = words<WpgPurpose>(o, "wpgPurposes"),
                            .categories = words<DataCategory>(o, "categories"),
                            .recipients = words<OrgType>(o, "recipients"),
                            .valid = {date(o, "validFrom"), date(o, "validUntil")}};
}

void read_consent(const json::object& document, VersionContent& content) {
    const auto& consent = section(document, "consent");
    content.consent_months_max = number(consent, "maxValidMonths").value_or(0);
    for (const auto& value : list(consent, "perAgeBand")) {
        const auto& o = as_object(value);
        const auto band = word<AgeBand>(o, "ageBand");
        if (!band) continue;
        auto& rule = content.consent[index_of(*band)];
        rule.parents_may_be_skipped = flag(o, "parentMayBeSkippedWithReason");
        for (const auto& alternative : list(o, "required"))
            if (const auto* array = alternative.if_array())
                rule.alternatives.push_back(words<ConsentCapacity>(*array));
    }
}

void read_work_process(const json::object& document, VersionContent& content) {
    const auto& process = section(document, "workProcess");
    content.repeat_window_months = number(process, "repeatWindowMonths").value_or(0);
    for (const auto& value : list(process, "transitions")) {
        const auto& o = as_object(value);
        if (const auto from = word<CaseState>(o, "from"))
            content.transitions[index_of(*from)] = words<CaseState>(o, "to");
    }
    const auto& emergency = section(section(document, "access"), "emergency");
    content.emergency = {.enabled = flag(emergency, "enabled"),
                         .minutes = number(emergency, "minutes").value_or(0),
                         .alert = words<Role>(emergency, "alert"),
                         .review_working_days = number(emergency, "reviewWorkingDays").value_or(0)};
}

void read_training_and_retention(const json::object& document, VersionContent& content) {
    for (const auto& value : list(section(document, "training"), "modules")) {
        const auto& o = as_object(value);
        content.training.push_back({.code = text(o, "code"),
                                    .nl = text(o, "nl"),
                                    .valid_months = number(o, "validMonths").value_or(0),
                                    .required_for = words<Role>(o, "requiredFor"),
                                    .hard = flag(o, "hard")});
    }
    for (const auto& value : list(document, "retention")) {
        const auto& o = as_object(value);
        content.retention.push_back(
            {.object = word<RetentionObject>(o, "object").value_or(RetentionObject::case_),
             .start = word<RetentionStart>(o, "start").value_or(RetentionStart::event),
             .max = text(o, "max"),
             .action = word<RetentionAction>(o, "action").value_or(RetentionAction::keep),
             .legal_ref = text(o, "legalRef")});
    }
}

// The terms and thresholds of A17, A21 and A27; what a file leaves out keeps the law's own.
void read_terms(const json::object& document, VersionContent& content) {
    const auto take = [&](std::string_view part, std::string_view name, int& target) {
        target = number(section(document, part), name).value_or(target);
    };
    take("transparency", "deferralReviewMaxDays", content.deferral_days_max);
    take("incidents", "authorityHours", content.authority_hours);
    take("evaluation", "resultFeedbackMonths", content.result_feedback_months);
    take("figures", "k", content.figures.k);
}

Article read_article(const json::object& o) {
    Article article;
    article.key = article_key(text(o, "key"));
    article.number = number(o, "number").value_or(0);
    article.heading_nl = text(o, "headingNl");
    article.heading_en = text(o, "headingEn");
    article.summary_en = text(o, "summaryEn");
    for (const auto& value : list(o, "textNl"))
        article.paragraphs.push_back({.number = number(as_object(value), "lid").value_or(0),
                                      .nl = text(as_object(value), "nl")});
    for (const auto& value : list(o, "ruleIds"))
        if (const auto rule = RuleId::parse(view(value))) article.rules.push_back(*rule);
    for (const auto& value : list(o, "dataRef")) article.data_refs.emplace_back(view(value));
    return article;
}

void read_head(const json::object& document, VersionContent& content) {
    const auto& covenant = section(document, "covenant");
    content.slug = text(covenant, "slug");
    content.title_nl = text(covenant, "titleNl");
    content.title_en = text(covenant, "titleEn");
    content.regime = word<Regime>(covenant, "regime").value_or(Regime::wams);
    content.status = word<CovenantStatus>(covenant, "status").value_or(CovenantStatus::draft);
    const auto& version = section(document, "version");
    content.number = number(version, "n").value_or(1);
    content.label = text(version, "label");
    content.effective = {date(version, "effectiveFrom"), date(version, "effectiveUntil")};
    content.notice_period_days = number(version, "noticePeriodDays").value_or(0);
    content.evaluation_every_months = number(version, "evaluationEveryMonths").value_or(0);
    content.accountability_complete =
        flag(section(section(document, "controllers"), "accountability"), "complete");
    const auto& incidental = section(section(document, "accession"), "incidental");
    content.incidental_participants = flag(incidental, "allowed");
}

Accountability read_accountability(const json::object& o) {
    return {.dpia = text(o, "dpiaRef"),
            .register_entry = text(o, "registerRef"),
            .art26_summary = text(o, "art26SummaryRef"),
            .dated_on = date(o, "datedOn")};
}

AccessionTerms read_accession_terms(const json::object& document) {
    const auto& accession = section(document, "accession");
    AccessionTerms terms;
    terms.approval = word<ApprovalRule>(accession, "approval").value_or(ApprovalRule::all_parties);
    terms.new_version_if_not_in_matrix = flag(accession, "newVersionIfTypeNotInMatrix");
    terms.data_on_exit = word<DataOnExit>(section(document, "withdrawal"), "dataOnExit")
                             .value_or(DataOnExit::stays_until_retention);
    for (const auto& value : list(document, "joinableOrgTypes")) {
        const auto& o = as_object(value);
        JoinableType type;
        type.org_type = word<OrgType>(o, "orgType").value_or(OrgType::coordination_point);
        type.chain_domain =
            word<ChainDomain>(o, "chainDomain").value_or(ChainDomain::administration);
        type.matrix_ready = flag(o, "matrixReady");
        for (const auto& row : list(accession, "perType"))
            if (word<OrgType>(as_object(row), "orgType") == type.org_type)
                for (const auto& condition : list(as_object(row), "conditionsNl"))
                    type.conditions_nl.emplace_back(view(condition));
        terms.types.push_back(std::move(type));
    }
    return terms;
}

}  // namespace

VersionContent read_version(const json::object& document) {
    VersionContent content;
    read_head(document, content);
    content.accountability =
        read_accountability(section(section(document, "controllers"), "accountability"));
    content.accession = read_accession_terms(document);
    for (const auto& value : list(document, "parties"))
        content.parties.push_back(read_party(as_object(value)));
    for (const auto& value : list(document, "purposes"))
        content.purposes.push_back(read_purpose(as_object(value)));
    for (const auto& value : list(section(document, "roles"), "grants"))
        content.roles.push_back(read_role(as_object(value)));
    for (const auto& value : list(document, "consultationTypes"))
        content.consultation_types.push_back(read_consultation_type(as_object(value)));
    for (const auto& value : list(document, "criteriaSets"))
        content.criteria_sets.push_back(read_criteria_set(as_object(value)));
    for (const auto& value : list(document, "categories")) {
        const auto& o = as_object(value);
        if (const auto category = word<DataCategory>(o, "category"))
            content.categories[index_of(*category)] = {flag(o, "inUse"),
                                                       word<Phase>(o, "earliestPhase")};
    }
    read_provision(document, content);
    read_bases_and_secrecy(document, content);
    read_wpg_decision(document, content);
    read_consent(document, content);
    read_work_process(document, content);
    read_training_and_retention(document, content);
    read_terms(document, content);
    for (const auto& value : list(document, "articles"))
        content.articles.push_back(read_article(as_object(value)));
    content.json = json::serialize(document);
    return content;
}

}  // namespace briljant::covenant
