#include "core/sample/sample.h"

#include "core/import/readers.h"
#include "core/import/session_writer.h"
#include "core/sample/quote_finder.h"
#include "core/stores.h"
#include "core/tr.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace core {
namespace {

QByteArray resource(const QString& path)
{
    QFile file(QStringLiteral(":/sample/") + path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Error::Kind::Internal,
                      tr("The sample study's file '%1' is missing. Nothing was changed.").arg(path));
    return file.readAll();
}

/// An object of study.json and its fields.
class Item {
public:
    explicit Item(QJsonObject object) : m_object(std::move(object)) {}
    QString text(const char* name) const { return m_object[QLatin1String(name)].toString(); }
    QDate date(const char* name) const { return QDate::fromString(text(name), Qt::ISODate); }
    int number(const char* name) const { return m_object[QLatin1String(name)].toInt(); }
    bool flag(const char* name, bool otherwise) const { return m_object[QLatin1String(name)].toBool(otherwise); }
    Item item(const char* name) const { return Item(m_object[QLatin1String(name)].toObject()); }
    QStringList texts(const char* name) const { return m_object[QLatin1String(name)].toVariant().toStringList(); }
    std::vector<Item> items(const char* name) const
    {
        std::vector<Item> items;
        for (const auto& value : m_object[QLatin1String(name)].toArray())
            items.emplace_back(value.toObject());
        return items;
    }

private:
    QJsonObject m_object;
};

/// Writes study.json part by part; each part finds what it needs of the earlier ones by code, path or key.
class SampleWriter {
public:
    SampleWriter(Stores& stores, const Item& sample) : m_stores(stores)
    {
        const Item study = sample.item("study");
        m_study = stores.sessions.ensureStudy(study.text("name"));
        stores.sessions.setGoal(m_study, study.text("goal"));
    }

    void writePeople(const Item& sample)
    {
        QHash<QString, Id<Account>> accounts;
        for (const auto& account : sample.items("accounts"))
            accounts[account.text("code")] = m_stores.people.add(Account{{},
                                                                         account.text("code"),
                                                                         account.text("name"),
                                                                         account.text("industry"),
                                                                         account.number("size"),
                                                                         account.text("region")});
        for (const auto& person : sample.items("people"))
            m_people[person.text("code")] = m_stores.people.add(Participant{{},
                                                                            person.text("code"),
                                                                            person.text("name"),
                                                                            person.text("role"),
                                                                            accounts.value(person.text("account"))});
        for (const auto& consent : sample.items("consents"))
            m_stores.people.record({.participant = m_people.value(consent.text("person")),
                                    .scope = scopeFrom(consent.text("scope")).value(),
                                    .granted = consent.flag("granted", true),
                                    .from = consent.date("from"),
                                    .until = consent.date("until"),
                                    .withdrawnOn = consent.date("withdrawn"),
                                    .givenHow = consent.text("how")});
    }

    void writeTags(const Item& sample)
    {
        for (const auto& tag : sample.items("tags"))
            m_stores.tags.describe(m_stores.tags.ensure(tag.text("path")), tag.text("description"));
    }

    void writeSessions(const Item& sample)
    {
        for (const auto& session : sample.items("sessions"))
            writeSession(session);
    }

    void writePersona(const Item& sample)
    {
        const Item told = sample.item("persona");
        const auto persona = m_stores.personas.add({.study = m_study,
                                                    .name = told.text("name"),
                                                    .role = told.text("role"),
                                                    .line = told.text("line"),
                                                    .segmentText = told.text("segment"),
                                                    .hero = highlight(told.text("hero"))});
        for (const auto& fact : told.items("facts"))
            m_stores.personas.addFact(persona, fact.text("label"), fact.text("value"));
        for (const auto& trait : told.items("traits")) {
            const auto claim = m_stores.claims.ensureTrait(persona, trait.text("section"), trait.text("text"));
            for (const auto& key : trait.texts("for"))
                m_stores.claims.addEvidence(claim, highlight(key), true);
            for (const auto& key : trait.texts("against"))
                m_stores.claims.addEvidence(claim, highlight(key), false);
        }
    }

private:
    void writeSession(const Item& told)
    {
        const QString file = told.text("file");
        const QByteArray bytes = resource(QStringLiteral("interviews/") + file);
        const Session session{.study = m_study,
                              .code = told.text("code"),
                              .title = QFileInfo(file).completeBaseName(),
                              .heldOn = told.date("date"),
                              .place = told.text("place")};
        const auto source = m_stores.sources.add(file, QStringLiteral("text/markdown"), bytes);
        const auto written = import::writeSession(m_stores, session, import::readDocument(file, bytes, {}), source);
        const QuoteFinder text(session.title, m_stores.sessions.entries(written.session));
        for (const auto& passage : told.items("highlights"))
            writeHighlight(passage, text);
    }

    void writeHighlight(const Item& told, const QuoteFinder& text)
    {
        Highlight highlight = text.find(told.text("quote"));
        highlight.memo = told.text("memo");
        for (const auto& tag : told.texts("tags"))
            highlight.tags.push_back(m_stores.tags.ensure(tag));
        const auto id = m_stores.highlights.add(highlight);
        if (const QString key = told.text("key"); !key.isEmpty())
            m_highlights[key] = id;
    }

    Id<Highlight> highlight(const QString& key) const
    {
        if (!m_highlights.contains(key))
            throw Failure(Error::Kind::Internal,
                          tr("No highlight of the sample study has the key '%1'. Nothing was changed.").arg(key));
        return m_highlights.value(key);
    }

    Stores& m_stores;
    Id<Study> m_study;
    QHash<QString, Id<Participant>> m_people;   // by code
    QHash<QString, Id<Highlight>> m_highlights; // by key
};

} // namespace

QString sampleLabel()
{
    return tr("Make the sample study");
}

void writeSample(Stores& stores)
{
    const Item sample(QJsonDocument::fromJson(resource(QStringLiteral("study.json"))).object());
    SampleWriter writer(stores, sample);
    writer.writePeople(sample);
    writer.writeTags(sample);
    writer.writeSessions(sample);
    writer.writePersona(sample);
}

} // namespace core
