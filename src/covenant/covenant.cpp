// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/covenant.hpp"

#include <algorithm>
#include <map>

#include "core/check.hpp"

namespace briljant::covenant {

namespace {

// Whoever takes part in a case in one of these roles may do what a participant may.
constexpr Set<Role> kinds_of_participant{Role::police_contact,
                                         Role::care_coordinator,
                                         Role::fixed_contact,
                                         Role::process_director,
                                         Role::case_director,
                                         Role::chair};

constexpr std::size_t recipients = CovenantVersion::to_anybody + 1;
constexpr std::size_t cell_count =
    count_of<OrgType> * recipients * count_of<DataCategory> * count_of<SubjectRole>;

constexpr std::size_t position(OrgType from,
                               std::size_t to,
                               DataCategory category,
                               SubjectRole subject) noexcept {
    auto at = index_of(from) * recipients + to;
    at = at * count_of<DataCategory> + index_of(category);
    return at * count_of<SubjectRole> + index_of(subject);
}

std::vector<std::size_t> recipients_of(const ProvisionRule& row) {
    std::vector<std::size_t> result;
    row.to.each([&](OrgType type) { result.push_back(index_of(type)); });
    if (row.to_case_direction) result.push_back(CovenantVersion::to_case_direction);
    const bool gives = row.effect != ProvisionEffect::deny;
    if (gives && !row.third_party) result.push_back(CovenantVersion::to_anybody);
    return result;
}

template <typename Visit>
void each_position(const ProvisionRule& row, Visit visit) {
    const auto to = recipients_of(row);
    row.from.each([&](OrgType from) {
        row.categories.each([&](DataCategory category) {
            row.subject_roles.each([&](SubjectRole subject) {
                for (const auto recipient : to) visit(position(from, recipient, category, subject));
            });
        });
    });
}

}  // namespace

AccessionStatus Party::accession_on(const core::Date& day) const noexcept {
    const bool was_party = accession == AccessionStatus::acceded ||
                           accession == AccessionStatus::notice_given ||
                           accession == AccessionStatus::withdrawn;
    if (!was_party) return accession;
    if (!accession_from || day < *accession_from) return AccessionStatus::pending_consent;
    if (accession_ends && *accession_ends <= day) return AccessionStatus::withdrawn;
    if (notice_given && *notice_given <= day) return AccessionStatus::notice_given;
    if (accession == AccessionStatus::withdrawn && !accession_ends) return accession;
    return AccessionStatus::acceded;
}

CovenantVersion::CovenantVersion(VersionContent content) {
    std::ranges::sort(content.provision, {}, &ProvisionRule::id);
    content_ = std::make_shared<const VersionContent>(std::move(content));
    compile_roles();
    compile_matrix();
    compile_articles();
}

const JoinableType* AccessionTerms::type(OrgType wanted) const noexcept {
    const auto found = std::ranges::find(types, wanted, &JoinableType::org_type);
    return found == types.end() ? nullptr : &*found;
}

CovenantVersion CovenantVersion::with_parties(std::vector<Party> parties) const {
    auto copy = *this;
    auto content = *content_;
    content.parties = std::move(parties);
    copy.content_ = std::make_shared<const VersionContent>(std::move(content));
    return copy;
}

const Party* CovenantVersion::party(std::string_view code) const noexcept {
    const auto found = std::ranges::find(content_->parties, code, &Party::code);
    return found == content_->parties.end() ? nullptr : &*found;
}

std::optional<std::uint8_t> CovenantVersion::purpose_index(std::string_view code) const noexcept {
    const auto found = std::ranges::find(content_->purposes, code, &Purpose::code);
    if (found == content_->purposes.end()) return std::nullopt;
    return static_cast<std::uint8_t>(found - content_->purposes.begin());
}

const Cell& CovenantVersion::cell(OrgType from,
                                  std::size_t to,
                                  DataCategory category,
                                  SubjectRole subject) const noexcept {
    return cells_[cell_of_[position(from, to, category, subject)]];
}

std::optional<ArticleKey> CovenantVersion::article_of(RuleId rule) const noexcept {
    const auto key = article_of_[rule.number()];
    if (key == 0) return std::nullopt;
    return key;
}

void CovenantVersion::compile_roles() {
    for (const auto& grant : content_->roles) {
        const bool is_participant = grant.role == Role::participant;
        grant.acts.each([&](Act act) {
            auto& holders = roles_for_[index_of(act)];
            holders.insert(grant.role);
            if (is_participant) holders = holders | kinds_of_participant;
        });
    }
}

void CovenantVersion::compile_matrix() {
    BR_CHECK(content_->provision.size() < 65535);
    std::map<std::size_t, Cell> filled;
    for (std::size_t i = 0; i < content_->provision.size(); ++i) {
        const auto& row = content_->provision[i];
        const bool denies = row.effect == ProvisionEffect::deny;
        each_position(row, [&](std::size_t at) {
            auto& rows = denies ? filled[at].denies : filled[at].allows;
            rows.push_back(static_cast<RowIndex>(i));
        });
    }
    cells_.assign(1, Cell{});  // the empty cell: nothing is said, so nothing is allowed
    cell_of_.assign(cell_count, 0);
    std::map<std::pair<std::vector<RowIndex>, std::vector<RowIndex>>, std::uint16_t> seen;
    for (auto& [at, cell] : filled) {
        const auto [known, is_new] =
            seen.try_emplace({cell.denies, cell.allows}, static_cast<std::uint16_t>(cells_.size()));
        if (is_new) cells_.push_back(std::move(cell));
        cell_of_[at] = known->second;
    }
    BR_CHECK(cells_.size() < 65535);
}

void CovenantVersion::compile_articles() {
    for (const auto& article : content_->articles)
        for (const auto rule : article.rules)
            if (article_of_[rule.number()] == 0) article_of_[rule.number()] = article.key;
}

const CovenantVersion* Covenant::version(std::string_view label) const noexcept {
    for (const auto& each : versions_)
        if (each.content().label == label) return &each;
    return nullptr;
}

const CovenantVersion* Covenant::version_on(const core::Date& day) const noexcept {
    const CovenantVersion* newest = nullptr;
    for (const auto& each : versions_)
        if (each.content().effective.covers(day)) newest = &each;
    return newest;
}

}  // namespace briljant::covenant
