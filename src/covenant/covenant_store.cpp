// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/covenant_store.hpp"

#include <utility>

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

core::Result<std::shared_ptr<const Covenant>> CovenantRegistry::find(storage::Session& session,
                                                                     const core::CovenantId& id) {
    auto known = loaded_.with([&](auto& loaded) {
        const auto found = loaded.find(id);
        return found == loaded.end() ? std::shared_ptr<const Covenant>{} : found->second;
    });
    if (known) return known;
    TRY_ASSIGN(const auto row, session.find(sql::find_document, storage::values(id)));
    if (!row) return core::Error{core::ErrorCode::not_found, "covenant.not-found", id.text()};
    TRY_ASSIGN(auto covenant, load(row->text(2), row->maybe_date(1)));
    // A row of a transaction that is rolled back leaves an id that nobody asks for again.
    loaded_.with([&](auto& loaded) { loaded.emplace(id, covenant); });
    return covenant;
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
