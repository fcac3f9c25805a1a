// SPDX-FileCopyrightText: Briljant contributors
// SPDX-License-Identifier: EUPL-1.2
#pragma once

// Time is injected. Inside the program a moment is UTC in milliseconds; a date and a time of day in
// Europe/Amsterdam exist only at the edge (pages, forms, terms). The rule of summer time is that of
// Directive 2000/84/EC: from the last Sunday of March to the last Sunday of October, at 01:00 UTC.
// Clocks are safe from every thread.

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace briljant::core {

using Instant = std::chrono::sys_time<std::chrono::milliseconds>;
using Date = std::chrono::year_month_day;

class Clock {
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] Instant now() const override;
};

// Stands still until it is set: for tests and for filling the demo.
class ManualClock final : public Clock {
public:
    explicit ManualClock(Instant start) : now_(start) {}

    [[nodiscard]] Instant now() const override { return now_.load(); }
    void set(Instant moment) { now_.store(moment); }
    void advance(std::chrono::milliseconds step) { now_.store(now_.load() + step); }

private:
    std::atomic<Instant> now_;
};

// Runs, but from another moment: the demo's clock.
class ShiftedClock final : public Clock {
public:
    explicit ShiftedClock(Instant start) { set(start); }

    [[nodiscard]] Instant now() const override;
    void set(Instant moment);

private:
    SystemClock system_;
    std::atomic<std::chrono::milliseconds> shift_{};
};

struct LocalTime {
    Date date;
    std::chrono::minutes time_of_day;  // since local midnight
};

[[nodiscard]] LocalTime to_local(Instant moment);
[[nodiscard]] Instant from_local(const Date& date, std::chrono::minutes time_of_day);

[[nodiscard]] Date add_days(const Date& date, int days);
[[nodiscard]] Date add_working_days(const Date& date, int days);  // Monday to Friday
// 29 February becomes 1 March in a year without it.
[[nodiscard]] Date add_years(const Date& date, int years);
[[nodiscard]] int age_on(const Date& born, const Date& day);  // in whole years
[[nodiscard]] int days_between(const Date& from, const Date& to);

[[nodiscard]] std::string to_iso(const Date& date);                      // 2026-11-23
[[nodiscard]] std::optional<Date> date_from_iso(std::string_view text);  // strict
[[nodiscard]] std::string to_iso(Instant moment);                        // 2026-11-23T15:30:00Z
[[nodiscard]] std::optional<Instant> instant_from_iso(std::string_view text);
[[nodiscard]] std::int64_t to_millis(Instant moment);
[[nodiscard]] Instant from_millis(std::int64_t millis);

}  // namespace briljant::core
