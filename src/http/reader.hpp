// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Bytes in, requests out: the rules of head.hpp, then the body through Boost.Beast's parser, which
// reads every head a second time and must agree. Without a socket, so that the server, the tests
// and the fuzz targets use the same code. One connection, one thread.

#include <memory>
#include <string>
#include <string_view>

#include "http/head.hpp"

namespace briljant::http {

class Reader final {
public:
    enum class Stage {
        idle,     // not one byte of a request
        head,     // in the middle of a head
        body,     // head accepted, body on its way
        done,     // take() it
        refused,  // answer status() and close: what follows cannot be trusted
    };

    explicit Reader(const Rules& rules);  // rules outlive the reader
    ~Reader();
    Reader(Reader&&) noexcept;
    Reader& operator=(Reader&&) = delete;

    // Takes all bytes; what belongs to the next request waits.
    Stage feed(std::string_view bytes);
    [[nodiscard]] Stage stage() const noexcept;
    [[nodiscard]] int status() const noexcept;  // of a refusal
    // The client waits for 100 (Continue) and has sent nothing of the body. True once.
    [[nodiscard]] bool must_invite_body();
    [[nodiscard]] bool is_keep_alive() const noexcept;
    [[nodiscard]] const std::string& forwarded_for() const noexcept;
    // The request; the reader goes on with the bytes that wait. Only when done.
    [[nodiscard]] Request take();
    // After take(): looks at the bytes that wait.
    Stage next();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace briljant::http
