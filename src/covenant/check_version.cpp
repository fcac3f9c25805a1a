// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <map>
#include <set>

#include "covenant/act_traits.hpp"
#include "covenant/json_read.hpp"
#include "covenant/read_version.hpp"
#include "covenant/statute.hpp"

namespace briljant::covenant {

namespace {

using Findings = std::vector<Finding>;

std::string at(std::string_view section, std::size_t index) {
    return std::string{section} + '/' + std::to_string(index);
}

std::string name_of(RuleId rule) {
    const auto text = rule.text();
    return {text.data(), text.size()};
}

// A code that stands twice makes a row unreachable or ambiguous.
template <typename Rows, typename Key, typename Pointer>
void check_unique(
    const Rows& rows, Key key, Pointer pointer, std::string_view what, Findings& out) {
    std::set<std::string> seen;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::string code{key(rows[i])};
        if (!seen.insert(code).second)
            out.push_back({pointer(i), std::string{what} + ' ' + code + " stands twice"});
    }
}

void check_twice(const VersionContent& content, const Sources& sources, Findings& out) {
    check_unique(
        content.parties,
        [](const Party& p) { return p.code; },
        [&](std::size_t i) { return sources.parties[i]; },
        "party",
        out);
    check_unique(
        content.purposes,
        [](const Purpose& p) { return p.code; },
        [](std::size_t i) { return at("/purposes", i); },
        "purpose",
        out);
    check_unique(
        content.roles,
        [](const RoleActs& r) { return to_name(r.role); },
        [](std::size_t i) { return at("/roles/grants", i); },
        "role",
        out);
    check_unique(
        content.articles,
        [](const Article& a) { return std::to_string(a.key); },
        [](std::size_t i) { return at("/articles", i); },
        "article",
        out);
    check_unique(
        content.provision,
        [](const ProvisionRule& r) { return r.id; },
        [&](std::size_t i) {
            return i < sources.provision.size() ? sources.provision[i] : "/thirdPartyRecipients";
        },
        "row",
        out);
}

void check_purposes(const VersionContent& content, Findings& out) {
    const auto primary = std::ranges::count(content.purposes, true, &Purpose::primary);
    if (primary != 1)
        out.push_back(
            {"/purposes", "exactly one purpose is primary; here " + std::to_string(primary)});
}

void check_order(const std::optional<core::Date>& first,
                 const std::optional<core::Date>& last,
                 const std::string& pointer,
                 std::string_view what,
                 Findings& out) {
    if (first && last && *last < *first)
        out.push_back({pointer,
                       std::string{what} + ": " + core::to_iso(*last) + " is before " +
                           core::to_iso(*first)});
}

void check_dates(const VersionContent& content, const Sources& sources, Findings& out) {
    check_order(
        content.effective.from, content.effective.until, sources.version, "effectiveUntil", out);
    if (content.status == CovenantStatus::active && !content.effective.from)
        out.push_back({sources.version, "an active covenant has a first day (effectiveFrom)"});
    if (content.wpg_decision)
        check_order(content.wpg_decision->valid.from,
                    content.wpg_decision->valid.until,
                    "/wpgDecision",
                    "validUntil",
                    out);
    for (std::size_t i = 0; i < content.parties.size(); ++i) {
        const auto& party = content.parties[i];
        const auto pointer = sources.parties[i] + "/accession";
        check_order(party.accession_from, party.notice_given, pointer, "noticeGivenAt", out);
        check_order(party.accession_from, party.accession_ends, pointer, "endsAt", out);
        check_order(party.notice_given, party.accession_ends, pointer, "endsAt", out);
    }
}

void check_terms(const VersionContent& content, Findings& out) {
    if (content.notice_period_days < 0)
        out.push_back({"/version/noticePeriodDays", "a term is not negative"});
    if (content.evaluation_every_months < 0)
        out.push_back({"/version/evaluationEveryMonths", "a term is not negative"});
    for (std::size_t i = 0; i < content.consultation_types.size(); ++i)
        if (content.consultation_types[i].slot_minutes.value_or(0) < 0)
            out.push_back({at("/consultationTypes", i), "a term is not negative"});
    for (std::size_t i = 0; i < content.retention.size(); ++i)
        if (content.retention[i].max.find('-') != std::string::npos)
            out.push_back({at("/retention", i) + "/max", "a term is not negative"});
}

bool may_process(const VersionContent& content, const Party& party) {
    bool found = false;
    party.org_types.each([&](OrgType type) {
        const auto& bases = content.legal_bases[index_of(type)];
        found = found || (bases && !bases->processing.empty());
    });
    return found;
}

// A purpose stands on a ground at every party (AVG 6), and a row that gives on one of its own.
void check_grounds(const VersionContent& content, const Sources& sources, Findings& out) {
    for (std::size_t i = 0; i < content.purposes.size(); ++i) {
        const auto& purpose = content.purposes[i];
        if (purpose.personal_data && purpose.subject_roles.empty())
            out.push_back({at("/purposes", i),
                           "purpose " + purpose.code + " says of nobody whose data it needs"});
    }
    const auto purpose = std::ranges::find(content.purposes, true, &Purpose::personal_data);
    for (std::size_t i = 0; i < content.parties.size(); ++i) {
        const auto& party = content.parties[i];
        if (purpose == content.purposes.end() || may_process(content, party)) continue;
        out.push_back({sources.parties[i],
                       "purpose " + purpose->code + " has no ground at party " + party.code +
                           ": no legal basis to process for " +
                           std::string{to_name(party.org_type)}});
    }
    for (std::size_t i = 0; i < sources.provision.size(); ++i) {
        const auto& row = content.provision[i];
        if (row.effect != ProvisionEffect::deny && row.bases.empty())
            out.push_back({sources.provision[i], row.id + " allows without a ground"});
    }
}

void check_rules(const VersionContent& content, Findings& out) {
    std::set<RuleId> named;
    for (std::size_t i = 0; i < content.articles.size(); ++i) {
        for (const auto rule : content.articles[i].rules) {
            named.insert(rule);
            if (!applies(rule, content.regime))
                out.push_back({at("/articles", i),
                               name_of(rule) + " does not apply to the regime " +
                                   std::string{to_name(content.regime)}});
        }
    }
    for (std::uint8_t number = 1; number <= RuleId::max; ++number) {
        const RuleId rule{number};
        if (applies(rule, content.regime) && !named.contains(rule))
            out.push_back({"/articles", "no article names " + name_of(rule)});
    }
}

// An act that opens content, in the hands of a role that never sees it (R09).
void check_roles(const VersionContent& content, Findings& out) {
    constexpr Set<Act> opening{Act::case_read, Act::item_read};
    for (std::size_t i = 0; i < content.roles.size(); ++i) {
        const auto& role = content.roles[i];
        const bool is_never = traits::without_content.contains(role.role);
        if (is_never && (role.sees_case_content || role.acts.intersects(traits::content)))
            out.push_back({at("/roles/grants", i),
                           std::string{to_name(role.role)} + " never sees case content (R09)"});
        if (!role.sees_case_content && role.acts.intersects(opening))
            out.push_back({at("/roles/grants", i),
                           std::string{to_name(role.role)} +
                               " may read a case but seesCaseContent is false"});
    }
}

// Statute before covenant: no row allows what the law denies in the last phase (R19-R25, R28).
void check_statute(const VersionContent& content, const Sources& sources, Findings& out) {
    for (std::size_t i = 0; i < sources.provision.size(); ++i) {
        const auto& row = content.provision[i];
        if (row.effect == ProvisionEffect::deny) continue;
        row.categories.each([&](DataCategory category) {
            bool denied = false;
            row.subject_roles.each([&](SubjectRole subject) {
                denied = denied ||
                         statute_denies(content.regime, category, subject, Phase::deep).has_value();
            });
            if (denied)
                out.push_back({sources.provision[i],
                               row.id + " allows " + std::string{to_name(category)} +
                                   ", which the law denies in this regime"});
        });
    }
}

// Forbid wins, so a row that is both allowed and denied is a mistake of the writer.
void check_contradictions(const VersionContent& content, const Sources& sources, Findings& out) {
    const auto overlap = [](const ProvisionRule& a, const ProvisionRule& b) {
        const bool same_receiver =
            a.to.intersects(b.to) || (a.to_case_direction && b.to_case_direction);
        return same_receiver && a.from.intersects(b.from) &&
               a.categories.intersects(b.categories) && a.subject_roles.intersects(b.subject_roles);
    };
    for (std::size_t i = 0; i < sources.provision.size(); ++i) {
        const auto& denied = content.provision[i];
        if (denied.effect != ProvisionEffect::deny) continue;
        for (std::size_t j = 0; j < sources.provision.size(); ++j) {
            const auto& allowed = content.provision[j];
            if (allowed.effect != ProvisionEffect::deny && overlap(denied, allowed))
                out.push_back({sources.provision[std::max(i, j)],
                               allowed.id + " allows what " + denied.id + " denies"});
        }
    }
}

// The text of an article points to the data that says the same.
void check_references(const boost::json::object& document,
                      const VersionContent& content,
                      Findings& out) {
    for (std::size_t i = 0; i < content.articles.size(); ++i) {
        for (const auto& reference : content.articles[i].data_refs) {
            const auto name = reference.empty() ? reference : reference.substr(1);
            const auto first = name.substr(0, name.find('/'));
            if (!document.contains(first))
                out.push_back({at("/articles", i), reference + " points to no section"});
        }
    }
}

}  // namespace

std::vector<Finding> check_version(const boost::json::object& document,
                                   const VersionContent& content,
                                   const Sources& sources) {
    Findings out;
    check_twice(content, sources, out);
    check_purposes(content, out);
    check_dates(content, sources, out);
    check_terms(content, out);
    check_grounds(content, sources, out);
    check_rules(content, out);
    check_roles(content, out);
    check_statute(content, sources, out);
    check_contradictions(content, sources, out);
    check_references(document, content, out);
    // R61: saying that it is complete is not enough: each of the three is named.
    const bool is_accounted =
        content.accountability_complete && content.accountability.is_complete();
    if (content.status == CovenantStatus::active && !is_accounted)
        out.push_back(
            {"/controllers", "an active covenant has its DPIA, register and AVG 26 summary"});
    return out;
}

}  // namespace briljant::covenant
