// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A page that is meant for paper (P16): on the screen it says how to print, on paper every sheet
// begins with who printed it and when, and with the word that it is an example. The title and the
// name of the file say nothing. Values; rendering is safe from every thread.

#include "http/message.hpp"
#include "web/page.hpp"

namespace briljant::web {

class PdfPrinter;

// The frame for paper: a title that says nothing, the rest as it was.
void put_on_paper(PageFrame& frame);
[[nodiscard]] Html paper(const PageFrame& frame, const PrintHead& head, const Html& body);
// The same page without what only a screen has, to be made a PDF of.
[[nodiscard]] std::string paper_alone(const PageFrame& frame, const Html& main);
// That as a file to keep; without a printer, or when it fails, a page (503) that says so and the
// way round. `name` says nothing in a list of downloads.
[[nodiscard]] http::Response paper_file(const PdfPrinter* printer,
                                        const PageFrame& frame,
                                        const Html& main,
                                        std::string_view name);

}  // namespace briljant::web
