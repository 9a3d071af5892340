#include "core/personas/job.h"
#include "tests/support/strings.h"

#include <catch2/catch_test_macros.hpp>

using namespace core;

namespace {

/// "the month ends | each figure proven once | sign and go home".
QString partsOf(const QString& text)
{
    const auto job = jobIn(text);
    return job ? QStringList{job->when.words, job->want.words, job->so.words}.join(" | ") : QString();
}

} // namespace

TEST_CASE("The parts of a job to be done are read out of its words", "[personas][jobs]")
{
    CHECK(partsOf("When the month ends, I want each figure proven once, so I can sign and go home") ==
          u"the month ends | each figure proven once | sign and go home");
    CHECK(partsOf(" when a boat, or two, is late I want to move one job so that I can sail ") ==
          u"a boat, or two, is late | to move one job | sail");
    CHECK_FALSE(jobIn("When one boat comes back late, move one job"));
    CHECK_FALSE(jobIn("I want it, so I can sleep"));
    CHECK_FALSE(jobIn(jobPattern())); // nothing is written yet
    CHECK_FALSE(jobIn("When it rains, I want …, so I can …"));
}

TEST_CASE("Jobs are read in German, French and Spanish too", "[personas][jobs]")
{
    CHECK(partsOf("Wenn ein Boot zu spät kommt, möchte ich eine Aufgabe verschieben, damit ich auslaufen kann") ==
          u"ein Boot zu spät kommt | eine Aufgabe verschieben | auslaufen kann");
    CHECK(partsOf("Quand un bateau tarde, je veux un outil pour les chefs, afin de partir à l’heure") ==
          u"un bateau tarde | un outil pour les chefs | partir à l’heure");
    CHECK(partsOf("Cuando llega tarde, quiero mover un trabajo para poder zarpar") ==
          u"llega tarde | mover un trabajo | zarpar");
    CHECK(jobIn("Sobald es regnet, will ich ein Dach, damit ich bleibe")->when.lead == u"Sobald");
    CHECK_FALSE(jobIn("Wenn ein Boot zu spät kommt, I want to move one job, so I can sail")); // one language
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
