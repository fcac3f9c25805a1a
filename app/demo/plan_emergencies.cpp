// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/demo/loader.hpp"
#include "app/demo/read_json.hpp"
#include "dossier/break_glass.hpp"
#include "dossier/read_case.hpp"

namespace briljant::app {

namespace {

using core::PersonalText;

void plan_review(DemoLoader& loader, const boost::json::object& row) {
    const auto review = object_of(row, "review");
    if (review.empty()) return;
    const auto code = text_of(row, "id");
    const bool is_justified = text_of(review, "verdict") == "JUSTIFIED";
    dossier::EmergencyJudgement judgement;
    judgement.code = code;
    judgement.verdict =
        is_justified ? gate::EmergencyVerdict::justified : gate::EmergencyVerdict::not_justified;
    judgement.finding = PersonalText{text_of(review, "finding")};
    loader.plan(loader.moment(text_of(review, "at")),
                text_of(review, "by"),
                "judge emergency " + code,
                [judgement](auto& visit) { return dossier::judge_emergency(visit, judgement); });
}

}  // namespace

// It ends by itself after the hour of the covenant: no act of anybody.
void plan_emergencies(DemoLoader& loader) {
    for (const auto& row : rows_of("emergencies.json", "emergencies")) {
        const auto code = text_of(row, "id");
        const auto login = text_of(row, "member");
        dossier::EmergencyWish wish;
        wish.case_code = text_of(row, "case");
        wish.is_vital_interest = true;
        wish.reason = PersonalText{text_of(row, "reason")};
        loader.plan(loader.moment(text_of(row, "startedAt")),
                    login,
                    "emergency " + code,
                    [wish](auto& visit) -> core::Result<void> {
                        TRY(dossier::break_glass(visit, wish));
                        return {};
                    });
        loader.plan(loader.moment(text_of(row, "lookedAt")),
                    login,
                    "look during " + code,
                    [wish](auto& visit) -> core::Result<void> {
                        TRY(dossier::read_case(visit, wish.case_code));
                        return {};
                    });
        plan_review(loader, row);
    }
}

}  // namespace briljant::app
