// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "app/demo/example.hpp"
#include "app/demo/loader.hpp"
#include "app/demo/read_json.hpp"
#include "consultation/build_agenda.hpp"
#include "consultation/decision_list.hpp"
#include "consultation/open_meeting.hpp"
#include "consultation/run_item.hpp"
#include "core/check.hpp"
#include "plan/settle_action.hpp"

namespace briljant::app {

namespace {

namespace json = boost::json;
using core::PersonalText;
using std::chrono::minutes;

// What happens around a meeting, counted from its beginning or end.
constexpr auto before_inviting = minutes{60};
constexpr auto before_attendance = minutes{10};
constexpr auto writing_the_list = minutes{30};
constexpr auto settling = minutes{8 * 60};  // from 09:00: at the end of the working day

template <typename E>
E word(const std::string& name) {
    const auto value = covenant::parse_name<E>(name);
    BR_CHECK(value.has_value());
    return *value;
}

PersonalText words(const DemoLoader& loader, const json::object& row, std::string_view name) {
    return PersonalText{write_out_days(text_of(row, name), loader.day_zero())};
}

std::vector<json::object> actions_of(const std::string& meeting, const std::string& case_code) {
    std::vector<json::object> list;
    for (auto& row : rows_of("actions.json", "actions")) {
        if (text_of(row, "meeting") == meeting && text_of(row, "case") == case_code) {
            list.push_back(std::move(row));
        }
    }
    return list;
}

// Who takes part in a case only later, or not at all, cannot be invited yet: the secretary tries
// again on the day itself.
core::Result<void> invite(gate::Visit& visit,
                          const std::string& meeting,
                          int position,
                          const std::vector<core::MemberId>& members) {
    for (const auto& member : members) {
        auto done = consultation::invite_to_item(visit, meeting, position, {member, {}});
        if (!done && done.error().id != "consultation.not-on-case") return done;
    }
    return {};
}

class MeetingPlan final {
public:
    MeetingPlan(DemoLoader& loader, const json::object& row)
        : loader_(loader),
          row_(row),
          code_(text_of(row, "id")),
          chair_(text_of(row, "chair")),
          secretary_(text_of(row, "secretary")),
          starts_at_(loader.moment(text_of(row, "startsAt"))) {}

    void plan() {
        plan_agenda();
        if (text_of(row_, "agendaOutAt").empty()) return;
        plan_attendance();
        int position = 0;
        for (const auto& item : items_in_order()) plan_item(item, ++position);
        loader_.plan(ends_at(), chair_, "close " + code_, [code = code_](auto& visit) {
            return consultation::close_meeting(visit, code);
        });
        plan_list();
    }

private:
    [[nodiscard]] core::Instant ends_at() const { return loader_.moment(text_of(row_, "endsAt")); }

    // As the agenda is built: urgent and repeated items first.
    [[nodiscard]] std::vector<json::object> items_in_order() const {
        auto items = objects_of(row_, "items");
        const auto rank = [](const json::object& item) {
            const auto label = text_of(item, "label");
            if (label == "URGENT") return 0;
            return label == "REPEAT" ? 1 : 2;
        };
        std::ranges::stable_sort(items, {}, rank);
        return items;
    }

    [[nodiscard]] std::vector<core::MemberId> invited(const json::object& item) const {
        std::vector<core::MemberId> members;
        for (const auto& login : list_of(item, "invited")) members.push_back(loader_.member(login));
        return members;
    }

    void plan_agenda() {
        consultation::AgendaWish wish;
        wish.consultation_type = text_of(row_, "consultationType");
        wish.starts_at = starts_at_;
        if (!text_of(row_, "endsAt").empty()) wish.ends_at = ends_at();
        wish.chair = loader_.member(chair_);
        wish.secretary = loader_.member(secretary_);
        for (const auto& item : items_in_order()) {
            consultation::AgendaItemWish one;
            one.case_code = text_of(item, "case");
            one.label = label_of(text_of(item, "label"));
            one.minutes = number_of(item, "minutes");
            one.consultation_type = text_of(item, "consultationType");
            wish.items.push_back(one);
        }
        const auto out = text_of(row_, "agendaOutAt");
        const auto built = out.empty() ? loader_.moment("D+197 15:00") : loader_.moment(out);
        loader_.plan(built, secretary_, "build " + code_, [wish, code = code_](auto& visit) {
            auto made = consultation::build_agenda(visit, wish);
            if (!made) return core::Result<void>{std::move(made).error()};
            BR_CHECK(made.value() == code);
            return core::Result<void>{};
        });
        if (out.empty()) return;
        plan_invitations(built + minutes{2});
        loader_.plan(built + minutes{5},
                     secretary_,
                     "call " + code_,
                     [code = code_, reason = words(loader_, row_, "urgentReason")](auto& visit) {
                         return consultation::call_meeting(visit, code, reason);
                     });
        plan_invitations(starts_at_ - before_inviting);
    }

    [[nodiscard]] static consultation::AgendaLabel label_of(const std::string& name) {
        return word<consultation::AgendaLabel>(name);
    }

    void plan_invitations(core::Instant at) {
        int position = 0;
        for (const auto& item : items_in_order()) {
            ++position;
            loader_.plan(at,
                         secretary_,
                         "invite to " + code_,
                         [code = code_, position, members = invited(item)](auto& visit) {
                             return invite(visit, code, position, members);
                         });
        }
    }

    void plan_attendance() {
        int position = 0;
        for (const auto& item : items_in_order()) {
            ++position;
            attend(position, text_of(item, "processDirector"), "PRESENT");
            for (const auto& row : objects_of(item, "attendance")) {
                const auto state = text_of(row, "state");
                // Whose seat was taken by a colleague: the colleague was invited himself.
                if (state == "REPLACED") {
                    attend(position, text_of(row, "by"), "PRESENT");
                    continue;
                }
                attend(position, text_of(row, "member"), state);
            }
        }
        loader_.plan(starts_at_, chair_, "open " + code_, [code = code_](auto& visit) {
            return consultation::open_meeting(visit, code);
        });
    }

    void attend(int position, const std::string& login, const std::string& state) {
        consultation::AttendanceEntry entry;
        entry.position = position;
        entry.member = loader_.member(login);
        entry.state = word<consultation::AttendanceState>(state);
        entry.has_signed = entry.state == consultation::AttendanceState::present;
        const bool must_sit = entry.has_signed;
        loader_.plan(
            starts_at_ - before_attendance,
            secretary_,
            "attendance of " + login + " at " + code_,
            [entry, code = code_, must_sit, by = entry.member](auto& visit) -> core::Result<void> {
                // Lotte's colleague comes in her place.
                if (must_sit) TRY(invite(visit, code, entry.position, {by}));
                auto done = consultation::record_attendance(visit, code, entry);
                const bool never_sat =
                    !done && !must_sit && done.error().id == "consultation.not-invited";
                if (never_sat) return core::Result<void>{};
                return done;
            });
    }

    void plan_item(const json::object& item, int position) {
        const consultation::ItemAddress at{code_, position};
        const auto begin = loader_.moment(text_of(item, "startedAt"));
        const auto end = begin + minutes{number_of(item, "minutes")};
        const auto what = code_ + ", " + text_of(item, "case");
        loader_.plan(begin, chair_, "start " + what, [at](auto& visit) {
            return consultation::start_item(visit, at);
        });
        loader_.plan(begin + minutes{2}, secretary_, "minutes of " + what, minutes_of(item, at));
        plan_decisions(item, at, end - minutes{3});
        loader_.plan(end, chair_, "close the item of " + what, [at](auto& visit) {
            return consultation::close_item(visit, at);
        });
    }

    [[nodiscard]] DemoLoader::Work minutes_of(const json::object& item,
                                              const consultation::ItemAddress& at) const {
        consultation::MinutesChange change;
        if (!text_of(item, "picture").empty()) change.picture = words(loader_, item, "picture");
        if (!text_of(item, "judgement").empty())
            change.judgement = words(loader_, item, "judgement");
        std::string risks;
        for (const auto& risk : objects_of(item, "risks")) {
            risks += (risks.empty() ? "" : "; ") + text_of(risk, "text");
        }
        if (!risks.empty()) change.risks = PersonalText{risks};
        const auto row = object_of(item, "voice");
        consultation::Voice voice;
        voice.mode = word<consultation::VoiceMode>(text_of(row, "mode"));
        voice.text = words(loader_, row, "text");
        voice.reason = words(loader_, row, "reason");
        voice.is_read = !text_of(row, "readBy").empty();
        change.voice = voice;
        return [change, at](gate::Visit& visit) -> core::Result<void> {
            TRY(consultation::write_minutes(visit, at, change));
            TRY(consultation::move_item(visit, at, consultation::MeetingStep::judgement));
            return consultation::move_item(visit, at, consultation::MeetingStep::decision);
        };
    }

    void plan_decisions(const json::object& item,
                        const consultation::ItemAddress& at,
                        core::Instant when) {
        std::vector<PersonalText> decisions;
        for (const auto& row : objects_of(item, "decisions"))
            decisions.push_back(words(loader_, row, "text"));
        const auto actions = actions_of(code_, text_of(item, "case"));
        if (decisions.empty()) {
            decisions.emplace_back(actions.empty() ? "Het plan gaat door zoals afgesproken."
                                                   : "De nieuwe acties zijn afgesproken.");
        }
        std::vector<consultation::Dissent> dissent;
        for (const auto& row : objects_of(item, "dissent")) {
            dissent.push_back({loader_.member(text_of(row, "member")),
                               words(loader_, row, "text"),
                               words(loader_, row, "result")});
        }
        loader_.plan(when,
                     secretary_,
                     "decisions at " + code_,
                     [at, decisions, dissent](gate::Visit& visit) -> core::Result<void> {
                         for (const auto& each : decisions) {
                             TRY(consultation::record_decision(visit, at, each));
                         }
                         for (const auto& each : dissent) {
                             TRY(consultation::record_dissent(visit, at, each));
                         }
                         return {};
                     });
        for (const auto& row : actions) plan_action(row, at, when + minutes{1});
    }

    void plan_action(const json::object& row,
                     const consultation::ItemAddress& at,
                     core::Instant when) {
        consultation::TableAction action;
        action.code = text_of(row, "id");
        action.owner = loader_.member(text_of(row, "ownerUser"));
        action.due = loader_.date(text_of(row, "due"));
        action.text = words(loader_, row, "text");
        loader_.plan(when,
                     secretary_,
                     "add " + text_of(row, "id"),
                     [at, action](auto& visit) -> core::Result<void> {
                         TRY(consultation::record_action(visit, at, action));
                         return {};
                     });
    }

    void plan_list() {
        const auto list = object_of(row_, "decisionList");
        loader_.plan(ends_at() + writing_the_list,
                     secretary_,
                     "write the list of " + code_,
                     [code = code_, expected = text_of(list, "id")](auto& visit) {
                         auto made = consultation::write_decision_list(visit, code);
                         if (!made) return core::Result<void>{std::move(made).error()};
                         BR_CHECK(made.value() == expected);
                         return core::Result<void>{};
                     });
        loader_.plan(
            loader_.moment(text_of(list, "signedAt")),
            text_of(list, "signedBy"),
            "sign the list of " + code_,
            [code = code_](auto& visit) { return consultation::sign_decision_list(visit, code); });
        loader_.plan(
            loader_.moment(text_of(list, "sentAt")),
            secretary_,
            "send the list of " + code_,
            [code = code_](auto& visit) { return consultation::send_decision_list(visit, code); });
        for (const auto& reader : objects_of(list, "recipients")) plan_reader(reader);
    }

    void plan_reader(const json::object& reader) {
        const auto at = text_of(reader, "confirmedAt");
        if (at.empty()) return;
        const auto login = text_of(reader, "member");
        // Kees has no account until the school accedes: the secretary calls him.
        const bool is_called = login == "kees.lam" && loader_.moment(at) < loader_.moment("D+119");
        loader_.plan(loader_.moment(at),
                     is_called ? secretary_ : login,
                     "confirm the list of " + code_,
                     [code = code_, is_called, member = loader_.member(login)](auto& visit) {
                         if (!is_called) return consultation::confirm_reading(visit, code);
                         return consultation::note_confirmation(visit, code, member);
                     });
    }

    DemoLoader& loader_;
    const json::object& row_;
    std::string code_;
    std::string chair_;
    std::string secretary_;
    core::Instant starts_at_;
};

std::string case_director(const std::string& case_code) {
    for (const auto& row : rows_of("cases.json", "cases")) {
        if (text_of(row, "id") != case_code) continue;
        return text_of(objects_of(row, "caseDirectors").back(), "member");
    }
    BR_CHECK(false);
}

void settle(DemoLoader& loader,
            const json::object& row,
            const plan::Settlement& settlement,
            core::Instant at) {
    // Who has no account yet tells the case director.
    const auto owner = claim_of(row, "incidental") ? case_director(settlement.case_code)
                                                   : text_of(row, "ownerUser");
    loader.plan(at, owner, "settle " + settlement.action_code, [settlement](auto& visit) {
        return plan::settle_action(visit, settlement);
    });
}

void plan_outcomes(DemoLoader& loader, const json::object& row) {
    plan::Settlement settlement;
    settlement.case_code = text_of(row, "case");
    settlement.action_code = text_of(row, "id");
    settlement.outcome = plan::ActionState::moved;
    settlement.reason = PersonalText{"Nog niet gelukt."};
    for (const auto& move : objects_of(row, "moves")) {
        settlement.new_due = loader.date(text_of(move, "to"));
        settle(loader, row, settlement, loader.moment(text_of(move, "at")) + settling);
    }
    if (text_of(row, "status") == "OPEN") return;
    settlement.new_due = std::nullopt;
    settlement.outcome = word<plan::ActionState>(text_of(row, "status"));
    settlement.reason = words(loader, row, "outcomeReason");
    settle(loader, row, settlement, loader.moment(text_of(row, "outcomeAt")) + settling);
}

}  // namespace

void plan_meetings(DemoLoader& loader) {
    const auto meetings = rows_of("meetings.json", "meetings");
    for (const auto& row : meetings) MeetingPlan{loader, row}.plan();
    for (const auto& row : rows_of("actions.json", "actions")) plan_outcomes(loader, row);
}

}  // namespace briljant::app
