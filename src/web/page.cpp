// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/page.hpp"

#include "core/check.hpp"
#include "web/assets.hpp"
#include "web/dates.hpp"
#include "web/phone.hpp"

namespace briljant::web {

namespace {

std::string root_classes(const PageFrame& frame) {
    // Who asks for other colours gets ours, also under a municipal theme: reading comes first.
    const bool wants_own_colours =
        frame.display.scheme == Scheme::dark || frame.display.contrast == Contrast::more;
    std::string classes = wants_own_colours ? "briljant-theme" : frame.site.theme_class;
    if (frame.display.scheme == Scheme::light) classes += " br-scheme-light";
    if (frame.display.scheme == Scheme::dark) classes += " br-scheme-dark";
    if (frame.display.contrast == Contrast::more) classes += " br-contrast-more";
    if (frame.display.contrast == Contrast::standard) classes += " br-contrast-standard";
    if (frame.display.is_compact) classes += " br-compact";
    return classes;
}

void set_head(View& view, const PageFrame& frame) {
    const bool is_plain = frame.is_public && frame.site.has_plain_icon;
    view.set("CLASSES", root_classes(frame))
        .set("TITLE", frame.title)
        .set("SITE", frame.site.name)
        .set("ICON", asset_path(is_plain ? "favicon-plain.svg" : "favicon.svg"))
        .set("FONT", asset_path("source-sans-3-latin.woff2"))
        .set("STYLESHEET", asset_path("app.css"))
        .set("SCRIPT", asset_path("islands.js"))
        .show("HAS_ERRORS", frame.has_errors)
        .show("HAS_SUFFIX", !frame.is_public);
    if (!frame.site.theme_address.empty())
        view.add("THEME").set("THEME_ADDRESS", frame.site.theme_address);
}

void set_navigation(View& view, const PageFrame& frame) {
    if (frame.navigation.empty()) return;
    auto& navigation = view.add("NAVIGATION");
    for (const auto& item : frame.navigation) {
        auto& row = navigation.add("ITEM");
        row.set("ADDRESS", item.address).set("LABEL", item.label).set("COUNT", item.count);
        row.show("CURRENT", item.is_current).show("COUNTED", item.count != 0);
    }
}

void set_header(View& view, const PageFrame& frame) {
    view.set("HOME", frame.who ? "/vandaag" : "/").set("CSRF", frame.csrf);
    view.show("DEMO", frame.is_demo);
    set_navigation(view, frame);
    if (!frame.other_language_address.empty())
        view.add("SWITCH").set("SWITCH_ADDRESS", frame.other_language_address);
    if (frame.who)
        view.add("WHO").set("NAME", frame.who->name).set("ORGANISATION", frame.who->organisation);
    if (frame.is_public && !frame.site.quick_exit_address.empty())
        view.add("QUICK_EXIT").set("QUICK_EXIT_ADDRESS", frame.site.quick_exit_address);
}

void set_glasses(View& view, const PageFrame& frame) {
    if (!frame.glasses) return;
    const auto& glasses = *frame.glasses;
    auto& bar = view.add("GLASSES");
    bar.set("AS", glasses.as)
        .set("PURPOSE", glasses.purpose)
        .set("ARTICLE", glasses.article)
        .set("REASON", glasses.reason)
        .set("UNTIL", time_of_day(glasses.until, frame.language))
        .set("UNTIL_ISO", core::to_iso(glasses.until))
        .show("ALARM", glasses.is_alarm)
        .show("CALM", !glasses.is_alarm)
        .show("ARTICLED", !glasses.article.empty());
}

void set_breadcrumb(View& view, const PageFrame& frame) {
    if (frame.breadcrumb.empty()) return;
    auto& list = view.add("BREADCRUMB");
    for (const auto& crumb : frame.breadcrumb) {
        const bool is_first = &crumb == &frame.breadcrumb.front();
        auto& item = list.add("CRUMB");
        item.set("ADDRESS", crumb.address).set("LABEL", crumb.label);
        item.show("SEPARATOR", !is_first).show("FIRST", is_first);
        item.show("CURRENT", &crumb == &frame.breadcrumb.back());
    }
}

// What would tell one cause from another is taken away.
PageFrame neutral(PageFrame frame) {
    frame.title = text(frame.language, "error.title");
    frame.glasses.reset();
    frame.notice.reset();
    frame.breadcrumb.clear();
    frame.has_errors = false;
    frame.other_language_address.clear();
    frame.lock_after_s.reset();
    for (auto& item : frame.navigation) item.is_current = false;
    return frame;
}

}  // namespace

http::Response page(int status, const PageFrame& frame, const Html& main) {
    View view;
    set_head(view, frame);
    set_header(view, frame);
    set_glasses(view, frame);
    set_breadcrumb(view, frame);
    if (frame.notice) view.set("NOTICE", html(*frame.notice, frame.language));
    view.set("MAIN", main).set("FOOTER", frame.site.organisation).show("REAL", !frame.is_demo);

    http::Response response;
    response.status = status;
    if (frame.lock_after_s) {
        view.add("LOCK").set("LOCK_AFTER", *frame.lock_after_s);
        response.headers.emplace_back("Refresh",
                                      std::to_string(*frame.lock_after_s) + "; url=/vergrendeld");
    }
    response.body = render("web/frame", view, frame.language).take();
    return response;
}

http::Response neutral_page(const PageFrame& frame) {
    return page(404, neutral(frame), render("web/neutral", View(), frame.language));
}

http::Response error_page(int status, const PageFrame& frame, std::string_view error_id) {
    if (status == 403 || status == 404) return neutral_page(frame);
    const auto words = message(frame.language, error_id);
    View view;
    view.set("TEXT", words.text).set("NEXT", words.next);
    return page(status, neutral(frame), render("web/error", view, frame.language));
}

http::Response refusal_page(const PageFrame& frame, const Refusal& refusal) {
    View view;
    view.set("ASKED", refusal.asked)
        .set("CONDITION", refusal.condition)
        .set("ARTICLE", refusal.article);
    if (!refusal.possible.empty()) {
        auto& list = view.add("POSSIBLE");
        for (const auto& way : refusal.possible) list.add("WAY").set("LINE", way);
    }
    if (!refusal.call.empty()) {
        auto& call = view.add("CALLED").set("CALL", refusal.call);
        call.set("PHONE", phone_shown(refusal.phone)).set("DIGITS", phone_digits(refusal.phone));
        call.show("PHONED", !refusal.phone.empty());
    }
    auto titled = frame;
    titled.title = text(frame.language, "refusal.title");
    return page(403, titled, render("web/refusal", view, frame.language));
}

}  // namespace briljant::web
