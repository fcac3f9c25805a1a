// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/view.hpp"

#include <algorithm>
#include <array>
#include <deque>
#include <map>

#include <ctemplate/template.h>

#include "core/check.hpp"
#include "web/embedded.hpp"

namespace briljant::web {

namespace {

constexpr std::size_t page_bytes_usual = 32 * 1024;  // most pages fit without growing

ctemplate::TemplateString borrowed(std::string_view text) {
    return {text.data(), text.size()};
}

// Capitals, digits and single underscores: NAME__HTML stays reserved for markup.
bool is_name(std::string_view name) {
    return !name.empty() && name.find("__") == std::string_view::npos &&
           std::all_of(name.begin(), name.end(), [](char letter) {
               return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
                      letter == '_';
           });
}

}  // namespace

struct View::State {
    explicit State(std::unique_ptr<ctemplate::TemplateDictionary> own)
        : root(std::move(own)), dictionary(root.get()) {}
    explicit State(ctemplate::TemplateDictionary* section) : dictionary(section) {}

    std::unique_ptr<ctemplate::TemplateDictionary> root;  // owns its sections; empty in a section
    ctemplate::TemplateDictionary* dictionary;
    std::deque<View> sections;  // a deque: references to its elements stay valid
};

View::View()
    : state_(std::make_unique<State>(std::make_unique<ctemplate::TemplateDictionary>("view"))) {}
View::View(std::unique_ptr<State> state) : state_(std::move(state)) {}
View::~View() = default;
View::View(View&&) noexcept = default;
View& View::operator=(View&&) noexcept = default;

View& View::set(std::string_view name, std::string_view value) {
    BR_CHECK(is_name(name));
    state_->dictionary->SetValue(borrowed(name), borrowed(value));
    return *this;
}

View& View::set(std::string_view name, std::int64_t value) {
    return set(name, std::string_view(std::to_string(value)));
}

View& View::set(std::string_view name, const core::PersonalText& value) {
    return set(name, std::string_view(value.reveal()));
}

View& View::set(std::string_view name, const Html& value) {
    BR_CHECK(is_name(name));
    const auto markup = std::string(name) + "__HTML";
    state_->dictionary->SetValue(borrowed(markup), borrowed(value.text()));
    return *this;
}

View& View::add(std::string_view section) {
    BR_CHECK(is_name(section));
    auto* dictionary = state_->dictionary->AddSectionDictionary(borrowed(section));
    state_->sections.push_back(View(std::make_unique<State>(dictionary)));
    return state_->sections.back();
}

View& View::show(std::string_view section, bool claim) {
    BR_CHECK(is_name(section));
    if (claim) state_->dictionary->ShowSection(borrowed(section));
    return *this;
}

// The compiled templates of both languages; made once, read by every thread.
class Templates final {
public:
    static const Templates& instance() {
        static const Templates templates;
        return templates;
    }

    [[nodiscard]] Html render(std::string_view name, const View& view, Language language) const {
        const auto found = views_.find(name);
        BR_CHECK(found != views_.end());
        std::string text;
        text.reserve(page_bytes_usual);
        const auto& compiled = found->second.at(static_cast<std::size_t>(language));
        BR_CHECK(compiled->ExpandWithData(&text, view.state_->dictionary, nullptr));
        return Html(std::move(text));
    }

private:
    using Compiled = std::array<std::unique_ptr<ctemplate::Template>, 2>;

    Templates() {
        for (const auto& view : embedded_views())
            views_[view.name] = {compile(view.source.at(0)), compile(view.source.at(1))};
    }

    static std::unique_ptr<ctemplate::Template> compile(std::string_view source) {
        std::unique_ptr<ctemplate::Template> compiled(
            ctemplate::Template::StringToTemplate(borrowed(source), ctemplate::DO_NOT_STRIP));
        BR_CHECK(compiled != nullptr);
        return compiled;
    }

    std::map<std::string_view, Compiled> views_;
};

Html render(std::string_view name, const View& view, Language language) {
    return Templates::instance().render(name, view, language);
}

}  // namespace briljant::web
