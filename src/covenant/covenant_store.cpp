// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/covenant_store.hpp"

#include <utility>

#include "core/check.hpp"
#include "covenant/annex.hpp"
#include "covenant/load.hpp"
#include "covenant_sql.hpp"

namespace briljant::covenant {

namespace {

core::Result<std::shared_ptr<const Covenant>> load(std::string_view json,
                                                   const std::optional<core::Date>& day_zero) {
    auto loaded = load_covenant(json, day_zero);
    if (!loaded.covenant) {
        return core::Error{core::ErrorCode::invalid,
                           "covenant.document-refused",
                           loaded.problems.empty() ? "" : loaded.problems.front().print("")};
    }
    return std::make_shared<const Covenant>(*std::move(loaded.covenant));
}

template <typename E>
E word(const storage::Row& row, std::size_t column) {
    const auto value = parse_name<E>(row.text(column));
    BR_CHECK(value.has_value());
    return *value;
}

// The columns of covenant.list_annexes.
Annex annex_of(const storage::Row& row) {
    Annex annex;
    auto& party = annex.party;
    party.code = row.text(0);
    party.name = row.text(1);
    party.org_type = word<OrgType>(row, 2);
    party.org_types = words_in<OrgType>(row.text(3)) | Set<OrgType>{party.org_type};
    party.chain_domain = word<ChainDomain>(row, 4);
    party.wgs_class = word<WgsClass>(row, 5);
    party.secrecy_regimes = words_in<SecrecyRegime>(row.text(6));
    annex.is_joining = row.integer(7) != 0;
    annex.status = word<AccessionStatus>(row, 8);
    annex.from = row.maybe_date(9);
    annex.notice_given = row.maybe_date(10);
    annex.ends = row.maybe_date(11);
    annex.data_on_exit = word<DataOnExit>(row, 12);
    if (!row.is_null(13)) party.signatory = row.text(13);
    return annex;
}

}  // namespace

core::Result<core::CovenantId> CovenantRegistry::add(storage::Session& session,
                                                     core::Random& random,
                                                     std::string_view json,
                                                     const std::optional<core::Date>& day_zero,
                                                     core::Instant now) {
    TRY_ASSIGN(const auto covenant, load(json, day_zero));
    const auto id = core::CovenantId::random(random);
    TRY(session.execute(sql::add_document,
                        storage::values(id, covenant->slug(), day_zero, json, now)));
    return id;
}

core::Result<std::vector<CovenantName>> CovenantRegistry::list(storage::Session& session) {
    TRY_ASSIGN(const auto rows, session.query(sql::list_documents, {}));
    std::vector<CovenantName> names;
    for (const auto& row : rows) {
        names.push_back({row.id<core::CovenantId>(0), row.text(1), row.maybe_date(2)});
    }
    return names;
}

core::Result<CovenantRegistry::Known> CovenantRegistry::known(storage::Session& session,
                                                              const core::CovenantId& id) {
    auto known = loaded_.with([&](auto& loaded) {
        const auto found = loaded.find(id);
        return found == loaded.end() ? Known{} : found->second;
    });
    if (known.document) return known;
    TRY_ASSIGN(const auto row, session.find(sql::find_document, storage::values(id)));
    if (!row) return core::Error{core::ErrorCode::not_found, "covenant.not-found", id.text()};
    TRY_ASSIGN(known.document, load(row->text(2), row->maybe_date(1)));
    known.effective = known.document;
    // A row of a transaction that is rolled back leaves an id that nobody asks for again.
    loaded_.with([&](auto& loaded) { loaded.emplace(id, known); });
    return known;
}

core::Result<std::shared_ptr<const Covenant>> CovenantRegistry::find(storage::Session& session,
                                                                     const core::CovenantId& id) {
    TRY_ASSIGN(auto known, this->known(session, id));
    TRY_ASSIGN(const auto row, session.find(sql::annex_version, storage::values(id)));
    const auto version = row ? row->integer(0) : std::int64_t{0};
    if (version == known.annex_version) return known.effective;
    TRY_ASSIGN(const auto rows, session.query(sql::list_annexes, storage::values(id)));
    std::vector<Annex> annexes;
    for (const auto& each : rows) annexes.push_back(annex_of(each));
    known.annex_version = version;
    known.effective = std::make_shared<const Covenant>(with_annexes(*known.document, annexes));
    // What a writer sees may still be undone, so nobody remembers it.
    if (session.shelf() != nullptr)
        loaded_.with([&](auto& loaded) { loaded.insert_or_assign(id, known); });
    return known.effective;
}

std::shared_ptr<const CovenantVersion> version_on(const std::shared_ptr<const Covenant>& covenant,
                                                  const core::Date& day) {
    const auto* version = covenant->version_on(day);
    if (version == nullptr) version = &covenant->versions().back();
    return {covenant, version};  // shares the life of the whole covenant
}

std::shared_ptr<const CovenantVersion> version_labelled(
    const std::shared_ptr<const Covenant>& covenant, std::string_view label) {
    return {covenant, covenant->version(label)};
}

}  // namespace briljant::covenant
