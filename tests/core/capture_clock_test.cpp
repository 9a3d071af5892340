#include "core/sessions/capture_clock.h"

#include <catch2/catch_test_macros.hpp>

using core::CaptureClock;
using core::MachineTime;

namespace {

/// A machine whose time the test moves on.
struct Machine {
    MachineTime time{500'000, 30'000};
    CaptureClock clock{[this] { return time; }};

    void wait(qint64 ms) { time.awakeMs += ms; }
    void sleep(qint64 ms) { time.asleepMs += ms; }
};

} // namespace

TEST_CASE("The capture clock runs from its start, stands in a pause, and goes on", "[capture]")
{
    Machine machine;
    CHECK_FALSE(machine.clock.isStarted());
    machine.clock.start();
    machine.wait(61'000);
    CHECK(machine.clock.ms() == 61'000);

    machine.clock.pause();
    machine.wait(10'000);
    CHECK(machine.clock.isPaused());
    CHECK(machine.clock.ms() == 61'000);

    machine.clock.resume();
    machine.wait(500);
    CHECK(machine.clock.ms() == 61'500);

    machine.clock.stop();
    machine.wait(500);
    CHECK(machine.clock.ms() == 61'500);
    CHECK_FALSE(machine.clock.isStarted());

    machine.clock.start(61'500);
    machine.wait(1);
    CHECK(machine.clock.ms() == 61'501);
}

TEST_CASE("The capture clock can be told what time it is, running and paused", "[capture]")
{
    Machine machine;
    machine.clock.start();
    machine.wait(5000);
    machine.clock.correct(750'000);
    machine.wait(1000);
    CHECK(machine.clock.ms() == 751'000);

    machine.clock.pause();
    machine.clock.correct(100'000);
    machine.wait(1000);
    CHECK(machine.clock.ms() == 100'000);
    machine.clock.resume();
    machine.wait(1000);
    CHECK(machine.clock.ms() == 101'000);

    machine.clock.correct(-5);
    CHECK(machine.clock.ms() == 0);
}

TEST_CASE("The capture clock never goes back, not even where the machine's time does", "[capture]")
{
    Machine machine;
    machine.clock.start(2000);
    machine.wait(-60'000);
    CHECK(machine.clock.ms() == 2000);

    // The real source is not the system's time, which a person or a server can set.
    CaptureClock real;
    real.start();
    const auto before = real.ms();
    CHECK(before >= 0);
    CHECK(before < 60'000);
}

TEST_CASE("What the machine slept through is told once, and can be taken out as a pause", "[capture]")
{
    Machine machine;
    machine.clock.start();
    machine.wait(10'000);
    CHECK_FALSE(machine.clock.takeSleep());

    machine.wait(200);
    machine.sleep(120'000);
    machine.wait(50);
    CHECK(machine.clock.ms() == 130'250);
    const auto slept = machine.clock.takeSleep();
    REQUIRE(slept);
    CHECK(*slept == CaptureClock::Sleep{10'000, 120'000});
    CHECK_FALSE(machine.clock.takeSleep());

    machine.wait(750);
    machine.clock.takeOut(*slept);
    CHECK(machine.clock.ms() == 11'000);
    machine.wait(1000);
    CHECK(machine.clock.ms() == 12'000);
}

TEST_CASE("A short nap, and sleep during a pause, are not worth a word", "[capture]")
{
    Machine machine;
    machine.clock.start();
    machine.sleep(CaptureClock::leastSleepMs - 1);
    CHECK_FALSE(machine.clock.takeSleep());

    machine.clock.pause();
    const auto stood = machine.clock.ms();
    machine.sleep(3'600'000);
    CHECK_FALSE(machine.clock.takeSleep());
    CHECK(machine.clock.ms() == stood);
    machine.clock.resume();
    CHECK_FALSE(machine.clock.takeSleep());
    CHECK(machine.clock.ms() == stood);
}
