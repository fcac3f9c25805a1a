// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The forms of a contribution, step by step, at most seven fields each (F02), and what is read back
// from them. The narrowest choice stands first and is the default (F07). Internal to the pages of
// dossier/. Values.

#include "dossier/draft_contribution.hpp"
#include "people/directory.hpp"
#include "people/page_call.hpp"
#include "web/forms.hpp"

namespace briljant::dossier {

// Step 1: what, how known, kind, source and date, category.
[[nodiscard]] web::Form text_form(const people::PageCall& call, const DraftView& view);
void read_text(const http::Fields& typed, ContributionDraft& draft);
// Puts an error at each field that is missing or that contradicts another (R13).
void check_text(const people::PageCall& call, web::Form& form, const ContributionDraft& draft);

// Step 2: who may see it and why it is needed.
[[nodiscard]] web::Form audience_form(const people::PageCall& call,
                                      const DraftView& view,
                                      const people::Directory& directory);
void read_audience(const http::Fields& typed, ContributionDraft& draft);
void check_audience(const people::PageCall& call, web::Form& form, const ContributionDraft& draft);
// The fields of the audience alone, also for an item that stands there already.
[[nodiscard]] std::vector<web::Field> audience_fields(
    const people::PageCall& call,
    const OriginatorConditions& conditions,
    const std::vector<web::Option>& organisations);
void read_conditions(const http::Fields& typed, OriginatorConditions& conditions);
// The organisations at the table, by their code.
[[nodiscard]] std::vector<web::Option> organisations_of(
    const std::vector<CaseParticipant>& participants,
    const people::Directory& directory,
    const core::Date& today);

// Step 3, for organisations under professional secrecy: the ground (R32, R33).
[[nodiscard]] web::Form ground_form(const people::PageCall& call, const DraftView& view);
void read_ground(const http::Fields& typed, ContributionDraft& draft);
void check_ground(const people::PageCall& call, web::Form& form, const ContributionDraft& draft);

}  // namespace briljant::dossier
