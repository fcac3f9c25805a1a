// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The fields of a referral in steps of at most seven (F02), what is missing in a step, and the
// referral that the typed values make. Internal to the pages of signal/. Values.

#include "people/page_call.hpp"
#include "signal/open_referral.hpp"
#include "web/forms.hpp"

namespace briljant::signal {

class ReferralForm final {
public:
    ReferralForm(const people::PageCall& call, const covenant::CovenantVersion& version)
        : call_(call), version_(version) {}

    // The criteria come three by three, so the number depends on the kind of consultation.
    [[nodiscard]] int last_step() const;
    // Numbered from 1; what was typed in the other steps is hidden in it.
    [[nodiscard]] web::Form step(int number) const;
    // Puts an error at each field of this step that is missing or makes no sense.
    void check(web::Form& form) const;
    [[nodiscard]] std::string heading(int number) const;
    [[nodiscard]] ReferralToOpen result() const;

private:
    [[nodiscard]] std::vector<web::Field> fields(int number) const;
    [[nodiscard]] std::vector<web::Field> request_fields() const;
    [[nodiscard]] std::vector<web::Field> person_fields() const;
    [[nodiscard]] std::vector<web::Field> course_fields() const;
    [[nodiscard]] std::vector<web::Field> criteria_fields(int first) const;
    [[nodiscard]] std::vector<web::Field> suspect_fields() const;
    [[nodiscard]] std::vector<covenant::Criterion> criteria() const;
    [[nodiscard]] web::Field field(web::FieldKind kind,
                                   std::string_view name,
                                   std::string_view label) const;
    [[nodiscard]] core::PersonalText typed(std::string_view name) const;

    const people::PageCall& call_;
    const covenant::CovenantVersion& version_;
};

}  // namespace briljant::signal
