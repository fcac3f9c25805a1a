// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "core/record.hpp"

namespace briljant::core {

namespace {

std::string escape(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char letter : text) {
        if (letter == '\\') {
            escaped += "\\\\";
        } else if (letter == '\t') {
            escaped += "\\t";
        } else if (letter == '\n') {
            escaped += "\\n";
        } else {
            escaped += letter;
        }
    }
    return escaped;
}

std::optional<std::string> unescape(std::string_view text) {
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\') {
            plain += text[i];
            continue;
        }
        if (++i == text.size()) return std::nullopt;
        if (text[i] == '\\') {
            plain += '\\';
        } else if (text[i] == 't') {
            plain += '\t';
        } else if (text[i] == 'n') {
            plain += '\n';
        } else {
            return std::nullopt;
        }
    }
    return plain;
}

}  // namespace

Record& Record::set(std::string_view name, std::string_view value) {
    if (value.empty()) {
        values_.erase(std::string{name});
    } else {
        values_.insert_or_assign(std::string{name}, std::string{value});
    }
    return *this;
}

Record& Record::set(std::string_view name, bool claim) {
    return set(name, std::string_view{claim ? "yes" : ""});
}

Record& Record::set_list(std::string_view name, const std::vector<std::string>& codes) {
    std::string joined;
    for (const auto& code : codes) joined += (joined.empty() ? "" : " ") + code;
    return set(name, joined);
}

const std::string& Record::get(std::string_view name) const {
    static const std::string absent;
    const auto found = values_.find(name);
    return found == values_.end() ? absent : found->second;
}

bool Record::is(std::string_view name) const {
    return get(name) == "yes";
}

std::vector<std::string> Record::list(std::string_view name) const {
    std::vector<std::string> codes;
    std::string_view rest = get(name);
    while (!rest.empty()) {
        const auto end = rest.find(' ');
        codes.emplace_back(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    }
    return codes;
}

std::string Record::to_text() const {
    std::string text;
    for (const auto& [name, value] : values_) text += name + "\t" + escape(value) + "\n";
    return text;
}

std::optional<Record> Record::from_text(std::string_view text) {
    Record record;
    while (!text.empty()) {
        const auto end = text.find('\n');
        if (end == std::string_view::npos) return std::nullopt;
        const auto line = text.substr(0, end);
        text.remove_prefix(end + 1);
        const auto tab = line.find('\t');
        if (tab == std::string_view::npos || tab == 0) return std::nullopt;
        auto value = unescape(line.substr(tab + 1));
        if (!value) return std::nullopt;
        record.values_.insert_or_assign(std::string{line.substr(0, tab)}, *std::move(value));
    }
    return record;
}

}  // namespace briljant::core
