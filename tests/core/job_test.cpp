#include "core/personas/job.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

TEST_CASE("The parts of a job to be done are read out of its words", "[personas][jobs]")
{
    CHECK(jobIn("When the month ends, I want each figure proven once, so I can sign and go home") ==
          Job{"the month ends", "each figure proven once", "sign and go home"});
    CHECK(jobIn(" when a boat, or two, is late I want to move one job so that I can sail ") ==
          Job{"a boat, or two, is late", "to move one job", "sail"});
    CHECK_FALSE(jobIn("When one boat comes back late, move one job"));
    CHECK_FALSE(jobIn("I want it, so I can sleep"));
    CHECK_FALSE(jobIn(jobPattern())); // nothing is written yet
    CHECK_FALSE(jobIn("When it rains, I want …, so I can …"));
}

TEST_CASE("What was left open of a job's pattern does not stay", "[personas][jobs]")
{
    CHECK(jobPattern() == u"When …, I want …, so I can …");
    CHECK(withoutOpenEnd(jobPattern()).isEmpty());
    CHECK(withoutOpenEnd("When it rains, I want …, so I can …") == u"When it rains");
    CHECK(withoutOpenEnd("When it rains, I want a roof, so I can ") == u"When it rains, I want a roof");
    CHECK(withoutOpenEnd("When it rains, I want a roof, so I can stay") ==
          u"When it rains, I want a roof, so I can stay");
    CHECK(withoutOpenEnd("Tell the relief when") == u"Tell the relief when");
}
