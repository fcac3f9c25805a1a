// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "app/serve_house.hpp"

#include <charconv>
#include <condition_variable>
#include <csignal>
#include <ostream>
#include <thread>
#include <utility>

#include "app/desk.hpp"
#include "app/routes.hpp"
#include "log/checkpoint.hpp"
#include "web/pdf.hpp"

namespace briljant::app {

namespace {

constexpr auto checkpoint_every = std::chrono::seconds{60};

// Until somebody stops the program: only this thread takes the signal.
class StopSignal final {
public:
    StopSignal() {
        sigemptyset(&signals_);
        sigaddset(&signals_, SIGINT);
        sigaddset(&signals_, SIGTERM);
        pthread_sigmask(SIG_BLOCK, &signals_, nullptr);  // threads made later inherit it
        // A file that may not grow is an error of one write, not the end of the program.
        std::signal(SIGXFSZ, SIG_IGN);
    }
    void wait() const {
        int signal = 0;
        sigwait(&signals_, &signal);
    }

private:
    sigset_t signals_{};
};

// Signs once a minute in a thread of its own; the last time when it dies.
class CheckpointJob final {
public:
    CheckpointJob(gate::House& house, covenant::CovenantRegistry& covenants, std::ostream& err)
        : house_(house),
          covenants_(covenants),
          err_(err),
          thread_([this](const std::stop_token& stop) { run(stop); }) {}
    CheckpointJob(const CheckpointJob&) = delete;
    CheckpointJob& operator=(const CheckpointJob&) = delete;
    ~CheckpointJob() {
        thread_.request_stop();
        wake_.notify_all();
        thread_.join();
        sign();
    }

private:
    void run(const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            std::unique_lock lock(mutex_);
            wake_.wait_for(lock, checkpoint_every, [&] { return stop.stop_requested(); });
            lock.unlock();
            if (!stop.stop_requested()) sign();
        }
    }
    void sign() {
        house_.log.forget_old_keys(house_.clock.now());
        // Work goes on without a fresh checkpoint; the operator reads it here.
        if (const auto done = sign_heads(house_, covenants_); !done) {
            err_ << done.error().id << " " << done.error().detail << "\n";
        }
    }

    gate::House& house_;
    covenant::CovenantRegistry& covenants_;
    std::ostream& err_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::jthread thread_;
};

}  // namespace

bool read_listen(const std::string& text, ServeSettings& settings) {
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0) return false;
    unsigned port = 0;
    const auto* first = text.data() + colon + 1;
    const auto* last = text.data() + text.size();
    const auto [end, error] = std::from_chars(first, last, port);
    if (error != std::errc{} || end != last || first == last || port > 65535) return false;
    settings.address = text.substr(0, colon);
    settings.port = static_cast<unsigned short>(port);
    return true;
}

core::Result<void> sign_heads(gate::House& house, covenant::CovenantRegistry& covenants) {
    TRY_ASSIGN(const auto writer, house.database.write());
    TRY_ASSIGN(const auto names, covenants.list(writer->session()));
    std::vector<log::LogName> logs = {{core::CovenantId{}, house.host}};
    for (const auto& name : names) logs.push_back({name.id, house.host + "/" + name.slug});
    for (const auto& log : logs) {
        const auto made = log::make_checkpoint(writer->session(), log, house.keys.log_seed());
        if (!made && made.error().id != "log.nothing-to-sign") return made.error();
    }
    return writer->keep();
}

int serve_house(gate::House& house,
                covenant::CovenantRegistry& covenants,
                const ServeSettings& settings,
                const std::string& greeting,
                std::ostream& out,
                std::ostream& err) {
    const StopSignal stop;
    const web::PdfPrinter pdf{{.browser = web::find_browser(settings.pdf_browser)}};
    auto desk = Desk::create(house,
                             all_routes(house.is_demo),
                             {settings.site,
                              settings.is_secure,
                              settings.requests_per_second,
                              pdf.is_there() ? &pdf : nullptr});
    if (!desk) {
        err << desk.error().id << " " << desk.error().detail << "\n";
        return 1;
    }
    http::Settings listen;
    listen.address = settings.address;
    listen.port = settings.port;
    listen.is_secure = settings.is_secure;
    auto server = http::Server::start(
        std::move(listen),
        [&](const http::Request& request) { return desk.value()->answer(request); },
        [&](int status) { return desk.value()->error(status); });
    if (!server) {
        err << server.error().id << " " << server.error().detail << "\n";
        return 1;
    }
    const CheckpointJob checkpoints(house, covenants, err);
    out << greeting << "http://"
        << (settings.address == "127.0.0.1" ? "localhost" : settings.address) << ":"
        << server.value()->port() << "\n"
        << std::flush;  // a script waits for this line
    stop.wait();
    server.value().reset();  // what runs finishes, then the logs are signed
    return 0;
}

}  // namespace briljant::app
