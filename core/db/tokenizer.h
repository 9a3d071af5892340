#pragma once

#include <QByteArray>

#include <functional>
#include <memory>

namespace core::db {

class Connection;

/// The tokenizer of the full-text index, SQLite's own, for texts that are in no file. For one thread only.
class Tokenizer {
public:
    Tokenizer();
    ~Tokenizer();
    Tokenizer(const Tokenizer&) = delete;

    /// Gets a folded word, and where it stands in the text: half open, in bytes.
    using Visit = std::function<void(QByteArrayView word, int begin, int end)>;

    /// Visits the words of `utf8` in order.
    void each(const QByteArray& utf8, const Visit& visit) const;

private:
    struct Handle;
    std::unique_ptr<Connection> m_connection; // owns what the handle was made with
    std::unique_ptr<Handle> m_handle;
};

} // namespace core::db
