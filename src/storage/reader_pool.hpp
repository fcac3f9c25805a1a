// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// The connections for reading (internal to storage/): opened when needed, at most readers_max of
// them, used again. Each Reader is one transaction on one of them. Who comes when all are taken
// waits, and after a while gets "storage.busy". Safe from every thread.

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/connection.hpp"
#include "storage/database.hpp"
#include "storage/shelf.hpp"

namespace briljant::storage {

class ReaderPool final {
public:
    explicit ReaderPool(Connect connect) : connect_(std::move(connect)) {}
    ReaderPool(const ReaderPool&) = delete;
    ReaderPool& operator=(const ReaderPool&) = delete;
    ~ReaderPool();

    [[nodiscard]] core::Result<std::unique_ptr<Reader>> take();

private:
    friend class PooledReader;

    [[nodiscard]] core::Result<std::unique_ptr<Connection>> begun_connection();
    [[nodiscard]] std::unique_ptr<Connection> idle_connection();
    [[nodiscard]] bool wait_for_place();
    void give_back(std::unique_ptr<Connection> connection);
    void forget_idle();

    Connect connect_;
    Shelf shelf_;
    std::mutex mutex_;
    std::condition_variable place_free_;
    std::size_t taken_ = 0;
    std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace briljant::storage
