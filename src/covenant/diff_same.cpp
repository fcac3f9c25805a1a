// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/diff_same.hpp"

#include <algorithm>

namespace briljant::covenant::diff {

namespace {

// All of a row but whom it speaks about: the cell has asked that already.
bool same(const ProvisionRule& a, const ProvisionRule& b) noexcept {
    return a.third_party == b.third_party && a.phase_from == b.phase_from && a.effect == b.effect &&
           a.requires_all == b.requires_all && a.requires_one_of == b.requires_one_of &&
           a.secrecy_grounds == b.secrecy_grounds && a.bases == b.bases;
}

bool same(const std::optional<LegalBases>& a, const std::optional<LegalBases>& b) noexcept {
    if (!a || !b) return a.has_value() == b.has_value();
    return a->processing == b->processing && a->disclosure == b->disclosure &&
           a->special_category == b->special_category && a->criminal == b->criminal &&
           a->bsn == b->bsn;
}

bool same(const std::optional<WpgDecision>& a, const std::optional<WpgDecision>& b) noexcept {
    if (!a || !b) return a.has_value() == b.has_value();
    return a->agreed == b->agreed && a->purposes == b->purposes && a->categories == b->categories &&
           a->recipients == b->recipients && a->valid.from == b->valid.from &&
           a->valid.until == b->valid.until;
}

bool same_consent(const VersionContent& a, const VersionContent& b) {
    return std::ranges::equal(a.consent, b.consent, [](const ConsentRule& x, const ConsentRule& y) {
        return x.alternatives == y.alternatives &&
               x.parents_may_be_skipped == y.parents_may_be_skipped;
    });
}

bool same_purpose(const VersionContent& a, const VersionContent& b) {
    const auto first = std::ranges::find(a.purposes, true, &Purpose::primary);
    const auto second = std::ranges::find(b.purposes, true, &Purpose::primary);
    if (first == a.purposes.end() || second == b.purposes.end()) return false;
    return first->personal_data == second->personal_data;
}

bool same_rules(const CovenantVersion& before, const CovenantVersion& after, Act act) {
    const auto& a = before.content();
    const auto& b = after.content();
    return a.regime == b.regime && before.roles_for(act) == after.roles_for(act) &&
           same(a.wpg_decision, b.wpg_decision) && same_consent(a, b) && same_purpose(a, b);
}

// Each row gets the number of the first row, of either version, that means the same.
std::vector<int> meanings(const std::vector<ProvisionRule>& rows,
                          std::vector<const ProvisionRule*>& kinds) {
    std::vector<int> numbers;
    for (const auto& row : rows) {
        const auto known = std::ranges::find_if(
            kinds, [&](const ProvisionRule* kind) { return same(*kind, row); });
        numbers.push_back(static_cast<int>(known - kinds.begin()));
        if (known == kinds.end()) kinds.push_back(&row);
    }
    return numbers;
}

}  // namespace

Act act_of(Way way) noexcept {
    switch (way) {
        case Way::at_table:
            return Act::item_read;
        case Way::outside:
            return Act::disclosure_send;
        case Way::brought_in:
            break;
    }
    return Act::contribution_submit;
}

Sameness::Sameness(const CovenantVersion& before, const CovenantVersion& after)
    : before_(before), after_(after) {
    const auto& a = before.content();
    const auto& b = after.content();
    for (const auto way : {Way::at_table, Way::outside, Way::brought_in})
        same_rules_[index_of(way)] = same_rules(before, after, act_of(way));
    for (std::size_t i = 0; i < same_type_.size(); ++i)
        same_type_[i] = same(a.legal_bases[i], b.legal_bases[i]) &&
                        a.secrecy[i].regimes == b.secrecy[i].regimes &&
                        a.secrecy[i].grounds == b.secrecy[i].grounds;
    for (std::size_t i = 0; i < same_category_.size(); ++i)
        same_category_[i] = a.categories[i].in_use == b.categories[i].in_use &&
                            a.categories[i].earliest_phase == b.categories[i].earliest_phase;
    std::vector<const ProvisionRule*> kinds;
    meaning_before_ = meanings(a.provision, kinds);
    meaning_after_ = meanings(b.provision, kinds);
}

bool Sameness::same_list(const std::vector<RowIndex>& was,
                         const std::vector<RowIndex>& is) const noexcept {
    return std::ranges::equal(was, is, [this](RowIndex x, RowIndex y) {
        return meaning_before_[x] == meaning_after_[y];
    });
}

bool Sameness::same_rows(OrgType from,
                         std::size_t to,
                         DataCategory category,
                         SubjectRole subject) const noexcept {
    const auto& was = before_.cell(from, to, category, subject);
    const auto& is = after_.cell(from, to, category, subject);
    return was.denies.empty() == is.denies.empty() && same_list(was.allows, is.allows);
}

// With the case direction two cells are searched together, and the first row of both in the order
// of their ids counts: there an equal order of ids is asked too.
bool Sameness::holds_at(Way way, const std::array<std::size_t, count_of<Axis>>& at) const noexcept {
    const auto from = static_cast<OrgType>(at[index_of(Axis::giver)]);
    const auto to = at[index_of(Axis::receiver)];
    const auto category = static_cast<DataCategory>(at[index_of(Axis::category)]);
    const auto subject = static_cast<SubjectRole>(at[index_of(Axis::subject)]);
    if (!same_rules_[index_of(way)] || !same_type_[index_of(from)] ||
        !same_category_[index_of(category)])
        return false;
    if (way == Way::brought_in)
        return same_rows(from, CovenantVersion::to_anybody, category, subject);
    if (!same_type_[to] || !same_rows(from, to, category, subject)) return false;
    const bool directs = at[index_of(Axis::direction)] != 0;
    if (!directs) return true;
    if (!same_rows(from, CovenantVersion::to_case_direction, category, subject)) return false;
    const auto ids_of = [&](const CovenantVersion& version) {
        auto rows = version.cell(from, to, category, subject).allows;
        const auto& others =
            version.cell(from, CovenantVersion::to_case_direction, category, subject).allows;
        rows.insert(rows.end(), others.begin(), others.end());
        std::ranges::sort(rows);
        return rows;
    };
    return same_list(ids_of(before_), ids_of(after_));
}

}  // namespace briljant::covenant::diff
