#pragma once

#include "core/db/connection.h"
#include "core/search/query.h"

#include <QRandomGenerator>
#include <QSet>
#include <QStringList>

#include <functional>
#include <memory>

/// A small random project, as plain values and as a database, and a slow, plain reading of what queries mean in it.
namespace model {

inline const QStringList sessionKinds{"interview", "observation", "focus-group", "feedback"};
inline const QStringList entryKinds{"utterance", "note", "insight", "follow-up", "question", "activity", "feedback"};

struct Participant {
    qint64 id = 0;
    QString code;
    QString name;
    QString role;
    QString account;     // empty: none
    int accountSize = 0; // 0: not known
    double years = -1;   // an attribute; -1: not known
    QString joined;      // an attribute, a day
};
struct Speaker {
    qint64 id = 0;
    QString label;
    QString part;
    qint64 participant = 0;
};
struct Session {
    qint64 id = 0;
    QString study;
    QString title;
    QString kind;
    QString heldOn;
    std::vector<Speaker> speakers;
};
struct Entry {
    qint64 id = 0;
    size_t session = 0; // its place in Project::sessions
    int position = 0;
    QString kind;
    const Speaker* speaker = nullptr;
    QString text;
    QString saidOn;
    int score = -1; // -1: none
    int atMs = -1;
    bool keyQuote = false;
    bool quoted = false;
};
struct Highlight {
    qint64 id = 0;
    size_t begin = 0; // places in Project::entries
    int beginOffset = 0;
    size_t end = 0;
    int endOffset = 0;
    bool detached = false;
    QString detachedQuote;
    const Speaker* detachedSpeaker = nullptr;
    QSet<QString> tags; // paths
    QString memo;
    bool evidence = false;
};

class Project {
public:
    explicit Project(quint32 seed);

    /// A query over the words, names and values of such projects.
    core::search::Query randomQuery();

    bool holdsOf(const core::search::Node& node, const Entry& entry) const;
    bool holdsOf(const core::search::Node& node, const Highlight& highlight) const;
    bool holdsOf(const core::search::Node& node, const Participant& participant) const;

    const core::db::Connection& db() const { return *m_db; }

    std::vector<Participant> participants;
    std::vector<Session> sessions; // in order
    std::vector<Entry> entries;    // in the order of sessions
    std::vector<Highlight> highlights;

private:
    int pick(int below) { return int(m_random.bounded(below)); }
    const QString& pick(const QStringList& list) { return list[pick(int(list.size()))]; }
    qint64 newId();
    QString randomText();
    void makePeople();
    void makeSessions();
    void makeEntries(size_t session);
    void makeHighlights();
    void storePeople();
    void storeSessions();
    void storeTags();
    void storeHighlights();
    core::search::Node randomNode(int depth);
    core::search::Field randomField();

    const Participant* personOf(const Entry& entry) const;
    QString quoteOf(const Highlight& highlight) const;
    std::vector<const Entry*> touchedBy(const Highlight& highlight) const;
    bool fieldHoldsOf(const core::search::Field& field, const Participant& participant) const;
    bool fieldHoldsOf(const core::search::Field& field, const Session& session) const;
    bool fieldHoldsOf(const core::search::Field& field, const Entry& entry) const;
    bool fieldHoldsOf(const core::search::Field& field, const Highlight& highlight) const;

    QRandomGenerator m_random;
    QSet<qint64> m_ids;
    std::unique_ptr<core::db::Connection> m_db;
};

} // namespace model
