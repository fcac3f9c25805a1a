// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/server.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <cstdio>
#include <map>
#include <thread>
#include <typeinfo>
#include <unordered_set>
#include <utility>

#include "http/answer.hpp"
#include "http/octets.hpp"
#include "http/rate.hpp"
#include "http/reader.hpp"

namespace briljant::http {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using Steady = std::chrono::steady_clock;
using std::chrono::milliseconds;

// Completion as a tuple: our code throws nothing. A named value, because GCC 12 mishandles some
// temporaries inside a co_await expression.
constexpr auto as_values = asio::as_tuple(asio::use_awaitable);

constexpr auto forever = Steady::time_point::max();
// Handlers wait for the disk, so there are more of them than cores.
constexpr unsigned handler_threads_per_core = 8;
// The kernel's queue of connections that we have not accepted yet.
constexpr int backlog_max = 1024;
// Requests are a few hundred bytes; a large body takes more rounds.
constexpr std::size_t read_bytes = 8192;
// When there are no file descriptors left, the next connection is tried after this.
constexpr milliseconds accept_pause{100};
// How often deadlines are looked at: a fifth of the shortest, within these.
constexpr milliseconds sweep_min{5};
constexpr milliseconds sweep_max{500};

struct Answer {
    std::string head;
    std::string body;
    bool is_keep_alive = false;
};

// The longest a transfer may take, so far or in total.
milliseconds time_for(std::size_t bytes, const Limits& limits) {
    return limits.transfer_grace +
           milliseconds(bytes * 1000 / std::max<std::size_t>(limits.bytes_per_second_min, 1));
}

void report_to_stderr(std::string_view id, std::string_view detail) {
    std::fprintf(stderr,
                 "{\"level\":\"error\",\"id\":\"%.*s\",\"detail\":\"%.*s\"}\n",
                 static_cast<int>(id.size()),
                 id.data(),
                 static_cast<int>(detail.size()),
                 detail.data());
}

std::string plain_address(const asio::ip::address& address) {
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return asio::ip::make_address_v4(asio::ip::v4_mapped, address.to_v6()).to_string();
    }
    return address.to_string();
}

// The last entry is what the proxy itself saw; the ones before it are hearsay.
std::string forwarded_peer(std::string_view forwarded_for, const std::string& proxy) {
    const std::string_view last = trim(forwarded_for.substr(forwarded_for.rfind(',') + 1));
    boost::system::error_code error;
    const auto address = asio::ip::make_address(std::string(last), error);
    return error ? proxy : plain_address(address);
}

}  // namespace

// All but `is_stopping`, `settings` and the functions belongs to the I/O thread.
struct Server::State {
    struct Connection;

    State(Settings with_settings, Handler with_handler, ErrorPage with_error_page)
        : settings(std::move(with_settings)),
          handler(std::move(with_handler)),
          error_page(std::move(with_error_page)),
          pool(settings.handler_threads) {}

    core::Result<void> listen();
    void allow_hosts();
    void stop();
    void begin_stop();

    asio::awaitable<void> accept();
    asio::awaitable<void> sweep();
    asio::awaitable<void> serve(tcp::socket socket, std::string peer);

    bool admit(const std::string& peer) const;
    [[nodiscard]] bool is_proxy(const std::string& peer) const;
    [[nodiscard]] milliseconds sweep_step() const;

    // Safe from every thread.
    Response respond(const Request& request) const;
    Response respond_with_error(int status) const;
    Answer to_answer(Response response, bool is_head, bool is_keep_alive) const;
    void report(std::string_view id, std::string_view detail) const;

    const Settings settings;
    const Handler handler;
    const ErrorPage error_page;
    Rules rules;
    unsigned short port = 0;
    std::atomic<bool> is_stopping = false;

    asio::io_context io{1};
    tcp::acceptor acceptor{io};
    asio::steady_timer accept_timer{io};
    asio::steady_timer sweep_timer{io};
    std::unordered_set<Connection*> connections;
    std::map<std::string, std::size_t> connections_by_network;
    Steady::time_point stop_at = forever;
    asio::thread_pool pool;
    std::thread io_thread;
};

// Registered with the server from birth to death.
struct Server::State::Connection {
    Connection(State& of_state, tcp::socket with_socket, std::string from_peer)
        : state(of_state),
          socket(std::move(with_socket)),
          peer(std::move(from_peer)),
          network(network_of(peer)),
          reader(state.rules) {
        state.connections.insert(this);
        ++state.connections_by_network[network];
    }
    ~Connection() {
        state.connections.erase(this);
        const auto found = state.connections_by_network.find(network);
        if (--found->second == 0) state.connections_by_network.erase(found);
        if (state.is_stopping && state.connections.empty()) state.sweep_timer.cancel();
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    asio::awaitable<void> run();
    asio::awaitable<bool> exchange();
    asio::awaitable<bool> receive();
    asio::awaitable<bool> handle();
    asio::awaitable<void> refuse(int status);
    asio::awaitable<Answer> answer_on_pool(const Request& request, bool is_keep_alive);
    asio::awaitable<bool> send(const Answer& answer);
    asio::awaitable<bool> invite_body();
    asio::awaitable<void> linger();

    void set_read_deadline();
    void expire();

    State& state;
    tcp::socket socket;
    const std::string peer;
    const std::string network;
    Reader reader;
    std::array<char, read_bytes> buffer{};
    Steady::time_point deadline = forever;
    Steady::time_point stage_since = Steady::now();
    Reader::Stage timed_stage = Reader::Stage::idle;
    std::size_t stage_bytes = 0;
    bool is_first = true;
    bool is_waiting_for_request = false;
    bool is_expired = false;
};

// ---------------------------------------------------------------------------------------------

asio::awaitable<void> Server::State::Connection::run() {
    while (co_await exchange()) is_first = false;
    boost::system::error_code ignored;
    (void)socket.close(ignored);  // closed either way
}

// One request and its answer. False: the connection ends.
asio::awaitable<bool> Server::State::Connection::exchange() {
    reader.next();
    stage_since = Steady::now();
    timed_stage = reader.stage();
    stage_bytes = 0;
    const bool has_message = co_await receive();
    if (!has_message) co_return false;
    if (reader.stage() == Reader::Stage::refused) {
        co_await refuse(reader.status());
        co_return false;
    }
    if (reader.stage() != Reader::Stage::done) {
        co_await refuse(408);
        co_return false;
    }
    co_return co_await handle();
}

// Reads until there is something to answer. False: there is not, the client went away or was idle.
asio::awaitable<bool> Server::State::Connection::receive() {
    while (reader.stage() < Reader::Stage::done) {
        if (reader.must_invite_body()) {
            const bool is_sent = co_await invite_body();
            if (!is_sent) co_return false;
        }
        set_read_deadline();
        is_waiting_for_request = reader.stage() == Reader::Stage::idle;
        if (is_waiting_for_request && state.is_stopping) co_return false;
        const auto [error, size] = co_await socket.async_read_some(asio::buffer(buffer), as_values);
        is_waiting_for_request = false;
        if (is_expired) co_return reader.stage() != Reader::Stage::idle;
        if (error) co_return false;
        stage_bytes += size;
        reader.feed(std::string_view{buffer.data(), size});
    }
    co_return true;
}

void Server::State::Connection::set_read_deadline() {
    const Limits& limits = state.settings.limits;
    if (reader.stage() != timed_stage) {
        timed_stage = reader.stage();
        // The first head is timed from the connection, or a silent client would get twice the time.
        const bool is_first_head = is_first && timed_stage == Reader::Stage::head;
        if (!is_first_head) stage_since = Steady::now();
        stage_bytes = 0;
    }
    if (timed_stage == Reader::Stage::body) {
        deadline = stage_since + time_for(stage_bytes, limits);
    } else if (timed_stage == Reader::Stage::idle && !is_first) {
        deadline = stage_since + limits.keep_alive;
    } else {
        deadline = stage_since + limits.headers_within;
    }
}

asio::awaitable<bool> Server::State::Connection::handle() {
    const bool is_keep_alive = reader.is_keep_alive();
    const bool is_behind_proxy = state.is_proxy(peer);
    const std::string forwarded_for = is_behind_proxy ? reader.forwarded_for() : std::string{};
    Request request = reader.take();
    request.peer = is_behind_proxy ? forwarded_peer(forwarded_for, peer) : peer;
    deadline = forever;  // a handler has the limits of what it calls
    const Answer answer = co_await asio::co_spawn(
        state.pool.get_executor(), answer_on_pool(request, is_keep_alive), asio::use_awaitable);
    const bool is_sent = co_await send(answer);
    if (is_sent && !answer.is_keep_alive) co_await linger();
    co_return is_sent&& answer.is_keep_alive;
}

asio::awaitable<Answer> Server::State::Connection::answer_on_pool(const Request& request,
                                                                  bool is_keep_alive) {
    Response response = state.respond(request);
    const bool goes_on = is_keep_alive && !state.is_stopping;  // asked after the handler
    co_return state.to_answer(std::move(response), request.method == Method::head, goes_on);
}

asio::awaitable<void> Server::State::Connection::refuse(int status) {
    is_expired = false;
    const Answer answer = state.to_answer(
        state.respond_with_error(status), /*is_head=*/false, /*is_keep_alive=*/false);
    const bool is_sent = co_await send(answer);
    if (is_sent) co_await linger();
}

asio::awaitable<bool> Server::State::Connection::send(const Answer& answer) {
    deadline =
        Steady::now() + time_for(answer.head.size() + answer.body.size(), state.settings.limits);
    const std::array<asio::const_buffer, 2> parts{asio::buffer(answer.head),
                                                  asio::buffer(answer.body)};
    const auto [error, size] = co_await asio::async_write(socket, parts, as_values);
    deadline = forever;
    co_return !error;
}

asio::awaitable<bool> Server::State::Connection::invite_body() {
    static constexpr std::string_view invitation = "HTTP/1.1 100 Continue\r\n\r\n";
    deadline = Steady::now() + time_for(invitation.size(), state.settings.limits);
    const auto [error, size] = co_await asio::async_write(
        socket, asio::buffer(invitation.data(), invitation.size()), as_values);
    co_return !error;
}

// Closing while the client still sends would reset the connection, and the answer with it.
asio::awaitable<void> Server::State::Connection::linger() {
    boost::system::error_code ignored;
    (void)socket.shutdown(tcp::socket::shutdown_send, ignored);  // the reads below will tell
    deadline = Steady::now() + state.settings.limits.linger;
    std::size_t read = 0;
    while (read < state.settings.limits.linger_bytes_max && !is_expired) {
        const auto [error, size] = co_await socket.async_read_some(asio::buffer(buffer), as_values);
        if (error) co_return;
        read += size;
    }
}

void Server::State::Connection::expire() {
    is_expired = true;
    deadline = forever;
    boost::system::error_code ignored;
    (void)socket.cancel(ignored);  // the waiting operation ends either way
}

// ---------------------------------------------------------------------------------------------

core::Result<void> Server::State::listen() {
    const auto fail = [](const boost::system::error_code& error) {
        return core::Error{core::ErrorCode::unavailable, "http.cannot-listen", error.message()};
    };
    boost::system::error_code error;
    const auto address = asio::ip::make_address(settings.address, error);
    if (error) return fail(error);
    const tcp::endpoint endpoint{address, settings.port};
    if (acceptor.open(endpoint.protocol(), error)) return fail(error);
    if (acceptor.set_option(tcp::acceptor::reuse_address(true), error)) return fail(error);
    if (acceptor.bind(endpoint, error)) return fail(error);
    if (acceptor.listen(backlog_max, error)) return fail(error);
    port = acceptor.local_endpoint(error).port();
    if (error) return fail(error);
    allow_hosts();
    return {};
}

void Server::State::allow_hosts() {
    rules.limits = settings.limits;
    rules.body_bytes_max = settings.body_bytes_max;
    for (const std::string& host : settings.hosts) rules.hosts.push_back(to_lower(host));
    const auto address = acceptor.local_endpoint().address();
    const std::string text = address.to_string();
    const std::string suffix = ":" + std::to_string(port);
    rules.hosts.push_back((address.is_v6() ? "[" + text + "]" : text) + suffix);
    if (address.is_loopback()) rules.hosts.push_back("localhost" + suffix);
}

asio::awaitable<void> Server::State::accept() {
    while (!is_stopping) {
        auto [error, socket] = co_await acceptor.async_accept(as_values);
        if (is_stopping) co_return;
        if (error) {
            report("http.cannot-accept", error.message());
            accept_timer.expires_after(accept_pause);
            (void)co_await accept_timer.async_wait(as_values);  // ended or stopped: try again
            continue;
        }
        boost::system::error_code gone;
        const auto endpoint = socket.remote_endpoint(gone);
        if (gone) continue;
        std::string peer = plain_address(endpoint.address());
        if (!admit(peer)) continue;                          // closes it
        (void)socket.set_option(tcp::no_delay(true), gone);  // only slower without
        asio::co_spawn(io, serve(std::move(socket), std::move(peer)), asio::detached);
    }
}

asio::awaitable<void> Server::State::serve(tcp::socket socket, std::string peer) {
    Connection connection(*this, std::move(socket), std::move(peer));
    co_await connection.run();
}

bool Server::State::admit(const std::string& peer) const {
    if (connections.size() >= settings.connections_max) return false;
    if (is_proxy(peer)) return true;
    const auto found = connections_by_network.find(network_of(peer));
    return found == connections_by_network.end() ||
           found->second < settings.connections_per_address_max;
}

bool Server::State::is_proxy(const std::string& peer) const {
    return std::find(settings.proxies.begin(), settings.proxies.end(), peer) !=
           settings.proxies.end();
}

milliseconds Server::State::sweep_step() const {
    const Limits& limits = settings.limits;
    const milliseconds shortest =
        std::min({limits.headers_within, limits.transfer_grace, limits.keep_alive, limits.linger});
    return std::clamp(shortest / 5, sweep_min, sweep_max);
}

// One timer for all deadlines: cheaper than one for each read.
asio::awaitable<void> Server::State::sweep() {
    while (!is_stopping || !connections.empty()) {
        sweep_timer.expires_after(sweep_step());
        (void)co_await sweep_timer.async_wait(as_values);  // ended or stopped: look
        const auto now = Steady::now();
        for (Connection* connection : connections) {
            if (connection->deadline <= now || stop_at <= now) connection->expire();
        }
    }
}

void Server::State::begin_stop() {
    is_stopping = true;
    stop_at = Steady::now() + settings.limits.stop_within;
    boost::system::error_code ignored;
    (void)acceptor.close(ignored);  // closed either way
    accept_timer.cancel();
    sweep_timer.cancel();
    for (Connection* connection : connections) {
        if (connection->is_waiting_for_request) connection->expire();
    }
}

void Server::State::stop() {
    if (!io_thread.joinable()) return;
    asio::post(io, [this] { begin_stop(); });
    io_thread.join();
    pool.join();
}

// ---------------------------------------------------------------------------------------------

Response Server::State::respond(const Request& request) const {
    try {
        return handler(request);
    } catch (const std::exception& exception) {
        // Not its text: that may hold what a person wrote.
        report("http.handler-failed", typeid(exception).name());
    } catch (...) {
        report("http.handler-failed", "unknown exception");
    }
    return respond_with_error(500);
}

Response Server::State::respond_with_error(int status) const {
    try {
        Response response = error_page(status);
        response.status = status;
        return response;
    } catch (...) {
        report("http.error-page-failed", std::to_string(status));
    }
    Response response;
    response.status = status;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::to_string(status) + "\n";
    return response;
}

Answer Server::State::to_answer(Response response, bool is_head, bool is_keep_alive) const {
    const AnswerFacts facts{settings.is_secure, is_keep_alive};
    auto head = answer_head(response, facts);
    if (!head) {
        report("http.invalid-header", std::to_string(response.status));
        response = respond_with_error(500);
        response.headers.clear();
        response.content_type = Response{}.content_type;
        head = answer_head(response, facts);
    }
    const bool has_body = !is_head && response.status != 204 && response.status != 304;
    return {head.value_or(std::string{}),
            has_body ? std::move(response.body) : std::string{},
            is_keep_alive};
}

void Server::State::report(std::string_view id, std::string_view detail) const {
    if (settings.report) {
        settings.report(id, detail);
    } else {
        report_to_stderr(id, detail);
    }
}

// ---------------------------------------------------------------------------------------------

core::Result<std::unique_ptr<Server>> Server::start(Settings settings,
                                                    Handler handler,
                                                    ErrorPage error_page) {
    if (settings.handler_threads == 0) {
        settings.handler_threads =
            handler_threads_per_core * std::max(1U, std::thread::hardware_concurrency());
    }
    auto state =
        std::make_unique<State>(std::move(settings), std::move(handler), std::move(error_page));
    TRY(state->listen());
    asio::co_spawn(state->io, state->accept(), asio::detached);
    asio::co_spawn(state->io, state->sweep(), asio::detached);
    State* const running = state.get();
    running->io_thread = std::thread([running] { running->io.run(); });
    return std::make_unique<Server>(std::move(state));
}

Server::Server(std::unique_ptr<State> state) : state_(std::move(state)) {}

Server::~Server() {
    state_->stop();
}

unsigned short Server::port() const noexcept {
    return state_->port;
}

}  // namespace briljant::http
