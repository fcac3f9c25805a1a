// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A small set of named texts as one text, for the sealed columns that hold several values: one line
// per name, "name<TAB>value", sorted by name, with \\, \t and \n escaped. What is absent is "".
// A list is joined by spaces and holds codes only. Strict: a text that was not written by to_text()
// gives nothing. Value type, not shared by threads.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace briljant::core {

class Record final {
public:
    Record& set(std::string_view name, std::string_view value);
    Record& set(std::string_view name, bool claim);  // "yes" or absent
    // A pointer is not a claim: set(name, "yes") would otherwise become true.
    Record& set(std::string_view name, const char* value) {
        return set(name, std::string_view{value});
    }
    Record& set_list(std::string_view name, const std::vector<std::string>& codes);

    [[nodiscard]] const std::string& get(std::string_view name) const;
    [[nodiscard]] bool is(std::string_view name) const;
    [[nodiscard]] std::vector<std::string> list(std::string_view name) const;

    [[nodiscard]] std::string to_text() const;
    [[nodiscard]] static std::optional<Record> from_text(std::string_view text);

private:
    std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace briljant::core
