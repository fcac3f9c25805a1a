// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#include "http/rate.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>
#include <vector>

namespace briljant::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct Door {
    core::ManualClock clock{core::Instant{seconds(1000)}};
    RateLimiter limiter;

    explicit Door(Rate rate) : limiter(clock, rate) {}

    int admitted(std::string_view key, int tries) {
        int count = 0;
        for (int i = 0; i < tries; ++i) count += limiter.allow(key) ? 1 : 0;
        return count;
    }
};

TEST(Rate, LetsABurstThroughAndThenFiveASecond) {
    Door door{Rate{}};

    EXPECT_EQ(door.admitted("noor", 100), 20);
    door.clock.advance(seconds(1));
    EXPECT_EQ(door.admitted("noor", 100), 5);
    door.clock.advance(milliseconds(200));
    EXPECT_EQ(door.admitted("noor", 100), 1);
}

TEST(Rate, NeverSavesMoreThanTheBurst) {
    Door door{Rate{}};

    EXPECT_EQ(door.admitted("noor", 100), 20);
    door.clock.advance(seconds(3600));
    EXPECT_EQ(door.admitted("noor", 100), 20);
}

TEST(Rate, OneDoesNotPayForAnother) {
    Door door{Rate{}};

    EXPECT_EQ(door.admitted("noor", 100), 20);
    EXPECT_EQ(door.admitted("lotte", 100), 20);
}

TEST(Rate, TellsWhenToComeBack) {
    Door door{Rate{.per_second = 0.1, .burst = 1}};

    EXPECT_TRUE(door.limiter.allow("noor"));
    EXPECT_EQ(door.limiter.retry_after("noor"), seconds(10));
    door.clock.advance(seconds(4));
    EXPECT_EQ(door.limiter.retry_after("noor"), seconds(6));
}

TEST(Rate, AClockThatIsSetBackGivesNothing) {
    Door door{Rate{}};

    EXPECT_EQ(door.admitted("noor", 100), 20);
    door.clock.set(core::Instant{seconds(1)});
    EXPECT_EQ(door.admitted("noor", 100), 0);
}

TEST(Rate, ForgetsTheOneWhoWasAwayLongest) {
    Door door{Rate{.per_second = 5, .burst = 1, .keys_max = 2}};

    EXPECT_TRUE(door.limiter.allow("first"));
    EXPECT_TRUE(door.limiter.allow("second"));
    EXPECT_FALSE(door.limiter.allow("first"));
    EXPECT_TRUE(door.limiter.allow("third"));  // in the place of the second

    EXPECT_EQ(door.limiter.keys(), 2U);
    EXPECT_FALSE(door.limiter.allow("first"));
    EXPECT_TRUE(door.limiter.allow("second"));
}

TEST(Rate, CountsRightWithManyThreads) {
    Door door{Rate{.per_second = 1, .burst = 1000}};
    std::atomic<int> admitted = 0;
    std::vector<std::thread> threads;

    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] { admitted += door.admitted("noor", 500); });
    }
    for (auto& thread : threads) thread.join();

    EXPECT_EQ(admitted, 1000);
}

TEST(Network, AnIpv6SubscriberCountsOnce) {
    EXPECT_EQ(network_of("2001:db8:1:2::1"), network_of("2001:DB8:1:2:ffff::9"));
    EXPECT_NE(network_of("2001:db8:1:2::1"), network_of("2001:db8:1:3::1"));
    EXPECT_EQ(network_of("fe80::1%eth0"), network_of("fe80::2"));
    EXPECT_NE(network_of("192.0.2.1"), network_of("192.0.2.2"));
}

}  // namespace
}  // namespace briljant::http
