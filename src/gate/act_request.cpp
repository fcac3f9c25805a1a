// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "gate/act_request.hpp"

#include <utility>

namespace briljant::gate {

namespace {
// A row of this kind is nothing that is touched but who receives what is given.
constexpr std::string_view receiver_row = "receiver";
}  // namespace

KnownCase known_of(const NewCase& new_case,
                   std::shared_ptr<const covenant::CovenantVersion> version) {
    KnownCase known;
    known.id = new_case.id;
    known.code = new_case.code;
    known.subject = new_case.subject;
    known.purpose = new_case.purpose;
    known.version = std::move(version);
    known.facts = new_case.facts;
    return known;
}

void add_wish(covenant::Facts& facts,
              const ActRequest& request,
              const covenant::CovenantVersion& version,
              const core::MemberId& asker) {
    facts.item = request.item;
    facts.consent = request.consent;
    facts.signal = request.signal;
    facts.log_use = request.log_use;
    facts.notice = request.notice;
    facts.change = request.change;
    if (request.emergency) facts.emergency = request.emergency;
    facts.technical.second_person =
        covenant::known(request.second_person.has_value() && *request.second_person != asker);
    if (!facts.case_) {
        if (!request.purpose.empty()) facts.purpose = version.purpose_index(request.purpose);
        return;
    }
    facts.case_->to_state = request.to_state;
    if (request.age_band) facts.case_->age_band = *request.age_band;
    if (request.parent_contact_unsafe)
        facts.case_->parent_contact_unsafe = *request.parent_contact_unsafe;
}

log::Entry named(log::Entry leaf, const ActRequest& request) {
    if (leaf.sealed.purpose.empty()) leaf.sealed.purpose = request.purpose;
    for (const auto& each : request.touched) {
        if (each.kind == receiver_row) {
            leaf.sealed.recipients.push_back(each.id);
            continue;
        }
        leaf.sealed.objects.push_back({each.kind, each.id, "", "", ""});
    }
    if (request.is_look && leaf.outcome != log::Outcome::refused) {
        leaf.action = log::ActionCode::read;
        leaf.event.replace(0, leaf.event.find('.'), covenant::to_name(covenant::AuditAction::read));
    }
    return leaf;
}

}  // namespace briljant::gate
