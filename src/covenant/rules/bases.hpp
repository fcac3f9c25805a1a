// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The legal bases that carry an allowed decision: those of the row that apply to these facts, else
// the processing basis of the asker's kind of organisation (A11). No basis, no access.

#include "covenant/rules/matrix.hpp"

namespace briljant::covenant::rules {

// A row lists every basis that may carry it; this keeps those that do so now.
[[nodiscard]] inline bool applies_now(const Question& q, LegalBasisCode basis) noexcept {
    using enum LegalBasisCode;
    const auto& item = *q.facts.item;
    const auto has_ground = [&](SecrecyGround ground) { return item.secrecy_ground == ground; };
    switch (basis) {
        case avg6_1a_consent:
        case jw7_3_11_consent:
        case wmo5_3_3_consent:
        case bw7_457_consent:
        case uavg22_2a_consent:
        case uavg32a_consent:
            return consent_carries(q);
        case jw7_3_11_involved:
        case bw7_457_involved:
            return has_ground(SecrecyGround::directly_involved);
        case jw7_3_11_ots:
            return has_ground(SecrecyGround::statutory_duty) ||
                   has_ground(SecrecyGround::statutory_permission);
        case norm_conflict_of_duties:
            return has_ground(SecrecyGround::conflict_of_duties);
        case wgs2_29_good_care:
            return has_ground(SecrecyGround::good_care);
        case wpg20_partnership:
            return wpg20_covers(q);
        case wpg19_case:
            return holds(item.predicates[Predicate::wpg19_incidental]);
        case wpg18_listed:
            return holds(item.predicates[Predicate::wpg18_listed_recipient]);
        case wmo5_2_6_safe_home:
            return recipient_types(q).contains(OrgType::safe_home);
        default:
            return true;
    }
}

using BasisList = InlineList<LegalBasisCode, 8>;

[[nodiscard]] inline BasisList bases_of_row(const Question& q, RowIndex row) noexcept {
    BasisList bases;
    q.version.content().provision[row].bases.each([&](LegalBasisCode basis) {
        if (applies_now(q, basis)) bases.push_back(basis);
    });
    return bases;
}

[[nodiscard]] inline BasisList processing_bases(const Question& q) noexcept {
    BasisList bases;
    q.facts.asker.org_types.each([&](OrgType type) {
        const auto& of_type = q.version.content().legal_bases[index_of(type)];
        if (of_type) of_type->processing.each([&](LegalBasisCode b) { bases.push_back(b); });
    });
    return bases;
}

[[nodiscard]] inline BasisList bases_of(const Question& q, const RowChoice& choice) noexcept {
    if (choice.is_needed && choice.passed) {
        const auto bases = bases_of_row(q, choice.row);
        if (!bases.empty() || q.is(traits::gives)) return bases;  // giving needs its own ground
    }
    BasisList bases;
    if (q.is_emergency || q.act() == Act::emergency_start)
        bases.push_back(LegalBasisCode::avg6_1d_vital);
    // Rights, the log and the covenant itself are duties of a controller, whatever the party.
    else if (!q.is(traits::content | traits::on_case_if_any) || q.is(traits::beside_case))
        bases.push_back(LegalBasisCode::avg6_1c_legal_duty);
    else
        bases = processing_bases(q);
    return bases;
}

}  // namespace briljant::covenant::rules
