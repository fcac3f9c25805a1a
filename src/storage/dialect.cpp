// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "storage/dialect.hpp"

#include <algorithm>
#include <cctype>

namespace briljant::storage {

namespace {

bool is_word_letter(char letter) {
    return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

std::string upper(std::string_view word) {
    std::string text{word};
    std::ranges::transform(text, text.begin(), [](char letter) {
        return static_cast<char>(std::toupper(static_cast<unsigned char>(letter)));
    });
    return text;
}

std::size_t end_of(std::string_view script, std::size_t start, std::string_view closing) {
    const auto found = script.find(closing, start);
    return found == std::string_view::npos ? script.size() : found + closing.size();
}

// The end of the word, text in quotes, comment or single character that starts here.
std::size_t token_end(std::string_view script, std::size_t start) {
    const auto rest = script.substr(start);
    if (rest.starts_with("--")) return end_of(script, start, "\n");
    if (rest.starts_with("/*")) return end_of(script, start + 2, "*/");
    if (rest.starts_with("'")) return end_of(script, start + 1, "'");
    if (rest.starts_with("\"")) return end_of(script, start + 1, "\"");
    if (!is_word_letter(rest.front())) return start + 1;
    const auto* end = std::ranges::find_if_not(rest, is_word_letter);
    return start + static_cast<std::size_t>(end - rest.begin());
}

class Rewriter final {
public:
    void take(std::string_view token) {
        const auto word = is_word_letter(token.front()) ? upper(token) : std::string{};
        if (word == "PRECISION" && previous_ == "DOUBLE") {
            out_.erase(double_at_);
            out_ += "REAL";
        } else if (word == "BIGINT") {
            out_ += "INTEGER";
        } else if (word == "BYTEA") {
            out_ += "BLOB";
        } else {
            follow(token, word);
        }
        if (!word.empty()) previous_ = word;
    }

    [[nodiscard]] std::string result() && { return std::move(out_); }

private:
    void follow(std::string_view token, const std::string& word) {
        if (word == "DOUBLE") double_at_ = out_.size();
        if (word == "TABLE" && previous_ == "CREATE") makes_table_ = true;
        if (token == "(") ++depth_;
        if (token == ")") --depth_;
        out_ += token;
        if (token == ")" && depth_ == 0 && makes_table_) out_ += " STRICT";
        if (token == ";" || (token == ")" && depth_ == 0)) makes_table_ = false;
    }

    std::string out_;
    std::string previous_;  // the last word, in capitals
    std::size_t double_at_ = 0;
    int depth_ = 0;
    bool makes_table_ = false;
};

// The lines that this kind of database runs, the marks between them left out.
std::string own_part(std::string_view kind, std::string_view script) {
    constexpr std::string_view mark = "-- only: ";
    std::string own;
    bool is_ours = true;
    for (std::size_t at = 0; at < script.size();) {
        const auto end = end_of(script, at, "\n");
        const auto line = script.substr(at, end - at);
        const auto words = line.substr(0, line.find('\n'));
        at = end;
        if (words.starts_with(mark)) {
            is_ours = words.substr(mark.size()) == kind;
        } else if (words == "-- both") {
            is_ours = true;
        } else if (is_ours) {
            own += line;
        }
    }
    return own;
}

}  // namespace

std::string schema_for(std::string_view kind, std::string_view script) {
    auto own = own_part(kind, script);
    return kind == "sqlite" ? sqlite_schema(own) : own;
}

std::string sqlite_schema(std::string_view script) {
    Rewriter rewriter;
    for (std::size_t at = 0; at < script.size();) {
        const auto end = token_end(script, at);
        rewriter.take(script.substr(at, end - at));
        at = end;
    }
    return std::move(rewriter).result();
}

}  // namespace briljant::storage
