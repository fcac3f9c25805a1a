// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "dossier/notify_receivers.hpp"

#include <algorithm>

#include "dossier/case_store.hpp"
#include "people/directory.hpp"

namespace briljant::dossier {

namespace {

void add_member(std::vector<NoticeReceiver>& receivers, const core::MemberId& member) {
    const auto is_same = [&](const NoticeReceiver& each) { return each.member == member; };
    if (std::ranges::none_of(receivers, is_same)) receivers.push_back({member, ""});
}

void add_receiver(std::vector<NoticeReceiver>& receivers, const Disclosure& disclosure) {
    if (disclosure.to) {
        add_member(receivers, *disclosure.to);
        return;
    }
    const auto& third = disclosure.content.third;
    const auto is_same = [&](const NoticeReceiver& each) {
        return !each.member && each.third == third;
    };
    if (std::ranges::none_of(receivers, is_same)) receivers.push_back({std::nullopt, third});
}

}  // namespace

core::Result<std::vector<NoticeReceiver>> receivers_under(gate::Visit& visit,
                                                          const gate::Lens& lens,
                                                          const Consent& consent) {
    std::vector<NoticeReceiver> receivers;
    TRY_ASSIGN(const auto given, DisclosureStore{visit}.list(lens));
    for (const auto& each : given) {
        const auto& disclosure = each.disclosure;
        if (!each.is_whole || is_notice(disclosure.kind)) continue;
        if (disclosure.content.consent == consent.code) add_receiver(receivers, disclosure);
    }
    TRY_ASSIGN(const auto participants, CaseStore{visit}.participants(lens));
    TRY_ASSIGN(const auto directory, people::read_directory(visit.session()));
    for (const auto& each : holding_today(participants, visit.today())) {
        if (each.is_incidental || each.organisation == visit.actor()->organisation) continue;
        const auto organisation = directory.organisations.find(each.organisation);
        if (organisation == directory.organisations.end()) continue;
        if (std::ranges::find(consent.to, organisation->second.code) == consent.to.end()) continue;
        add_member(receivers, each.member);
    }
    return receivers;
}

core::Result<std::vector<NoticeReceiver>> receivers_of_item(gate::Visit& visit,
                                                            const gate::Lens& lens,
                                                            std::string_view item) {
    std::vector<NoticeReceiver> receivers;
    TRY_ASSIGN(const auto given, DisclosureStore{visit}.list(lens));
    for (const auto& each : given) {
        const bool holds_it = std::ranges::any_of(each.items, [&](const DisclosureItem& one) {
            return one.code == item && !one.withheld;
        });
        if (holds_it) add_receiver(receivers, each.disclosure);
    }
    return receivers;
}

std::vector<gate::Touched> touched_by(const std::vector<NoticeReceiver>& receivers) {
    std::vector<gate::Touched> touched;
    for (const auto& each : receivers) {
        touched.push_back(
            {std::string{receiver_row}, each.member ? each.member->text() : each.third});
    }
    return touched;
}

core::Result<void> notify(gate::Visit& visit,
                          const gate::Permit& permit,
                          DisclosureKind kind,
                          const std::string& about,
                          const std::vector<NoticeReceiver>& receivers) {
    DisclosureStore store{visit};
    for (const auto& receiver : receivers) {
        TRY_ASSIGN(auto notice, begin_disclosure(visit, kind));
        notice.to = receiver.member;
        notice.content.third = receiver.third;
        notice.content.about = about;
        std::vector<core::MemberId> readers = {notice.from};
        if (notice.to && *notice.to != notice.from) readers.push_back(*notice.to);
        TRY(store.add(permit, notice, readers));
    }
    return {};
}

}  // namespace briljant::dossier
