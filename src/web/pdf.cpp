// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/pdf.hpp"

#include <unistd.h>

#include <array>
#include <boost/json.hpp>

#include "core/bytes.hpp"
#include "web/browser_process.hpp"

namespace briljant::web {

namespace {

namespace json = boost::json;

core::Error failed(std::string detail) {
    return {core::ErrorCode::unavailable, "web.pdf-failed", std::move(detail)};
}

// A call that came in too late to be served gives its place back at once.
class Place final {
public:
    Place(std::atomic<int>& busy, int at_once_max)
        : busy_(busy), has_place_(busy.fetch_add(1) < at_once_max) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() { busy_.fetch_sub(1); }
    [[nodiscard]] bool has_place() const noexcept { return has_place_; }

private:
    std::atomic<int>& busy_;
    bool has_place_;
};

// Commands and their answers, one after the other; events in between are let go.
class Conversation final {
public:
    explicit Conversation(BrowserProcess& browser) : browser_(browser) {}

    core::Result<json::object> ask(std::string_view method, json::object parameters) {
        json::object command{{"id", ++last_}, {"method", method}};
        command["params"] = std::move(parameters);
        if (!session_.empty()) command["sessionId"] = session_;
        TRY(browser_.send(json::serialize(command)));
        while (true) {
            TRY_ASSIGN(const auto text, browser_.receive());
            TRY_ASSIGN(const auto answer, object(text));
            const auto* id = answer.if_contains("id");
            if (id == nullptr || *id != last_) continue;
            const auto* result = answer.if_contains("result");
            if (result == nullptr || !result->is_object()) return failed(std::string{method});
            return result->get_object();
        }
    }
    void enter(std::string session) { session_ = std::move(session); }

private:
    static core::Result<json::object> object(const std::string& text) {
        boost::system::error_code wrong;
        auto value = json::parse(text, wrong);
        if (wrong || !value.is_object()) return failed("not an answer");
        return std::move(value.get_object());
    }

    BrowserProcess& browser_;
    std::string session_;
    std::int64_t last_ = 0;
};

core::Result<std::string> text_in(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    if (value == nullptr || !value->is_string()) return failed(std::string{name});
    return std::string{value->get_string()};
}

core::Result<std::string> frame_in(const json::object& answer) {
    const auto* tree = answer.if_contains("frameTree");
    if (tree == nullptr || !tree->is_object()) return failed("frameTree");
    const auto* frame = tree->get_object().if_contains("frame");
    if (frame == nullptr || !frame->is_object()) return failed("frame");
    return text_in(frame->get_object(), "id");
}

core::Result<void> open_tab(Conversation& talk) {
    TRY_ASSIGN(const auto target, talk.ask("Target.createTarget", {{"url", "about:blank"}}));
    TRY_ASSIGN(const auto id, text_in(target, "targetId"));
    TRY_ASSIGN(const auto attached,
               talk.ask("Target.attachToTarget", {{"targetId", id}, {"flatten", true}}));
    TRY_ASSIGN(auto session, text_in(attached, "sessionId"));
    talk.enter(std::move(session));
    TRY(talk.ask("Emulation.setScriptExecutionDisabled", {{"value", true}}));
    return {};
}

core::Result<void> show(Conversation& talk, const std::string& page) {
    TRY_ASSIGN(const auto tree, talk.ask("Page.getFrameTree", {}));
    TRY_ASSIGN(const auto frame, frame_in(tree));
    TRY(talk.ask("Page.setDocumentContent", {{"frameId", frame}, {"html", page}}));
    // Ours, not of the page: the typefaces are read before anything is measured.
    TRY(talk.ask("Runtime.evaluate",
                 {{"expression", "document.fonts.ready.then(() => true)"},
                  {"awaitPromise", true},
                  {"returnByValue", true}}));
    return {};
}

core::Result<std::string> pdf_of(Conversation& talk) {
    TRY_ASSIGN(const auto answer,
               talk.ask("Page.printToPDF",
                        {{"preferCSSPageSize", true},
                         {"printBackground", false},
                         {"generateTaggedPDF", true},
                         {"generateDocumentOutline", false}}));
    TRY_ASSIGN(const auto text, text_in(answer, "data"));
    const auto bytes = core::from_base64(text);
    if (!bytes) return failed("not base64");
    auto file = core::as_text(*bytes);
    if (!file.starts_with("%PDF-")) return failed("not a PDF");
    return file;
}

}  // namespace

std::string find_browser(std::string_view wanted) {
    if (wanted == "none") return {};
    if (!wanted.empty()) {
        const std::string program{wanted};
        return access(program.c_str(), X_OK) == 0 ? program : std::string{};
    }
    constexpr std::array<const char*, 2> known = {"/usr/bin/chromium-headless-shell",
                                                  "/usr/bin/chromium"};
    for (const auto* program : known) {
        if (access(program, X_OK) == 0) return program;
    }
    return {};
}

core::Result<std::string> PdfPrinter::print(std::string_view page) const {
    const Place place(busy_, settings_.at_once_max);
    if (!place.has_place()) {
        return core::Error{core::ErrorCode::unavailable, "web.pdf-busy", ""};
    }
    const auto deadline = std::chrono::steady_clock::now() + settings_.patience;
    TRY_ASSIGN(const auto browser, BrowserProcess::start(settings_.browser, deadline));
    Conversation talk(*browser);
    TRY(open_tab(talk));
    TRY(show(talk, standing_alone(page)));
    return pdf_of(talk);
}

}  // namespace briljant::web
