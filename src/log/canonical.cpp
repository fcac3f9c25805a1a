// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "log/canonical.hpp"

#include <algorithm>
#include <array>
#include <boost/json/parse.hpp>
#include <charconv>
#include <vector>

namespace briljant::log {
namespace {

namespace json = boost::json;

constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
constexpr std::size_t levels_max = 8;                     // an entry has three

std::uint8_t octet(char letter) {
    return static_cast<std::uint8_t>(letter);
}

bool follows(std::string_view text, std::size_t at) {
    return at < text.size() && (octet(text[at]) & 0xC0U) == 0x80;
}

// The length of the UTF-8 letter in front of the text, 0 when there is none (RFC 3629).
std::size_t letter_size(std::string_view text) {
    const auto first = octet(text[0]);
    if (first < 0x80) return 1;
    const auto second = text.size() > 1 ? octet(text[1]) : std::uint8_t{0};
    if (first >= 0xC2 && first <= 0xDF) return follows(text, 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool is_long = first == 0xE0 && second < 0xA0;
        const bool is_surrogate = first == 0xED && second > 0x9F;
        return follows(text, 1) && follows(text, 2) && !is_long && !is_surrogate ? 3 : 0;
    }
    if (first < 0xF0 || first > 0xF4) return 0;
    const bool is_long = first == 0xF0 && second < 0x90;
    const bool is_beyond = first == 0xF4 && second > 0x8F;
    const bool is_whole = follows(text, 1) && follows(text, 2) && follows(text, 3);
    return is_whole && !is_long && !is_beyond ? 4 : 0;
}

bool is_plain_letter(char letter) {
    return octet(letter) >= 0x20 && octet(letter) < 0x80 && letter != '"' && letter != '\\';
}

void escape(std::string& out, char letter) {
    constexpr std::string_view letters = "\b\t\n\f\r\"\\";
    constexpr std::string_view names = "btnfr\"\\";
    const auto found = letters.find(letter);
    if (found != std::string_view::npos) {
        out += '\\';
        out += names[found];
        return;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    out += "\\u00";
    out += digits[octet(letter) >> 4U];
    out += digits[octet(letter) & 0x0FU];
}

void write(JsonWriter& writer, const json::value& value, bool& is_plain);

void write_object(JsonWriter& writer, const json::object& object, bool& is_plain) {
    std::vector<std::string_view> names;
    for (const auto& member : object) names.emplace_back(member.key().data(), member.key().size());
    std::ranges::sort(names);  // our names are ASCII, where this is the order of RFC 8785
    writer.open('{');
    for (const auto name : names) {
        writer.key(name);
        write(writer, object.at({name.data(), name.size()}), is_plain);
    }
    writer.close('}');
}

// Recursion is bounded by levels_max of the parser.
void write(JsonWriter& writer, const json::value& value, bool& is_plain) {
    if (value.is_object()) {
        write_object(writer, value.get_object(), is_plain);
    } else if (value.is_array()) {
        writer.open('[');
        for (const auto& item : value.get_array()) write(writer, item, is_plain);
        writer.close(']');
    } else if (value.is_string()) {
        writer.text({value.get_string().data(), value.get_string().size()});
    } else if (value.is_int64()) {
        writer.number(value.get_int64());
    } else if (value.is_bool()) {
        writer.claim(value.get_bool());
    } else {
        is_plain = false;  // a fraction, a number too large, null
    }
}

}  // namespace

void JsonWriter::separate() {
    if (needs_comma_) out_ += ',';
    needs_comma_ = true;
}

void JsonWriter::open(char bracket) {
    separate();
    out_ += bracket;
    needs_comma_ = false;
}

void JsonWriter::close(char bracket) {
    out_ += bracket;
    needs_comma_ = true;
}

void JsonWriter::key(std::string_view name) {
    text(name);
    out_ += ':';
    needs_comma_ = false;
}

void JsonWriter::text(std::string_view words) {
    separate();
    out_ += '"';
    while (!words.empty()) {
        const auto plain = static_cast<std::size_t>(
            std::ranges::find_if_not(words, is_plain_letter) - words.begin());
        out_ += words.substr(0, plain);  // most texts are one such run
        words.remove_prefix(plain);
        if (words.empty()) break;
        const auto size = letter_size(words);
        if (size == 0) {
            out_ += replacement;
        } else if (size == 1) {
            escape(out_, words.front());
        } else {
            out_ += words.substr(0, size);
        }
        words.remove_prefix(std::max<std::size_t>(size, 1));
    }
    out_ += '"';
}

void JsonWriter::number(std::int64_t value) {
    separate();
    std::array<char, 20> digits;
    const auto end = std::to_chars(digits.begin(), digits.end(), value).ptr;
    out_.append(digits.begin(), end);
}

void JsonWriter::claim(bool holds) {
    separate();
    out_ += holds ? "true" : "false";
}

void JsonWriter::member(std::string_view name, std::string_view words) {
    if (words.empty()) return;
    key(name);
    text(words);
}

std::optional<json::value> parse_canonical(std::string_view text) {
    json::parse_options options;
    options.max_depth = levels_max;
    json::error_code error;
    auto value = json::parse({text.data(), text.size()}, error, {}, options);
    if (error) return std::nullopt;
    JsonWriter writer;
    bool is_plain = true;
    write(writer, value, is_plain);
    if (!is_plain || std::move(writer).result() != text) return std::nullopt;
    return value;
}

}  // namespace briljant::log
