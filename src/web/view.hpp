// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The escaping template layer: the only maker of Html. A View is the data of one template: texts,
// and sections that repeat. The template (src/<module>/views/NAME.html, compiled into the binary)
// decides what stands where; every value is escaped for its place by ctemplate's automatic
// escaping. Texts of the interface stand in the template as [[id]] and come from locale/*.po.
// A View belongs to one thread; rendering is safe from every thread.
// A name that a section does not set is looked up in the View around it: set every name that a row
// may lack. The small language of the templates is described in src/web/README.md.

#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/personal.hpp"

namespace briljant::web {

enum class Language { nl, en };

class Html final {
public:
    Html(Html&&) noexcept = default;
    Html& operator=(Html&&) noexcept = default;
    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] std::string take() && { return std::move(text_); }

private:
    friend class Templates;
    explicit Html(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

class View final {
public:
    View();
    ~View();
    View(View&&) noexcept;
    View& operator=(View&&) noexcept;

    // {{NAME}} in the template.
    View& set(std::string_view name, std::string_view value);
    View& set(std::string_view name, std::int64_t value);
    // Words about a person: this is the one door from Personal to a page.
    View& set(std::string_view name, const core::PersonalText& value);
    // Markup made by another template: {{NAME:html}}.
    View& set(std::string_view name, const Html& value);
    // {{#NAME}}…{{/NAME}}: once for each add(); the reference lives as long as this View.
    View& add(std::string_view section);
    // {{#NAME}}…{{/NAME}} shown once when the claim holds.
    View& show(std::string_view section, bool claim);

private:
    friend class Templates;
    struct State;
    explicit View(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

// Renders "module/name" ("dossier/case_overview"). An unknown template is a broken promise of the
// programmer (BR_CHECK): the templates are compiled in.
[[nodiscard]] Html render(std::string_view name, const View& view, Language language);

// One text of the catalogue, {name} replaced by the arguments; unknown ids are a broken promise.
[[nodiscard]] std::string text(Language language, std::string_view id);
[[nodiscard]] std::string text(
    Language language,
    std::string_view id,
    std::initializer_list<std::pair<std::string_view, std::string_view>> arguments);
// The form for this number, {number} replaced by it ("1 dag", "9 dagen").
[[nodiscard]] std::string plural(Language language, std::string_view id, std::int64_t number);

// What a person reads when something fails: what happened, and what to do next (messages/*.toml).
struct Message {
    std::string_view text;
    std::string_view next;
};
// Unknown ids are a broken promise; messages/ is checked when the program is built.
[[nodiscard]] Message message(Language language, std::string_view error_id);

}  // namespace briljant::web
