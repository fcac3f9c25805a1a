// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the law allows a covenant to allow: category by regime. A covenant can only take cells away,
// so this is asked before its rows and no row can undo it. Sources: AVG 9 and 10, UAVG 22-33, WGS
// 2.21, 2.29 and 2.30, BGS 1.9 and 2.15. "RIEC phase 1, 2, 3" of BGS 2.15 is who_knows, core, deep.
// WAMS is reserved: nothing is allowed.

#include <optional>

#include "covenant/vocabulary.hpp"

namespace briljant::covenant {

struct StatuteDenial {
    DenyReason reason;
    std::optional<RuleId> rule;  // none: the closed list of the law itself
};

namespace statute {

[[nodiscard]] constexpr std::optional<StatuteDenial> own(DataCategory category) noexcept {
    if (category == DataCategory::fiscal)
        return StatuteDenial{DenyReason::category_not_allowed, std::nullopt};
    return std::nullopt;
}

[[nodiscard]] constexpr std::optional<StatuteDenial> zvh(DataCategory category) noexcept {
    switch (category) {
        case DataCategory::sexual_behaviour:
            return StatuteDenial{DenyReason::category_not_allowed, RuleId{20}};
        case DataCategory::ethnicity:
            return StatuteDenial{DenyReason::category_not_allowed, RuleId{22}};
        case DataCategory::school_attendance:
        case DataCategory::fiscal:
            return StatuteDenial{DenyReason::category_not_allowed, RuleId{24}};
        case DataCategory::police_9_10:
            return StatuteDenial{DenyReason::category_not_allowed, RuleId{28}};
        default:
            return std::nullopt;
    }
}

[[nodiscard]] constexpr std::optional<Phase> riec_phase(DataCategory category) noexcept {
    switch (category) {
        case DataCategory::health:
        case DataCategory::granted_support:
        case DataCategory::care_guidance:
        case DataCategory::school_attendance:
        case DataCategory::ethnicity:
            return std::nullopt;
        case DataCategory::sexual_behaviour:
        case DataCategory::police_8_13:
        case DataCategory::judicial:
        case DataCategory::prosecutorial:
        case DataCategory::enforcement_of_sentence:
        case DataCategory::fiscal:
            return Phase::core;
        case DataCategory::police_9_10:
            return Phase::deep;
        default:
            return Phase::who_knows;
    }
}

[[nodiscard]] constexpr std::optional<StatuteDenial> riec(DataCategory category,
                                                          Phase phase) noexcept {
    const auto from = riec_phase(category);
    if (!from) return StatuteDenial{DenyReason::category_not_allowed, std::nullopt};
    if (phase >= *from) return std::nullopt;
    const bool is_r28 = category == DataCategory::police_9_10;
    return StatuteDenial{DenyReason::phase_limit,
                         RuleId{static_cast<std::uint8_t>(is_r28 ? 28 : 18)}};
}

}  // namespace statute

// Nothing: the law does not stand in the way.
[[nodiscard]] constexpr std::optional<StatuteDenial> statute_denies(Regime regime,
                                                                    DataCategory category,
                                                                    SubjectRole subject,
                                                                    Phase phase) noexcept {
    if (category == DataCategory::sexual_orientation || category == DataCategory::other_special)
        return StatuteDenial{DenyReason::category_not_allowed, RuleId{19}};
    switch (regime) {
        case Regime::own:
            return statute::own(category);
        case Regime::wgs_zvh:
            if ((subject == SubjectRole::witness || subject == SubjectRole::reporter) &&
                category != DataCategory::staff_contact)
                return StatuteDenial{DenyReason::person_outside_circle, RuleId{25}};
            return statute::zvh(category);
        case Regime::wgs_riec:
            return statute::riec(category, phase);
        case Regime::wams:
            break;
    }
    return StatuteDenial{DenyReason::category_not_allowed, std::nullopt};
}

}  // namespace briljant::covenant
