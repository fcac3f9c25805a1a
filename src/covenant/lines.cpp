// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "covenant/lines.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace briljant::covenant {

namespace {

// Walks the text once, keeping the path of the value at hand as a pointer.
class Scanner final {
public:
    Scanner(std::string_view text, std::string_view pointer) : text_(text), pointer_(pointer) {}

    std::size_t find() {
        if (pointer_.empty()) return line_at(text_, text_.find_first_not_of(" \t\r\n"));
        while (at_ < text_.size()) {
            if (const auto found = step()) return line_at(text_, *found);
        }
        return 1;
    }

private:
    struct Level {
        bool is_array;
        std::size_t index;
        std::size_t length;  // of the pointer of the container itself
    };

    std::optional<std::size_t> step() {
        const char letter = text_[at_];
        if (letter == '{' || letter == '[') return open(letter == '[');
        if (letter == '}' || letter == ']') return close();
        if (letter == ',') return next();
        if (letter == '"') return text_value();
        ++at_;
        return std::nullopt;
    }
    std::optional<std::size_t> open(bool is_array) {
        levels_.push_back({is_array, 0, path_.size()});
        ++at_;
        if (!is_array) return std::nullopt;
        path_ += "/0";
        return here();
    }
    std::optional<std::size_t> close() {
        if (!levels_.empty()) {
            path_.resize(levels_.back().length);
            levels_.pop_back();
        }
        ++at_;
        return std::nullopt;
    }
    std::optional<std::size_t> next() {
        ++at_;
        if (levels_.empty()) return std::nullopt;
        auto& level = levels_.back();
        path_.resize(level.length);
        if (!level.is_array) return std::nullopt;
        path_ += '/' + std::to_string(++level.index);
        return here();
    }
    // A string is a key when a colon follows it inside an object.
    std::optional<std::size_t> text_value() {
        const auto start = at_++;
        while (at_ < text_.size() && text_[at_] != '"') at_ += text_[at_] == '\\' ? 2U : 1U;
        ++at_;
        const auto after = text_.find_first_not_of(" \t\r\n", std::min(at_, text_.size()));
        const bool is_key = after != std::string_view::npos && text_[after] == ':';
        if (!is_key || levels_.empty() || levels_.back().is_array) return std::nullopt;
        path_ += '/';
        path_ += text_.substr(start + 1, at_ - start - 2);
        at_ = after + 1;
        return path_ == pointer_ ? std::optional{start} : std::nullopt;
    }
    [[nodiscard]] std::optional<std::size_t> here() const {
        if (path_ != pointer_) return std::nullopt;
        const auto start = text_.find_first_not_of(" \t\r\n", at_);
        return start == std::string_view::npos ? at_ : start;
    }

    std::string_view text_;
    std::string_view pointer_;
    std::string path_;
    std::vector<Level> levels_;
    std::size_t at_ = 0;
};

}  // namespace

std::size_t line_at(std::string_view text, std::size_t offset) {
    const auto before = text.substr(0, std::min(offset, text.size()));
    return 1 + static_cast<std::size_t>(std::ranges::count(before, '\n'));
}

std::size_t line_of(std::string_view json_text, std::string_view pointer) {
    return Scanner{json_text, pointer}.find();
}

}  // namespace briljant::covenant
