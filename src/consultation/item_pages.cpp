// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "consultation/item_pages.hpp"

#include "consultation/page_item.hpp"

namespace briljant::consultation {

namespace {

using people::PageCall;

// What every request about an item needs. It is read before anything is written, so that a page
// that says what went wrong shows nothing that was taken back.
struct AtHand {
    MeetingView view;
    people::Directory directory;

    [[nodiscard]] const ItemView& item() const { return view.items.front(); }
};

core::Result<AtHand> take(PageCall& call) {
    TRY_ASSIGN(auto view, read_item(call.visit, meeting_code(call), item_position(call)));
    TRY_ASSIGN(auto directory, people::read_directory(call.visit.session()));
    return AtHand{std::move(view), std::move(directory)};
}

http::Response show(PageCall& call, const AtHand& hand, const ItemShown& shown) {
    return item_page(call, hand.view, hand.directory, shown);
}

http::Response to_part(const PageCall& call, ItemPart part) {
    return http::Response::see_other(item_address(call, item_position(call)) +
                                     "?stap=" + std::string{to_name(part)});
}

// Of the step or the words, so that the page of the item says it; not that he may not write at all.
bool is_about_the_item(const core::Error& error) {
    const bool is_answerable =
        error.code == core::ErrorCode::invalid || error.code == core::ErrorCode::conflict;
    return is_answerable && error.id.starts_with("consultation.");
}

http::Response show_item(PageCall& call) {
    const auto hand = take(call);
    if (!hand) return refused(call, hand.error());
    const auto wanted = parse_item_part(call.request.query.get("stap"));
    return show(call, hand.value(), {wanted.value_or(part_at_hand(hand.value().item()))});
}

// An act without words: begins or ends the item.
http::Response answer(PageCall& call, const AtHand& hand, const core::Result<void>& done) {
    if (done) return http::Response::see_other(item_address(call, item_position(call)));
    if (!is_about_the_item(done.error())) return refused(call, done.error());
    ItemShown shown;
    shown.part = part_at_hand(hand.item());
    shown.error = done.error();
    return show(call, hand, shown);
}

http::Response post_start(PageCall& call) {
    const auto hand = take(call);
    if (!hand) return refused(call, hand.error());
    return answer(
        call, hand.value(), start_item(call.visit, {meeting_code(call), item_position(call)}));
}

http::Response post_end(PageCall& call) {
    const auto hand = take(call);
    if (!hand) return refused(call, hand.error());
    return answer(
        call, hand.value(), close_item(call.visit, {meeting_code(call), item_position(call)}));
}

http::Response post_settlement(PageCall& call) {
    const auto hand = take(call);
    if (!hand) return refused(call, hand.error());
    const auto& item = hand.value().item();
    const auto done = plan::settle_action(
        call.visit, plan::read_settlement(call.request.form, item.item.case_code));
    if (done) return to_part(call, ItemPart::earlier_actions);
    const auto field = plan::field_of_settlement(done.error().id);
    if (field.empty()) return refused(call, done.error());
    ItemShown shown{ItemPart::earlier_actions};
    shown.form = earlier_form(call, item, hand.value().directory);
    web::keep(*shown.form, call.request.form);
    web::fail(*shown.form, field, error_words(call, done.error()));
    return show(call, hand.value(), shown);
}

core::Result<void> keep_words(PageCall& call, const ItemView& item, ItemPart part) {
    auto at = typed_address(call);
    TRY(write_minutes(call.visit, at, read_words(call.request.form, part)));
    if (call.request.form.get("doen") != "verder") return {};
    const bool is_picture = part == ItemPart::picture;
    const auto step = is_picture ? MeetingStep::judgement : MeetingStep::decision;
    const bool is_there = covenant::index_of(item.item.step) >= covenant::index_of(step);
    if (is_there) return {};
    at.row_version = std::nullopt;
    return move_item(call.visit, at, step);
}

http::Response show_words_mistake(PageCall& call,
                                  const AtHand& hand,
                                  ItemPart part,
                                  const core::Error& error) {
    ItemShown shown{part};
    shown.form = words_form(call, hand.item(), part);
    web::keep(*shown.form, call.request.form);
    shown.is_conflict = error.id == "consultation.changed-meanwhile";
    const bool is_of_voice = error.id == "consultation.voice-missing" && part == ItemPart::picture;
    if (is_of_voice) {
        web::fail(*shown.form, "stem", error_words(call, error));
    } else if (!shown.is_conflict) {
        shown.error = error;
    }
    return show(call, hand, shown);
}

http::Response post_words(PageCall& call, ItemPart part) {
    const auto hand = take(call);
    if (!hand) return refused(call, hand.error());
    const bool goes_on = call.request.form.get("doen") == "verder";
    const auto words = read_words(call.request.form, part);
    if (goes_on && words.voice && !words.voice->is_filled()) {
        // She is heard before the table goes on (US44).
        const core::Error missing{core::ErrorCode::invalid, "consultation.voice-missing", ""};
        return show_words_mistake(call, hand.value(), part, missing);
    }
    const auto done = keep_words(call, hand.value().item(), part);
    if (done) {
        const bool is_picture = part == ItemPart::picture;
        const auto next = is_picture ? ItemPart::judgement : ItemPart::decision;
        return to_part(call, goes_on ? next : part);
    }
    if (!is_about_the_item(done.error())) return refused(call, done.error());
    return show_words_mistake(call, hand.value(), part, done.error());
}

http::Response post_picture(PageCall& call) {
    return post_words(call, ItemPart::picture);
}

http::Response post_judgement(PageCall& call) {
    return post_words(call, ItemPart::judgement);
}

core::Result<void> record(PageCall& call, const TypedDecision& typed) {
    const auto at = typed_address(call);
    if (!typed.decision.reveal().empty()) TRY(record_decision(call.visit, at, typed.decision));
    if (typed.dissent) TRY(record_dissent(call.visit, at, *typed.dissent));
    if (typed.action) {
        TableAction action;
        action.owner = typed.action->owner;
        action.due = typed.action->due;
        action.text = typed.action->text;
        action.indicator = typed.action->indicator;
        TRY(record_action(call.visit, at, action));
    }
    return {};
}

// The field where this mistake is put right; "" for an error that is no mistake of the form.
std::string_view field_of(std::string_view error_id) {
    if (error_id == "consultation.not-present") return "standpunt-van";
    if (error_id == "consultation.reason-missing") return "standpunt-reden";
    if (error_id == "consultation.decision-missing") return "besluit";
    const bool is_of_action =
        error_id == "plan.owner-not-on-case" || error_id == "plan.text-missing";
    return is_of_action ? "actie" : "";
}

http::Response post_decision(PageCall& call) {
    const auto hand = take(call);
    if (!hand) return refused(call, hand.error());
    const auto& item = hand.value().item();
    ItemShown shown{ItemPart::decision};
    shown.form = decision_form(call, item, hand.value().directory);
    web::keep(*shown.form, call.request.form);
    const auto typed = read_decision(call, item, hand.value().directory, *shown.form);
    if (web::has_errors(*shown.form)) return show(call, hand.value(), shown);
    if (typed.action && !is_confirmed_line(call.request.form)) {
        shown.line = typed.action;
        ask_confirmation(call, *shown.form);
        return show(call, hand.value(), shown);
    }
    const auto done = record(call, typed);
    if (done) return to_part(call, ItemPart::decision);
    const auto field = field_of(done.error().id);
    if (field.empty() && !is_about_the_item(done.error())) return refused(call, done.error());
    if (field.empty()) {
        shown.error = done.error();
    } else {
        web::fail(*shown.form, field, error_words(call, done.error()));
    }
    return show(call, hand.value(), shown);
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> item_routes() {
    using http::Method;
    constexpr http::RouteNeeds writes{.changes_state = true};
    return {{Method::get, "/overleggen/:meeting/punt/:item", show_item, {}},
            {Method::post, "/overleggen/:meeting/punt/:item/begin", post_start, writes},
            {Method::post, "/overleggen/:meeting/punt/:item/oude-acties", post_settlement, writes},
            {Method::post, "/overleggen/:meeting/punt/:item/beeld", post_picture, writes},
            {Method::post, "/overleggen/:meeting/punt/:item/oordeel", post_judgement, writes},
            {Method::post, "/overleggen/:meeting/punt/:item/besluit", post_decision, writes},
            {Method::post, "/overleggen/:meeting/punt/:item/afronden", post_end, writes}};
}

}  // namespace briljant::consultation
