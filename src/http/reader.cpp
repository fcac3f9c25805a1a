// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/reader.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <optional>
#include <utility>

#include "core/check.hpp"
#include "http/octets.hpp"

namespace briljant::http {

namespace {

namespace beast = boost::beast;

// The library's second look at the head, and the only reading of the body. Fields are not kept:
// the ones of the head are ours already, trailers have no meaning here.
class BodyParser final : public beast::http::basic_parser<true> {
public:
    // Not eager: one element in each call, so that the outcome does not depend on how the bytes
    // were cut into packets.
    explicit BodyParser(std::size_t body_bytes_max) { body_limit(body_bytes_max); }

    [[nodiscard]] std::string take() { return std::move(body_); }
    [[nodiscard]] std::size_t size() const { return body_.size(); }

private:
    using Code = beast::error_code;

    void on_request_impl(
        beast::http::verb, beast::string_view, beast::string_view, int, Code& error) override {
        error = {};
    }
    void on_response_impl(int, beast::string_view, int, Code& error) override { error = {}; }
    void on_field_impl(beast::http::field,
                       beast::string_view,
                       beast::string_view,
                       Code& error) override {
        error = {};
    }
    void on_header_impl(Code& error) override { error = {}; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, Code& error) override {
        error = {};
    }
    std::size_t on_body_impl(beast::string_view piece, Code& error) override {
        error = {};
        body_.append(piece.data(), piece.size());
        return piece.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, Code& error) override {
        error = {};
    }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view piece, Code& error) override {
        return on_body_impl(piece, error);
    }
    void on_finish_impl(Code& error) override { error = {}; }

    std::string body_;
};

bool is_form(std::string_view content_type) {
    const std::string_view type = content_type.substr(0, content_type.find(';'));
    return equals_ignoring_case(trim(type), "application/x-www-form-urlencoded");
}

int status_of(const beast::error_code& error) {
    const bool is_too_large = error == beast::http::error::body_limit;
    return is_too_large ? 413 : 400;
}

}  // namespace

struct Reader::State {
    explicit State(const Rules& with_rules) : rules(with_rules) {}

    const Rules& rules;
    Stage stage = Stage::idle;
    int status = 0;
    std::string waiting;
    HeadScanner scanner;
    bool has_skipped_line = false;
    Head head;
    std::optional<BodyParser> parser;
    std::size_t body_wire_bytes = 0;  // with chunk sizes and trailers

    Stage refuse(int why) {
        stage = Stage::refused;
        status = why;
        waiting.clear();
        return stage;
    }

    Stage advance() {
        if (stage == Stage::idle || stage == Stage::head) read_head();
        if (stage == Stage::body) read_body();
        return stage;
    }

    // RFC 9112 section 2.2: one empty line before a request is passed over.
    void skip_empty_line() {
        if (has_skipped_line || !waiting.starts_with("\r\n")) return;
        waiting.erase(0, 2);
        has_skipped_line = true;
    }

    void read_head() {
        skip_empty_line();
        if (waiting.empty()) return;
        stage = Stage::head;
        if (waiting == "\r") return;
        const auto found = scanner.scan(waiting, rules.limits);
        if (const auto* refusal = std::get_if<Refusal>(&found)) {
            refuse(refusal->status);
            return;
        }
        if (const auto* size = std::get_if<std::size_t>(&found)) accept_head(*size);
    }

    void accept_head(std::size_t size) {
        auto parsed = parse_head(std::string_view{waiting}.substr(0, size), rules);
        if (const auto* refusal = std::get_if<Refusal>(&parsed)) {
            refuse(refusal->status);
            return;
        }
        head = std::move(std::get<Head>(parsed));
        parser.emplace(head.body_bytes_max);
        parser->header_limit(static_cast<std::uint32_t>(rules.limits.request_line_bytes_max +
                                                        rules.limits.header_bytes_max));
        beast::error_code error;
        const std::size_t used = parser->put(boost::asio::buffer(waiting.data(), size), error);
        const bool is_waiting = error == beast::http::error::need_more;
        if ((error && !is_waiting) || used != size || !parser->is_header_done()) {
            refuse(status_of(error));
            return;
        }
        waiting.erase(0, size);
        stage = Stage::body;
    }

    // The library's assertions stop the process when the last chunk of an empty body arrives in
    // pieces. No chunked body ends with less than these five bytes, so nothing waits in vain.
    [[nodiscard]] bool can_go_on(std::size_t bytes) const {
        constexpr std::size_t last_chunk_bytes = 5;  // "0", CRLF, CRLF
        return head.is_chunked ? bytes >= last_chunk_bytes : bytes > 0;
    }

    void read_body() {
        beast::error_code error;
        std::size_t used = 0;
        while (!parser->is_done() && can_go_on(waiting.size() - used) && !error) {
            used += parser->put(boost::asio::buffer(waiting.data() + used, waiting.size() - used),
                                error);
        }
        waiting.erase(0, used);
        body_wire_bytes += used;
        if (error && error != beast::http::error::need_more) {
            refuse(status_of(error));
        } else if (has_too_much_overhead()) {
            refuse(413);
        } else if (parser->is_done()) {
            finish();
        }
    }

    // The library keeps an incomplete chunk line until it ends, however long.
    [[nodiscard]] bool has_too_much_overhead() const {
        const bool is_line_too_long =
            !parser->is_done() && waiting.size() > rules.limits.header_bytes_max;
        return is_line_too_long ||
               body_wire_bytes - parser->size() > rules.limits.chunk_overhead_bytes_max;
    }

    void finish() {
        head.request.body = parser->take();
        stage = Stage::done;
        if (!is_form(head.request.content_type)) return;
        auto form = parse_form(head.request.body);
        if (!form) {
            refuse(400);
            return;
        }
        head.request.form = std::move(*form);
    }

    void reset() {
        stage = Stage::idle;
        scanner = {};
        has_skipped_line = false;
        head = {};
        parser.reset();
        body_wire_bytes = 0;
    }
};

Reader::Reader(const Rules& rules) : state_(std::make_unique<State>(rules)) {}
Reader::~Reader() = default;
Reader::Reader(Reader&&) noexcept = default;

Reader::Stage Reader::feed(std::string_view bytes) {
    if (state_->stage == Stage::refused) return Stage::refused;
    state_->waiting.append(bytes);
    return state_->advance();
}

Reader::Stage Reader::stage() const noexcept {
    return state_->stage;
}

int Reader::status() const noexcept {
    return state_->status;
}

bool Reader::must_invite_body() {
    State& state = *state_;
    const bool is_due =
        state.stage == Stage::body && state.head.expects_continue && state.body_wire_bytes == 0;
    state.head.expects_continue = state.head.expects_continue && !is_due;
    return is_due;
}

bool Reader::is_keep_alive() const noexcept {
    return state_->stage == Stage::done && state_->head.is_keep_alive;
}

const std::string& Reader::forwarded_for() const noexcept {
    return state_->head.forwarded_for;
}

Request Reader::take() {
    BR_CHECK(state_->stage == Stage::done);
    Request request = std::move(state_->head.request);
    state_->reset();
    return request;
}

Reader::Stage Reader::next() {
    return state_->advance();
}

}  // namespace briljant::http
