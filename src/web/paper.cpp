// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/paper.hpp"

namespace briljant::web {

void put_on_paper(PageFrame& frame) {
    frame.title = text(frame.language, "print.title");
}

Html paper(const PageFrame& frame, const PrintHead& head, const Html& body) {
    View view;
    view.set("HEAD", html(head, frame.language)).set("BODY", body).show("SAMPLE", frame.is_demo);
    return render("web/paper", view, frame.language);
}

std::string paper_alone(const PageFrame& frame, const Html& main) {
    auto bare = frame;
    bare.who.reset();
    bare.navigation.clear();
    bare.glasses.reset();
    bare.breadcrumb.clear();
    bare.notice.reset();
    bare.csrf.clear();
    bare.lock_after_s.reset();
    return page(200, bare, main).body;
}

}  // namespace briljant::web
