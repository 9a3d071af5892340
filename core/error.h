#pragma once

#include <QString>

#include <tl/expected.hpp>

#include <exception>

namespace core {

/// What went wrong, as a kind for the program and a sentence for the person: what happened, where, what was kept, what
/// to do.
struct Error {
    enum class Kind {
        Usage,    // the call itself is wrong
        Refused,  // well formed, but not allowed or not possible now
        NotFound, // no such file, session, tag …
        BadInput, // a file or a query that cannot be understood
        Locked,   // another copy of the program has the project open
        ReadOnly, // the file, its folder or its medium
        Newer,    // made by a newer Earshot
        Foreign,  // not an Earshot project
        Damaged,  // an Earshot project that is broken
        DiskFull,
        Busy, // a background step is under way
        Cancelled,
        Internal
    };
    Kind kind = Kind::Internal;
    QString text;
};

/// The name of a kind in JSON: "usage", "refused", "not-found" …
QString kindName(Error::Kind kind);

template <class Value> using Result = tl::expected<Value, Error>;

/// How core reports an error up to the one place that catches it (Workspace's guard, a verb, a worker).
class Failure : public std::exception {
public:
    Failure(Error::Kind kind, QString text) : Failure(Error{kind, std::move(text)}) {}
    explicit Failure(Error error) : m_error(std::move(error)), m_words(m_error.text.toUtf8()) {}
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_words.constData(); }

private:
    Error m_error;
    QByteArray m_words;
};

/// Runs `work` and turns what it throws into a Result. Used where the exceptions of core end.
template <class Work> auto guarded(Work work) -> Result<decltype(work())>;

/// The Error for the exception now being handled: a Failure's own, out of memory, or Internal.
Error currentError();

template <class Work> auto guarded(Work work) -> Result<decltype(work())>
{
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (...) {
        return tl::unexpected(currentError());
    }
}

} // namespace core
