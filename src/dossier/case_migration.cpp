// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/case_migration.hpp"

#include <utility>

#include "core/record.hpp"
#include "dossier/case_store.hpp"
#include "dossier_sql.hpp"
#include "gate/gate.hpp"

namespace briljant::dossier {

namespace {

using core::Record;
using storage::values;

core::Error wrong(std::string_view id) {
    return {core::ErrorCode::invalid, id, ""};
}

gate::FieldRef content_field(const core::RowId& id) {
    return {.table = "case_migration", .column = "content", .row = id.text(), .version = 1};
}

core::Result<void> check(const gate::Visit& visit, const MigrationWish& wish) {
    if (wish.reason.reveal().empty()) return wrong("dossier.version-reason");
    if (!wish.with || *wish.with == visit.actor()->member) return wrong("dossier.version-second");
    return {};
}

core::Result<void> add(gate::Visit& visit,
                       const gate::Permit& permit,
                       const CaseMigration& migration) {
    Record record;
    record.set("by", migration.decided_by.text());
    record.set("with", migration.with.text());
    record.set("reason", migration.reason.reveal());
    TRY_ASSIGN(
        auto content,
        seal_field(permit, content_field(migration.id), core::PersonalText{record.to_text()}));
    TRY(visit.session().execute(sql::add_case_migration,
                                values(permit.covenant_id(),
                                       migration.id,
                                       permit.case_id(),
                                       migration.from,
                                       migration.to,
                                       migration.decided_on,
                                       std::move(content.bytes))));
    return {};
}

core::Result<void> learn(CaseMigration& migration, const core::PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    const auto by = record ? core::MemberId::parse(record->get("by")) : std::nullopt;
    const auto with = record ? core::MemberId::parse(record->get("with")) : std::nullopt;
    if (!by || !with) {
        return core::Error{core::ErrorCode::unavailable, "dossier.row-damaged", "case_migration"};
    }
    migration.decided_by = *by;
    migration.with = *with;
    migration.reason = core::PersonalText{record->get("reason")};
    return {};
}

}  // namespace

core::Result<std::string> version_in_force(gate::Visit& visit) {
    TRY_ASSIGN(
        const auto known,
        visit.house().facts.covenant(visit.session(), visit.actor()->covenant, visit.today()));
    const auto& content = known.version->content();
    return content.effective.covers(visit.today()) ? content.label : std::string{};
}

core::Result<void> migrate_case(gate::Visit& visit, const MigrationWish& wish) {
    TRY_ASSIGN(const auto permit,
               gate::Gate::permit(
                   visit, {.act = covenant::Act::case_migrate, .case_code = wish.case_code}));
    TRY(check(visit, wish));
    TRY_ASSIGN(const auto in_force, version_in_force(visit));
    if (wish.to.empty() || wish.to != in_force) return wrong("dossier.version-not-in-force");
    const auto& now = permit.known().version->content().label;
    if (wish.to == now) {
        return core::Error{core::ErrorCode::conflict, "dossier.version-already", ""};
    }
    CaseMigration migration;
    migration.id = core::RowId::random(visit.random());
    migration.from = now;
    migration.to = wish.to;
    migration.decided_on = visit.today();
    migration.decided_by = visit.actor()->member;
    migration.with = *wish.with;
    migration.reason = wish.reason;
    TRY(add(visit, permit, migration));
    return CaseStore{visit}.set_version(permit, migration.to);
}

core::Result<std::vector<CaseMigration>> list_migrations(gate::Visit& visit,
                                                         const gate::Lens& lens) {
    TRY_ASSIGN(const auto rows,
               visit.session().query(sql::list_case_migrations,
                                     values(lens.covenant_id(), lens.case_id())));
    std::vector<CaseMigration> list;
    for (const auto& row : rows) {
        CaseMigration migration;
        migration.id = row.id<core::RowId>(0);
        migration.from = row.text(1);
        migration.to = row.text(2);
        migration.decided_on = row.date(3);
        TRY_ASSIGN(const auto text, open_field(lens, content_field(migration.id), row.bytes(4)));
        TRY(learn(migration, text));
        list.push_back(std::move(migration));
    }
    return list;
}

}  // namespace briljant::dossier
