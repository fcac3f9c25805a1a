// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// What the engine must know of an act beside its name. Which role may do it is covenant data; what
// it touches is a property of the act itself, so it stands here. An act in none of these sets still
// needs a designated user of a party, a role that lists it, and a covenant in force.

#include "covenant/vocabulary.hpp"

namespace briljant::covenant::traits {

// Looks at text of a person: a Lens.
inline constexpr Set<Act> reads{
    Act::case_read, Act::item_read, Act::meeting_read, Act::signal_read};

// On one existing case, by somebody who takes part in it.
inline constexpr Set<Act> on_case{Act::access_renew,
                                  Act::action_add,
                                  Act::action_settle,
                                  Act::action_take,
                                  Act::case_close,
                                  Act::case_compose,
                                  Act::case_link,
                                  Act::case_migrate,
                                  Act::case_prepare,
                                  Act::case_read,
                                  Act::case_reopen,
                                  Act::case_retain,
                                  Act::case_review,
                                  Act::case_scale_up,
                                  Act::case_set_course,
                                  Act::consent_record,
                                  Act::contribution_correct,
                                  Act::contribution_enter_for,
                                  Act::contribution_narrow,
                                  Act::contribution_release,
                                  Act::contribution_submit,
                                  Act::contribution_withdraw,
                                  Act::decision_list_confirm,
                                  Act::decision_list_send,
                                  Act::decision_list_sign,
                                  Act::decision_list_write,
                                  Act::disclosure_acknowledge,
                                  Act::disclosure_send,
                                  Act::item_read,
                                  Act::lead_correct,
                                  Act::lead_record,
                                  Act::life_area_rate,
                                  Act::meeting_close_item,
                                  Act::meeting_open,
                                  Act::meeting_read,
                                  Act::missing_record,
                                  Act::notice_decide,
                                  Act::person_inform,
                                  Act::plan_adopt,
                                  Act::priority_list_add,
                                  Act::priority_list_remove,
                                  Act::safetyplan_write,
                                  Act::scaleup_answer,
                                  Act::voice_record};

// On one existing case, by somebody who supervises and does not take part in it.
inline constexpr Set<Act> beside_case{Act::case_destroy,
                                      Act::emergency_review,
                                      Act::emergency_start,
                                      Act::request_answer,
                                      Act::request_judge,
                                      Act::retention_extend,
                                      Act::retention_hold};

// A question to a party is about a case when there is one, and about a signal before that.
inline constexpr Set<Act> on_case_if_any{Act::information_request_answer,
                                         Act::information_request_send,
                                         Act::information_request_withdraw};

// On one item of information.
inline constexpr Set<Act> on_item{Act::contribution_correct,
                                  Act::contribution_enter_for,
                                  Act::contribution_narrow,
                                  Act::contribution_release,
                                  Act::contribution_submit,
                                  Act::contribution_withdraw,
                                  Act::disclosure_send,
                                  Act::item_read};

// Brings information in: its quality, secrecy and category are judged here.
inline constexpr Set<Act> brings_in{
    Act::contribution_correct, Act::contribution_enter_for, Act::contribution_submit};

// Gives information to somebody: it must pass the matrix for that recipient.
inline constexpr Set<Act> gives{Act::contribution_release, Act::disclosure_send, Act::item_read};

// Only the originator may do this to an item (R41).
inline constexpr Set<Act> of_originator{Act::contribution_correct,
                                        Act::contribution_narrow,
                                        Act::contribution_release,
                                        Act::contribution_withdraw};

// On a signal that is not yet a case.
inline constexpr Set<Act> on_signal{Act::signal_close,
                                    Act::signal_destroy,
                                    Act::signal_feedback,
                                    Act::signal_read,
                                    Act::signal_receive,
                                    Act::signal_triage};

// Needs a purpose although no case stands behind it.
inline constexpr Set<Act> needs_purpose{Act::case_open,
                                        Act::information_request_send,
                                        Act::information_request_answer,
                                        Act::signal_submit};

// Runs whatever the state of the covenant: rights, closing down, and the covenant itself.
inline constexpr Set<Act> always{
    Act::accession_approve, Act::accession_handle,    Act::accession_leave,
    Act::accession_suspend, Act::account_create,      Act::account_manage,
    Act::advice_give,       Act::case_close,          Act::case_destroy,
    Act::case_retain,       Act::config_change,       Act::conflict_declare,
    Act::consent_withdraw,  Act::contribution_narrow, Act::contribution_withdraw,
    Act::covenant_version,  Act::emergency_review,    Act::incident_lead,
    Act::log_read,          Act::log_verify,          Act::notice_send,
    Act::request_answer,    Act::request_judge,       Act::request_submit,
    Act::retention_hold,    Act::signal_destroy};

// A reporter need not belong to a party.
inline constexpr Set<Act> of_reporter{Act::signal_submit, Act::signal_resubmit, Act::signal_read};

// Reaches somebody outside the table, or decides that it shall.
inline constexpr Set<Act> tells{
    Act::notice_decide, Act::notice_send, Act::person_inform, Act::request_answer};

// Takes up a new case: R08 asks a valid training.
inline constexpr Set<Act> takes_up{Act::case_open, Act::case_reopen};

// In a ZVH only a public participant decides these (R06).
inline constexpr Set<Act> public_participant_decides{
    Act::signal_triage, Act::case_open, Act::case_compose, Act::case_close, Act::disclosure_send};

// The user confirms again that it is she, in the last minutes.
inline constexpr Set<Act> step_up{Act::accession_approve,
                                  Act::accession_leave,
                                  Act::accession_suspend,
                                  Act::disclosure_send,
                                  Act::emergency_start,
                                  Act::log_read,
                                  Act::covenant_version};

// A second, named person agrees.
inline constexpr Set<Act> two_persons{Act::accession_approve,
                                      Act::accession_suspend,
                                      Act::account_create,
                                      Act::case_destroy,
                                      Act::request_answer};

// Persons outside every organisation: the young person and those at her side.
inline constexpr Set<Role> outside{
    Role::data_subject, Role::representative, Role::chosen_mentor, Role::confidant};

// R09: these never see case content, whatever a covenant says.
inline constexpr Set<Role> without_content{Role::functional_admin,
                                           Role::content_manager,
                                           Role::covenant_manager,
                                           Role::policy_viewer,
                                           Role::trainer,
                                           Role::expert_by_experience};

// Acts that open content of a case.
inline constexpr Set<Act> content =
    on_case | on_item | on_signal |
    Set<Act>{Act::agenda_build, Act::analysis_run, Act::emergency_start};

// The states of a case in which work on it goes on.
inline constexpr Set<CaseState> working{CaseState::in_consultation,
                                        CaseState::execution,
                                        CaseState::scaling_down,
                                        CaseState::reopened_special};

[[nodiscard]] constexpr Set<CaseState> states_for(Act act) noexcept {
    switch (act) {
        case Act::case_prepare:
            return {
                CaseState::in_consultation, CaseState::reopened_special, CaseState::scaling_down};
        case Act::plan_adopt:
            return {CaseState::in_consultation, CaseState::execution};
        case Act::case_review:
        case Act::case_set_course:
        case Act::scaleup_answer:
            return {CaseState::execution};
        case Act::case_close:
            return {CaseState::scaling_down};
        case Act::case_retain:
            return {CaseState::closed_shielded, CaseState::reopened_special};
        case Act::case_reopen:
            return {CaseState::closed_shielded};
        case Act::case_destroy:
            return {CaseState::closed_shielded,
                    CaseState::reopened_special,
                    CaseState::rejected,
                    CaseState::referred};
        case Act::emergency_start:
            return working | Set<CaseState>{CaseState::closed_shielded};
        case Act::emergency_review:
        case Act::request_answer:
        case Act::request_judge:
        case Act::retention_extend:
        case Act::retention_hold:
            return Set<CaseState>::all();
        default:
            return working;
    }
}

}  // namespace briljant::covenant::traits
