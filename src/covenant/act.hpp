// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The acts for which a Permit (or, for *.read, a Lens) is asked. Which role may do which act is
// covenant data (section roles); an act that no held role lists is refused. Printed lower.dotted
// (case.open). Append new acts at their alphabetical place; the log stores the printed name, never
// the number.

#include <cstdint>

#include "covenant/words.hpp"

namespace briljant::covenant {

enum class Act : std::uint8_t {
    access_renew,
    accession_approve,
    accession_handle,
    accession_leave,
    accession_suspend,
    account_create,
    account_manage,
    action_add,
    action_settle,
    action_take,
    advice_give,
    agenda_build,
    analysis_run,
    case_close,
    case_compose,
    case_destroy,
    case_link,
    case_migrate,
    case_open,
    case_prepare,
    case_read,
    case_reopen,
    case_retain,
    case_review,
    case_scale_up,
    case_set_course,
    catalogue_publish,
    click_answer,
    config_change,
    conflict_declare,
    consent_give,
    consent_record,
    consent_withdraw,
    contact_choose,
    contribution_correct,
    contribution_enter_for,
    contribution_narrow,
    contribution_release,
    contribution_submit,
    contribution_withdraw,
    covenant_version,
    decision_list_confirm,
    decision_list_send,
    decision_list_sign,
    decision_list_write,
    disclosure_acknowledge,
    disclosure_send,
    emergency_review,
    emergency_start,
    figures_read,
    handover_acknowledge,
    incident_lead,
    information_request_answer,
    information_request_send,
    information_request_withdraw,
    item_read,
    lead_correct,
    lead_record,
    life_area_rate,
    log_read,
    log_verify,
    meeting_call,
    meeting_close_item,
    meeting_open,
    meeting_read,
    missing_record,
    notice_decide,
    notice_send,
    person_inform,
    placement_check,
    placement_override,
    plan_adopt,
    priority_list_add,
    priority_list_remove,
    request_answer,
    request_judge,
    request_submit,
    retention_extend,
    retention_hold,
    safetyplan_write,
    scaleup_answer,
    signal_advise,
    signal_close,
    signal_destroy,
    signal_feedback,
    signal_forward,
    signal_read,
    signal_receive,
    signal_rejudge,
    signal_resubmit,
    signal_submit,
    signal_triage,
    story_publish,
    training_run,
    voice_record,
};
template <>
struct Words<Act> {
    static constexpr auto last = Act::voice_record;
    static constexpr std::string_view text =
        "access.renew accession.approve accession.handle accession.leave accession.suspend "
        "account.create account.manage action.add "
        "action.settle action.take advice.give agenda.build analysis.run case.close case.compose "
        "case.destroy case.link case.migrate case.open case.prepare case.read "
        "case.reopen case.retain case.review case.scale_up case.set_course "
        "catalogue.publish click.answer config.change conflict.declare consent.give "
        "consent.record consent.withdraw contact.choose contribution.correct "
        "contribution.enter_for contribution.narrow contribution.release "
        "contribution.submit contribution.withdraw covenant.version "
        "decision_list.confirm decision_list.send decision_list.sign "
        "decision_list.write disclosure.acknowledge disclosure.send emergency.review "
        "emergency.start figures.read handover.acknowledge incident.lead "
        "information_request.answer information_request.send "
        "information_request.withdraw item.read lead.correct lead.record life_area.rate "
        "log.read log.verify meeting.call meeting.close_item meeting.open meeting.read "
        "missing.record notice.decide notice.send person.inform placement.check "
        "placement.override plan.adopt priority_list.add priority_list.remove request.answer "
        "request.judge request.submit retention.extend retention.hold safetyplan.write "
        "scaleup.answer signal.advise signal.close "
        "signal.destroy signal.feedback signal.forward signal.read signal.receive "
        "signal.rejudge signal.resubmit signal.submit signal.triage story.publish "
        "training.run voice.record";
};

}  // namespace briljant::covenant
