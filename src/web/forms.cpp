// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "web/forms.hpp"

#include <algorithm>
#include <charconv>

#include "core/check.hpp"

namespace briljant::web {

namespace {

constexpr unsigned days_max = 31;  // above them std::chrono would wrap round
constexpr unsigned months_max = 12;

struct Shape {
    std::string_view section;  // of web/field
    std::string_view type;     // of an input
    bool is_numeric = false;
};

Shape shape_of(FieldKind kind) {
    switch (kind) {
        case FieldKind::text:
            return {.section = "INPUT", .type = "text"};
        case FieldKind::email:
            return {.section = "INPUT", .type = "email"};
        case FieldKind::phone:
            return {.section = "INPUT", .type = "tel"};
        case FieldKind::number:
            return {.section = "INPUT", .type = "text", .is_numeric = true};
        case FieldKind::secret:
            return {.section = "INPUT", .type = "password"};
        case FieldKind::one_time:
            return {.section = "INPUT", .type = "text", .is_numeric = true};
        case FieldKind::date:
            return {.section = "INPUT", .type = "date"};
        case FieldKind::known_date:
            return {.section = "KNOWN_DATE", .type = ""};
        case FieldKind::time:
            return {.section = "INPUT", .type = "time"};
        case FieldKind::text_area:
            return {.section = "AREA", .type = ""};
        case FieldKind::select:
            return {.section = "SELECT", .type = ""};
        case FieldKind::radio:
        case FieldKind::checkboxes:
            return {.section = "CHOICES", .type = ""};
        case FieldKind::checkbox:
            return {.section = "STATEMENT", .type = ""};
        case FieldKind::combobox:
            return {.section = "COMBOBOX", .type = ""};
        case FieldKind::file:
            return {.section = "FILE", .type = ""};
        case FieldKind::heading:
            return {.section = "HEADING", .type = ""};
    }
    BR_CHECK(false);
}

bool is_chosen(const Field& field, std::string_view value) {
    if (field.value.reveal() == value) return true;
    return std::find(field.chosen.begin(), field.chosen.end(), value) != field.chosen.end();
}

void fill_options(View& view, const Field& field) {
    const std::string_view section = field.kind == FieldKind::select  ? "OPTION"
                                     : field.kind == FieldKind::radio ? "RADIO"
                                                                      : "CHECK";
    for (const auto& option : field.options) {
        auto& row = view.add(section);
        row.set("OPTION_ID", field.name + "-" + option.value)
            .set("OPTION_VALUE", option.value)
            .set("OPTION_LABEL", option.label)
            .set("OPTION_DESCRIPTION", option.description);
        row.show("CHOSEN", is_chosen(field, option.value));
        row.show("EXPLAINED", !option.description.empty());
    }
}

// A known date is kept as "31-2-2010": what was typed, also when there is no such day.
void fill_known_date(View& view, std::string_view typed) {
    for (const std::string_view part : {"DAY", "MONTH", "YEAR"}) {
        const auto end = std::min(typed.find('-'), typed.size());
        view.set(part, typed.substr(0, end));
        typed.remove_prefix(std::min(end + 1, typed.size()));
    }
}

std::string notes_of(const Field& field) {
    std::string notes;
    if (!field.description.empty()) notes = field.name + "-uitleg";
    if (!field.error.empty()) notes += (notes.empty() ? "" : " ") + field.name + "-fout";
    return notes;
}

std::string_view autocomplete_of(const Field& field) {
    if (!field.autocomplete.empty()) return field.autocomplete;
    return field.kind == FieldKind::one_time ? "one-time-code" : "";
}

void fill_field(View& view, const Field& field) {
    const auto shape = shape_of(field.kind);
    const auto notes = notes_of(field);
    const bool is_secret = field.kind == FieldKind::secret;
    view.show(shape.section, true)
        .set("ID", field.name)
        .set("NAME", field.name)
        .set("LABEL", field.label)
        .set("TYPE", shape.type)
        .set("DESCRIPTION", field.description)
        .set("ERROR", field.error)
        .set("NOTES", notes)
        .set("ROWS", field.rows)
        .set("LENGTH_MAX", field.length_max)
        .set("AUTOCOMPLETE", autocomplete_of(field))
        .set("SOURCE", field.source)
        .set("ACCEPT", field.accept);
    if (is_secret)
        view.set("VALUE", "");
    else
        view.set("VALUE", field.value);
    view.show("NUMERIC", shape.is_numeric)
        .show("OPTIONAL", field.is_optional)
        .show("DESCRIBED", !field.description.empty())
        .show("INVALID", !field.error.empty())
        .show("NOTED", !notes.empty())
        .show("LIMITED", field.length_max > 0)
        .show("COMPLETED", !autocomplete_of(field).empty());
    if (field.kind == FieldKind::known_date) fill_known_date(view, field.value.reveal());
    if (field.kind == FieldKind::checkbox) view.show("CHOSEN", is_chosen(field, "ja"));
    fill_options(view, field);
}

void fill_submit(View& view, const Submit& submit) {
    view.set("BUTTON_CLASS", button_class(submit.kind))
        .set("SUBMIT_LABEL", submit.label)
        .set("SUBMIT_NAME", submit.name)
        .set("SUBMIT_VALUE", submit.value)
        .show("NAMED", !submit.name.empty());
}

// Where a link of the error summary goes: a control that can take the focus.
std::string anchor_of(const Field& field) {
    if (field.kind == FieldKind::known_date) return field.name + "-dag";
    const bool has_options = field.kind == FieldKind::radio || field.kind == FieldKind::checkboxes;
    if (has_options && !field.options.empty())
        return field.name + "-" + field.options.front().value;
    return field.name;
}

void keep_field(Field& field, const http::Fields& typed) {
    switch (field.kind) {
        case FieldKind::secret:
        case FieldKind::one_time:
        case FieldKind::file:
        case FieldKind::heading:
            return;
        case FieldKind::checkboxes: {
            const auto values = typed.all(field.name);
            field.chosen.assign(values.begin(), values.end());
            return;
        }
        case FieldKind::known_date: {
            std::string date(typed.get(field.name + "-dag"));
            date.append("-").append(typed.get(field.name + "-maand"));
            date.append("-").append(typed.get(field.name + "-jaar"));
            field.value = core::PersonalText(date == "--" ? "" : date);
            return;
        }
        default:
            field.value = core::PersonalText(std::string(typed.get(field.name)));
    }
}

std::optional<unsigned> number_in(std::string_view text) {
    unsigned number = 0;
    const auto* const end = text.data() + text.size();
    const auto [stop, failure] = std::from_chars(text.data(), end, number);
    if (text.empty() || failure != std::errc() || stop != end) return std::nullopt;
    return number;
}

}  // namespace

Html html(const Field& field, Language language) {
    View view;
    fill_field(view.add("FIELD"), field);
    return render("web/field_single", view, language);
}

Html html(const Form& form, Language language) {
    View view;
    view.set("ACTION", form.action).set("METHOD", form.is_get ? "get" : "post");
    view.set("CSRF", form.csrf).show("POSTED", !form.is_get).show("SAVES", form.saves_itself);
    view.show("UPLOADS",
              std::any_of(form.fields.begin(), form.fields.end(), [](const Field& field) {
                  return field.kind == FieldKind::file;
              }));
    if (!form.once.empty()) view.add("ONCE").set("ONCE", form.once);
    for (const auto& pair : form.hidden)
        view.add("HIDDEN").set("NAME", pair.address).set("VALUE", pair.label);
    for (const auto& field : form.fields) fill_field(view.add("FIELD"), field);
    for (const auto& submit : form.submits) fill_submit(view.add("SUBMIT"), submit);
    if (!form.back.label.empty())
        view.add("BACK").set("ADDRESS", form.back.address).set("BACK_LABEL", form.back.label);
    return render("web/form", view, language);
}

Html error_summary(const Form& form, Language language) {
    View view;
    std::int64_t count = 0;
    for (const auto& field : form.fields) {
        if (field.error.empty()) continue;
        view.add("ENTRY").set("ID", anchor_of(field)).set("ERROR", field.error);
        ++count;
    }
    if (count == 0) return render("web/nothing", view, language);
    view.set("HEADING", plural(language, "form.check", count));
    return render("web/error_summary", view, language);
}

bool has_errors(const Form& form) {
    return std::any_of(form.fields.begin(), form.fields.end(), [](const Field& field) {
        return !field.error.empty();
    });
}

void keep(Form& form, const http::Fields& typed) {
    for (auto& field : form.fields) keep_field(field, typed);
}

void fail(Form& form, std::string_view name, std::string_view words) {
    const auto found = std::find_if(form.fields.begin(),
                                    form.fields.end(),
                                    [name](const Field& field) { return field.name == name; });
    BR_CHECK(found != form.fields.end());
    found->error = words;
}

std::optional<core::Date> read_known_date(const http::Fields& typed, std::string_view name) {
    const auto part = [&typed, name](std::string_view suffix) {
        return number_in(typed.get(std::string(name).append(suffix)));
    };
    const auto day = part("-dag");
    const auto month = part("-maand");
    const auto year = part("-jaar");
    if (!day || !month || !year || *year < 1000 || *year > 9999) return std::nullopt;
    if (*day > days_max || *month > months_max) return std::nullopt;
    const core::Date date{std::chrono::year(static_cast<int>(*year)),
                          std::chrono::month(*month),
                          std::chrono::day(*day)};
    if (!date.ok()) return std::nullopt;
    return date;
}

}  // namespace briljant::web
