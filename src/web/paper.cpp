// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/paper.hpp"

#include "web/pdf.hpp"

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

http::Response paper_file(const PdfPrinter* printer,
                          const PageFrame& frame,
                          const Html& main,
                          std::string_view name) {
    constexpr int unavailable = 503;
    if (printer == nullptr) return error_page(unavailable, frame, "web.pdf-absent");
    auto printed = printer->print(paper_alone(frame, main));
    if (!printed) return error_page(unavailable, frame, printed.error().id);
    http::Response response;
    response.content_type = "application/pdf";
    response.body = std::move(printed).value();
    response.headers.emplace_back("Content-Disposition",
                                  "attachment; filename=\"" + std::string{name} + "\"");
    return response;
}

}  // namespace briljant::web
