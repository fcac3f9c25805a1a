// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/notice_store.hpp"

#include <algorithm>
#include <utility>

#include "core/record.hpp"
#include "dossier_sql.hpp"

namespace briljant::dossier {

namespace {

using core::Record;
using storage::values;

gate::FieldRef content_field(const core::RowId& id) {
    return {.table = "inform_notice", .column = "content", .row = id.text(), .version = 1};
}

core::PersonalText to_record(const Notice& notice) {
    const auto& decision = notice.decision;
    Record record;
    record.set("by", notice.decided_by.text());
    record.set("at", core::to_iso(notice.decided_at));
    record.set("reason", decision.reason.reveal());
    if (decision.addressee) record.set("addressee", covenant::to_name(*decision.addressee));
    if (decision.ground) record.set("ground", covenant::to_name(*decision.ground));
    if (decision.with) record.set("with", decision.with->text());
    return core::PersonalText{record.to_text()};
}

core::Result<void> learn(Notice& notice, const core::PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    const auto by = record ? core::MemberId::parse(record->get("by")) : std::nullopt;
    const auto at = record ? core::instant_from_iso(record->get("at")) : std::nullopt;
    if (!by || !at) {
        return core::Error{core::ErrorCode::unavailable, "dossier.row-damaged", "inform_notice"};
    }
    notice.decided_by = *by;
    notice.decided_at = *at;
    notice.decision.reason = core::PersonalText{record->get("reason")};
    notice.decision.ground = covenant::parse_name<covenant::DeferralGround>(record->get("ground"));
    notice.decision.addressee =
        covenant::parse_name<covenant::ConsentCapacity>(record->get("addressee"));
    notice.decision.with = core::MemberId::parse(record->get("with"));
    return {};
}

}  // namespace

core::Result<void> NoticeStore::add(const gate::Permit& permit, const Notice& notice) {
    TRY_ASSIGN(auto content, seal_field(permit, content_field(notice.id), to_record(notice)));
    TRY(visit_.session().execute(sql::add_notice,
                                 values(permit.covenant_id(),
                                        notice.id,
                                        permit.case_id(),
                                        covenant::to_name(notice.decision.status),
                                        notice.due_on,
                                        notice.decision.review_on,
                                        std::move(content.bytes))));
    return {};
}

core::Result<std::vector<Notice>> NoticeStore::list(const gate::Lens& lens) {
    TRY_ASSIGN(
        const auto rows,
        visit_.session().query(sql::list_notices, values(lens.covenant_id(), lens.case_id())));
    std::vector<Notice> notices;
    for (const auto& row : rows) {
        Notice notice;
        notice.id = row.id<core::RowId>(0);
        const auto status = covenant::parse_name<covenant::NoticeStatus>(row.text(1));
        if (!status) {
            return core::Error{
                core::ErrorCode::unavailable, "dossier.row-damaged", "inform_notice.status"};
        }
        notice.decision.status = *status;
        notice.due_on = row.date(2);
        notice.decision.review_on = row.maybe_date(3);
        TRY_ASSIGN(const auto text, open_field(lens, content_field(notice.id), row.bytes(4)));
        TRY(learn(notice, text));
        notices.push_back(std::move(notice));
    }
    std::ranges::stable_sort(notices, {}, &Notice::decided_at);
    return notices;
}

}  // namespace briljant::dossier
