// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/minutes_record.hpp"

#include "core/record.hpp"

namespace briljant::consultation {

namespace {

using core::PersonalText;
using core::Record;

std::string numbered(std::string_view name, std::size_t index) {
    return std::string{name} + std::to_string(index);
}

}  // namespace

PersonalText sealed_form(const Minutes& minutes) {
    Record record;
    record.set("picture", minutes.picture.reveal());
    record.set("judgement", minutes.judgement.reveal());
    record.set("risks", minutes.risks.reveal());
    record.set("lateReason", minutes.late_reason.reveal());
    if (minutes.voice.mode) record.set("voiceMode", covenant::to_name(*minutes.voice.mode));
    record.set("voiceText", minutes.voice.text.reveal());
    record.set("voiceReason", minutes.voice.reason.reveal());
    record.set("voiceRead", minutes.voice.is_read);
    for (std::size_t i = 0; i < minutes.decisions.size(); ++i) {
        record.set(numbered("decision", i), minutes.decisions[i].reveal());
    }
    for (std::size_t i = 0; i < minutes.dissent.size(); ++i) {
        const auto& dissent = minutes.dissent[i];
        record.set(numbered("dissentBy", i), dissent.member.text());
        record.set(numbered("dissentReason", i), dissent.reason.reveal());
        record.set(numbered("dissentResult", i), dissent.result.reveal());
    }
    return PersonalText{record.to_text()};
}

std::optional<Minutes> minutes_from(const PersonalText& text) {
    const auto record = Record::from_text(text.reveal());
    if (!record) return std::nullopt;
    Minutes minutes;
    minutes.picture = PersonalText{record->get("picture")};
    minutes.judgement = PersonalText{record->get("judgement")};
    minutes.risks = PersonalText{record->get("risks")};
    minutes.late_reason = PersonalText{record->get("lateReason")};
    minutes.voice.mode = covenant::parse_name<VoiceMode>(record->get("voiceMode"));
    minutes.voice.text = PersonalText{record->get("voiceText")};
    minutes.voice.reason = PersonalText{record->get("voiceReason")};
    minutes.voice.is_read = record->is("voiceRead");
    for (std::size_t i = 0; !record->get(numbered("decision", i)).empty(); ++i) {
        minutes.decisions.emplace_back(record->get(numbered("decision", i)));
    }
    for (std::size_t i = 0; !record->get(numbered("dissentBy", i)).empty(); ++i) {
        const auto member = core::MemberId::parse(record->get(numbered("dissentBy", i)));
        if (!member) return std::nullopt;
        minutes.dissent.push_back({*member,
                                   PersonalText{record->get(numbered("dissentReason", i))},
                                   PersonalText{record->get(numbered("dissentResult", i))}});
    }
    return minutes;
}

}  // namespace briljant::consultation
