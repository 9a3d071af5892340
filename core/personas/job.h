#pragma once

#include <QString>

#include <optional>

namespace core {

/// A job to be done, as it is worded: "When …, I want …, so I can …" (Klement, "When Coffee and Kale Compete", ch. 3),
/// or the same in German, French or Spanish. It is one text; its parts are read out of it.
struct Job {
    /// "When" and "the month ends".
    struct Part {
        QString lead;
        QString words;
        friend bool operator==(const Part&, const Part&) = default;
    };
    Part when, want, so;
};

/// Nothing where the text does not follow the pattern, or something in it is still open.
std::optional<Job> jobIn(const QString& text);

/// The pattern with what is still open in it, each an ellipsis.
QString jobPattern();
inline constexpr QChar openPart = u'…';

/// The text without the ends that were left open: "When a boat is late, I want …, so I can …" is "When a boat is late".
/// Empty where nothing was written.
QString withoutOpenEnd(const QString& job);

} // namespace core
