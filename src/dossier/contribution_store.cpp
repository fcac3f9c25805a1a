// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/contribution_store.hpp"

#include <algorithm>
#include <utility>

#include "core/record.hpp"
#include "dossier/contribution_record.hpp"
#include "dossier_sql.hpp"
#include "gate/not_found.hpp"
#include "gate/series.hpp"

namespace briljant::dossier {

namespace {

using core::PersonalText;
using core::Record;
using covenant::Predicate;
using gate::Compartment;
using gate::FieldRef;
using storage::values;

FieldRef meta_field(const std::string& id, std::int64_t version) {
    return {.table = "contribution",
            .column = "meta",
            .row = id,
            .version = version,
            .use = "meta----"};
}

FieldRef content_field(const std::string& id,
                       const core::PersonId& person,
                       bool narrow,
                       std::int64_t version) {
    return {.table = "contribution",
            .column = "content",
            .row = id,
            .version = version,
            .compartment = narrow ? Compartment::item : Compartment::person,
            .compartment_id = narrow ? id : person.text()};
}

FieldRef scope_field(const std::string& id) {
    return {.table = "consent", .column = "scope", .row = id, .use = "meta----"};
}

core::Error damaged(std::string_view where) {
    return {core::ErrorCode::unavailable, "dossier.row-damaged", std::string{where}};
}

core::Result<Contribution> item_of(const gate::Lens& lens, const storage::Row& row) {
    TRY_ASSIGN(const auto text,
               open_field(lens, meta_field(row.text(0), row.integer(8)), row.bytes(9)));
    const auto record = Record::from_text(text.reveal());
    if (!record) return damaged("contribution.meta");
    auto item = from_record(*record);
    if (!item) return damaged("contribution.meta");
    item->id = row.id<core::ContributionId>(0);
    item->code = row.text(1);
    item->person = row.id<core::PersonId>(2);
    item->origin = row.id<core::OrganisationId>(3);
    item->author = row.id<core::MemberId>(4);
    const auto state = parse_contribution_state(row.text(5));
    if (!state) return damaged("contribution.state");
    item->state = *state;
    item->entered_at = row.instant(6);
    item->row_version = row.integer(8);
    return *std::move(item);
}

struct SealedItem {
    core::Sealed meta;
    core::Sealed content;
};

core::Result<SealedItem> seal_item(const gate::Permit& permit,
                                   const Contribution& item,
                                   std::int64_t version,
                                   const std::vector<core::MemberId>& audience) {
    const auto id = item.id.text();
    const bool narrow = is_narrow(item);
    if (narrow) TRY(share_item_key(permit, id, audience));
    SealedItem sealed;
    TRY_ASSIGN(
        sealed.meta,
        seal_field(permit, meta_field(id, version), PersonalText{to_record(item).to_text()}));
    TRY_ASSIGN(sealed.content,
               seal_field(permit, content_field(id, item.person, narrow, version), item.text));
    return sealed;
}

}  // namespace

core::Result<std::string> ContributionStore::next_code(const core::CovenantId& covenant) {
    return gate::next_code(visit_, covenant, {"contribution", "B"});
}

core::Result<std::string> ContributionStore::next_consent_code(const core::CovenantId& covenant) {
    // The example numbers its consents itself; the series steps over what stands there.
    for (;;) {
        TRY_ASSIGN(auto code, gate::next_code(visit_, covenant, {"consent", "CON"}));
        TRY_ASSIGN(const auto taken,
                   visit_.session().find(sql::find_consent_code, values(covenant, code)));
        if (!taken) return code;
    }
}

core::Result<void> ContributionStore::add(const gate::Permit& permit,
                                          const Contribution& item,
                                          const std::vector<core::MemberId>& audience) {
    TRY_ASSIGN(auto sealed, seal_item(permit, item, 1, audience));
    TRY(visit_.session().execute(sql::add_contribution,
                                 values(permit.covenant_id(),
                                        item.id,
                                        item.code,
                                        permit.case_id(),
                                        item.person,
                                        item.origin,
                                        item.author,
                                        to_name(item.state),
                                        item.entered_at,
                                        is_narrow(item),
                                        std::move(sealed.meta.bytes),
                                        std::move(sealed.content.bytes))));
    return {};
}

core::Result<void> ContributionStore::change(const gate::Permit& permit,
                                             const Contribution& item,
                                             const std::vector<core::MemberId>& audience) {
    const auto version = item.row_version + 1;
    TRY_ASSIGN(auto sealed, seal_item(permit, item, version, audience));
    TRY_ASSIGN(const auto changed,
               visit_.session().execute(sql::change_contribution,
                                        values(permit.covenant_id(),
                                               permit.case_id(),
                                               item.id,
                                               to_name(item.state),
                                               is_narrow(item),
                                               version,
                                               std::move(sealed.meta.bytes),
                                               std::move(sealed.content.bytes),
                                               item.entered_at)));
    if (changed == 1) return {};
    return core::Error{core::ErrorCode::conflict, "dossier.changed-meanwhile", ""};
}

core::Result<std::vector<gate::Seen<Contribution>>> ContributionStore::list(const gate::Lens& lens,
                                                                            const Reader& reader) {
    TRY_ASSIGN(const auto rows,
               visit_.session().query(sql::list_contributions,
                                      values(lens.covenant_id(), lens.case_id())));
    TRY_ASSIGN(const auto known_consents, consents(lens));
    std::vector<gate::Seen<Contribution>> seen;
    for (const auto& row : rows) {
        TRY_ASSIGN(auto one, see(lens, reader, known_consents, row));
        if (one) seen.push_back(*std::move(one));
    }
    return seen;
}

core::Result<std::optional<gate::Seen<Contribution>>> ContributionStore::see(
    const gate::Lens& lens,
    const Reader& reader,
    const std::vector<Consent>& known_consents,
    const storage::Row& row) {
    std::optional<gate::Seen<Contribution>> nothing;
    TRY_ASSIGN(auto item, item_of(lens, row));
    const auto reason =
        lens.judge(question_of(item, reader, known_consents, lens.known().purpose, visit_.today()));
    if (!reason) return nothing;
    const auto field = content_field(row.text(0), item.person, row.claim(7), item.row_version);
    auto text = open_field(lens, field, row.bytes(10));
    // The second fence: whoever has no key of a narrow item does not see that it exists.
    if (!text && text.error().code == core::ErrorCode::not_permitted) return nothing;
    if (!text) return std::move(text).error();
    item.text = std::move(text).value();
    return std::optional{gate::Seen<Contribution>{std::move(item), *reason}};
}

core::Result<std::optional<gate::Seen<Contribution>>> ContributionStore::find(
    const gate::Lens& lens, const Reader& reader, std::string_view code) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(sql::find_contribution,
                                     values(lens.covenant_id(), lens.case_id(), code)));
    if (!row) return std::optional<gate::Seen<Contribution>>{};
    TRY_ASSIGN(const auto known_consents, consents(lens));
    return see(lens, reader, known_consents, *row);
}

core::Result<std::optional<DraftRow>> ContributionStore::find_draft(
    const gate::Permit& permit, const core::ContributionId& id) {
    TRY_ASSIGN(const auto row,
               visit_.session().find(
                   sql::find_draft,
                   values(permit.covenant_id(), permit.case_id(), id, visit_.actor()->member)));
    if (!row) return std::optional<DraftRow>{};
    return std::optional{DraftRow{row->text(0), row->integer(1)}};
}

core::Result<void> ContributionStore::remove_draft(const gate::Permit& permit,
                                                   std::string_view code) {
    TRY_ASSIGN(const auto removed,
               visit_.session().execute(
                   sql::remove_draft,
                   values(permit.covenant_id(), permit.case_id(), code, visit_.actor()->member)));
    if (removed == 1) return {};
    return gate::not_found();
}

core::Result<void> ContributionStore::add_consent(const gate::Permit& permit,
                                                  const Consent& consent) {
    TRY_ASSIGN(
        auto scope,
        seal_field(
            permit, scope_field(consent.id.text()), PersonalText{to_record(consent).to_text()}));
    TRY(visit_.session().execute(sql::add_consent,
                                 values(permit.covenant_id(),
                                        consent.id,
                                        consent.code,
                                        permit.case_id(),
                                        covenant::to_name(consent.status),
                                        consent.given_on,
                                        consent.expires,
                                        std::move(scope.bytes))));
    return {};
}

core::Result<void> ContributionStore::set_consent_status(const gate::Permit& permit,
                                                         std::string_view code,
                                                         covenant::ConsentStatus status) {
    TRY(visit_.session().execute(
        sql::change_consent_status,
        values(permit.covenant_id(), permit.case_id(), code, covenant::to_name(status))));
    return {};
}

core::Result<std::vector<Consent>> ContributionStore::consents(const gate::Lens& lens) {
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_consents, values(lens.covenant_id(), lens.case_id())));
    std::vector<Consent> list;
    for (const auto& row : rows) {
        TRY_ASSIGN(const auto text, open_field(lens, scope_field(row.text(0)), row.bytes(6)));
        const auto record = Record::from_text(text.reveal());
        if (!record) return damaged("consent.scope");
        auto consent = consent_from(*record);
        const auto status = covenant::parse_name<covenant::ConsentStatus>(row.text(2));
        if (!consent || !status) return damaged("consent.scope");
        consent->id = row.id<core::ConsentId>(0);
        consent->code = row.text(1);
        consent->status = *status;
        consent->given_on = row.date(3);
        consent->expires = row.maybe_date(4);
        list.push_back(*std::move(consent));
    }
    return list;
}

gate::ItemQuestion question_of(const Contribution& item,
                               const Reader& reader,
                               const std::vector<Consent>& consents,
                               std::string_view purpose,
                               const core::Date& today) {
    using covenant::known;
    const auto& conditions = item.conditions;
    gate::ItemQuestion question;
    question.age_band = reader.age_band;
    auto& facts = question.item;
    facts.origin_types = item.origin_types;
    facts.is_own = item.origin == reader.organisation;
    facts.is_author = item.author == reader.member;
    facts.contact_only = item.is_contact_only;
    facts.category = item.category;
    facts.subject_role = item.subject_role;
    facts.reliability = item.reliability;
    facts.source_class = item.source_class;
    facts.visibility = item.visibility_now();
    facts.named_organisation =
        known(std::ranges::find(conditions.organisations, reader.organisation_code) !=
              conditions.organisations.end());
    facts.cleared_for_police = known(conditions.is_cleared_for_police &&
                                     (!conditions.police_from || *conditions.police_from <= today));
    facts.withdrawn = known(item.state == ContributionState::withdrawn);
    facts.expired = known(conditions.until && *conditions.until <= today);
    facts.shielded = known(item.state == ContributionState::corrected);
    facts.under_investigation = known(item.is_under_investigation);
    facts.criminal_provenance = known(item.has_criminal_provenance);
    facts.onward_of_police_data = covenant::Known::no;
    facts.secrecy_ground = item.secrecy.ground;
    facts.six_tests_complete = known(item.secrecy.six_tests_complete);
    facts.predicates.set(Predicate::necessity, known(item.is_necessity_recorded));
    facts.predicates.set(Predicate::quality_checked, known(item.is_quality_checked));
    facts.predicates.set(Predicate::safety_relevant_only, known(item.is_safety_relevant_only));
    // An audience beyond the own organisation is the originator's release (R31).
    facts.predicates.set(Predicate::investigation_released,
                         known(item.visibility_now() != covenant::Visibility::nobody_yet));
    if (item.secrecy.consent.empty()) return question;
    const auto consent = std::ranges::find(consents, item.secrecy.consent, &Consent::code);
    if (consent == consents.end()) return question;
    question.consent = consent_facts(*consent,
                                     {.from = item.origin_code,
                                      .to = reader.organisation_code,
                                      .category = item.category,
                                      .purpose = std::string{purpose}});
    return question;
}

}  // namespace briljant::dossier
