// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/info_pages.hpp"

#include "app/rules_page.hpp"

namespace briljant::app {

namespace {

using people::PageCall;

http::Response show(PageCall& call,
                    std::string_view title,
                    const std::vector<std::string>& lines,
                    const std::vector<web::Link>& links = {}) {
    call.frame.title = call.say(title);
    web::TitleBlock block;
    block.heading = core::PersonalText{call.say(title)};
    web::Alert alert;
    alert.lines = lines;
    alert.links = links;
    std::vector<web::Html> main;
    main.push_back(web::html(block, call.language));
    main.push_back(web::html(alert, call.language));
    return web::page(200, call.frame, web::stack(main, call.language));
}

http::Response show_privacy(PageCall& call) {
    return show(call,
                "info.privacy",
                {call.say("info.privacy.sealed"),
                 call.say("info.privacy.log"),
                 call.say("info.privacy.rights")},
                {{"/convenant/regels", call.say("info.rules.link")}});
}

http::Response show_accessibility(PageCall& call) {
    return show(call,
                "info.accessibility",
                {call.say("info.accessibility.norm"), call.say("info.accessibility.tell")});
}

http::Response show_help(PageCall& call) {
    return show(call,
                "info.help",
                {call.say("info.help.danger"),
                 call.say("info.help.police"),
                 call.say("info.help.safe-home"),
                 call.say("info.help.colleague")});
}

}  // namespace

std::vector<http::BasicRoute<people::Page>> info_routes() {
    using http::Method;
    const http::RouteNeeds open{.is_public = false, .needs_session = false};
    return {{Method::get, "/privacy", show_privacy, open},
            {Method::get, "/toegankelijkheid", show_accessibility, open},
            {Method::get, "/hulp", show_help, open},
            {Method::get, "/convenant/regels", show_rules, open}};
}

}  // namespace briljant::app
