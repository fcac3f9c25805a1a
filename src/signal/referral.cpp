// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "signal/referral.hpp"

#include <algorithm>

namespace briljant::signal {

namespace {

const CriteriaAssessment* find(const std::vector<CriteriaAssessment>& assessments,
                               std::string_view criterion) {
    const auto found = std::ranges::find(assessments, criterion, &CriteriaAssessment::criterion);
    return found == assessments.end() ? nullptr : &*found;
}

// Brackets and words apart: "(TC3 OR TC4)" is "(", "TC3", "OR", "TC4", ")".
std::vector<std::string> parts_of(std::string_view rule) {
    std::vector<std::string> parts(1);
    for (const char letter : rule) {
        if (letter != ' ' && letter != '(' && letter != ')') {
            parts.back() += letter;
            continue;
        }
        if (!parts.back().empty()) parts.emplace_back();
        if (letter == ' ') continue;
        parts.back() = letter;
        parts.emplace_back();
    }
    if (parts.back().empty()) parts.pop_back();
    return parts;
}

// Reads a rule from left to right with two stacks; AND binds before OR.
class RuleReader final {
public:
    explicit RuleReader(const std::vector<CriteriaAssessment>& assessments)
        : assessments_(assessments) {}

    [[nodiscard]] std::optional<bool> read(std::string_view rule) {
        for (const auto& part : parts_of(rule)) {
            if (!take(part)) return std::nullopt;
        }
        while (!signs_.empty()) {
            if (signs_.back() == '(' || !apply()) return std::nullopt;
        }
        if (values_.size() != 1) return std::nullopt;
        return values_.back() != 0;
    }

private:
    [[nodiscard]] bool take(const std::string& part) {
        if (part == "(") return push('(');
        if (part == ")") return close();
        if (part == "AND") return take_sign('&');
        if (part == "OR") return take_sign('|');
        const auto* assessment = find(assessments_, part);
        values_.push_back(assessment != nullptr && assessment->is_met.value_or(false) ? 1 : 0);
        return true;
    }
    [[nodiscard]] bool take_sign(char sign) {
        while (!signs_.empty() && signs_.back() != '(' && (signs_.back() == '&' || sign == '|')) {
            if (!apply()) return false;
        }
        return push(sign);
    }
    [[nodiscard]] bool push(char sign) {
        signs_.push_back(sign);
        return true;
    }
    [[nodiscard]] bool close() {
        while (!signs_.empty() && signs_.back() != '(') {
            if (!apply()) return false;
        }
        if (signs_.empty()) return false;
        signs_.pop_back();
        return true;
    }
    [[nodiscard]] bool apply() {
        if (values_.size() < 2) return false;
        const char right = values_.back();
        values_.pop_back();
        const bool is_both = signs_.back() == '&';
        const bool left = values_.back() != 0;
        values_.back() = (is_both ? left && right != 0 : left || right != 0) ? 1 : 0;
        signs_.pop_back();
        return true;
    }

    const std::vector<CriteriaAssessment>& assessments_;
    std::vector<char> values_;  // 0 or 1: a vector of bool is none
    std::vector<char> signs_;
};

}  // namespace

bool is_assessed(const covenant::CriteriaSet& set,
                 const std::vector<CriteriaAssessment>& assessments) {
    return std::ranges::all_of(set.criteria, [&](const covenant::Criterion& criterion) {
        const auto* assessment = find(assessments, criterion.code);
        if (assessment == nullptr || !assessment->is_met) return !criterion.mandatory;
        return !criterion.mandatory || !assessment->reason.reveal().empty();
    });
}

std::optional<bool> accepts(std::string_view rule,
                            const std::vector<CriteriaAssessment>& assessments) {
    return RuleReader{assessments}.read(rule);
}

const covenant::CriteriaSet* criteria_of(const covenant::CovenantVersion& version,
                                         std::string_view consultation_type) {
    const auto& content = version.content();
    const auto type = std::ranges::find(
        content.consultation_types, consultation_type, &covenant::ConsultationType::code);
    if (type == content.consultation_types.end()) return nullptr;
    const auto set =
        std::ranges::find(content.criteria_sets, type->criteria_set, &covenant::CriteriaSet::code);
    return set == content.criteria_sets.end() ? nullptr : &*set;
}

}  // namespace briljant::signal
