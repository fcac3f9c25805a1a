// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// A real server on a free port of loopback with a handler that tells what it saw, and short limits
// where a test asks for them. The hosts "brl.test" and the listen address are allowed.

#include <memory>
#include <string>
#include <utility>

#include "core/check.hpp"
#include "http/server.hpp"

namespace briljant::http::testing {

// "GET /path|query|body", and a line per form field.
inline Response echo(const Request& request) {
    Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::string(to_text(request.method)) + " " + request.path + "|";
    for (const auto& [name, value] : request.query.pairs()) response.body += name + "=" + value;
    response.body += "|" + request.body;
    for (const auto& [name, value] : request.form.pairs()) {
        response.body += "\n" + name + "=" + value;
    }
    return response;
}

inline Response plain_error(int status) {
    Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = "error " + std::to_string(status);
    return response;
}

inline Settings test_settings() {
    Settings settings;
    settings.port = 0;
    settings.hosts = {"brl.test"};
    settings.handler_threads = 4;
    settings.limits.linger = std::chrono::milliseconds(200);
    return settings;
}

inline std::unique_ptr<Server> start(Settings settings, Handler handler) {
    auto server = Server::start(std::move(settings), std::move(handler), plain_error);
    BR_CHECK(static_cast<bool>(server));
    return std::move(server).value();
}

inline std::unique_ptr<Server> start_echo() {
    return start(test_settings(), echo);
}

}  // namespace briljant::http::testing
