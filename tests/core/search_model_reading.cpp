// What queries mean in the model's project, read in the plain, slow way.
#include "search_model.h"

#include <QRegularExpression>

#include <algorithm>

using namespace core::search;

namespace model {
namespace {

QStringList simpleWords(const QString& text)
{
    static const QRegularExpression word("[\\p{L}\\p{N}]+");
    QStringList found;
    for (auto match = word.globalMatch(text); match.hasNext();)
        found += match.next().captured().toLower().replace("é", "e");
    return found;
}

bool isIn(const QString& needle, bool prefix, const QString& text)
{
    static const QRegularExpression special("[\\p{Han}\\p{Hiragana}#😀]");
    const QStringList wanted = simpleWords(needle);
    if (needle.contains(special) || wanted.isEmpty())
        return text.contains(needle, Qt::CaseInsensitive);
    const QStringList all = simpleWords(text);
    for (qsizetype i = 0; i + wanted.size() <= all.size(); ++i) {
        QStringList here = all.mid(i, wanted.size());
        if (prefix)
            here.last().truncate(wanted.last().size());
        if (here == wanted)
            return true;
    }
    return false;
}

bool textMatches(const QString& text, const Field& field)
{
    const QString& value = field.values[0].text;
    return text.toLower() == value.toLower() || (field.op == Op::Has && isIn(value, false, text));
}

bool numberMatches(double number, const Field& field)
{
    const Value& value = field.values[0];
    const double first = value.text.toDouble();
    if (value.upTo)
        return (value.text.isEmpty() || number >= first) && (value.upTo->isEmpty() || number <= value.upTo->toDouble());
    switch (field.op) {
    case Op::Less: return number < first;
    case Op::LessOrEqual: return number <= first;
    case Op::More: return number > first;
    case Op::MoreOrEqual: return number >= first;
    default: return number == first;
    }
}

/// Days as text: those of a month begin with it.
bool dayMatches(const QString& day, const Field& field)
{
    const Value& value = field.values[0];
    if (day.isEmpty())
        return false;
    const bool isWithin = day.startsWith(value.text);
    if (value.upTo)
        return day >= value.text && (value.upTo->isEmpty() || day < *value.upTo || day.startsWith(*value.upTo));
    switch (field.op) {
    case Op::Less: return day < value.text;
    case Op::LessOrEqual: return day < value.text || isWithin;
    case Op::More: return day > value.text && !isWithin;
    case Op::MoreOrEqual: return day >= value.text;
    default: return isWithin;
    }
}

bool tagMatches(const QString& path, const Field& field)
{
    const QString wanted = field.values[0].text.toLower();
    const QString slash = path.toLower().replace("\\/", "|");
    const QString asked = QString(wanted).replace("\\/", "|");
    for (QString at = slash;; at = at.section('/', 0, -2)) {
        if (at == asked || at.endsWith("/" + asked) || at.section('/', -1).replace("|", "/") == wanted)
            return true;
        if (field.op == Op::Equal || !at.contains('/'))
            return false;
    }
}

enum class On { Entry, Session, Highlight, Participant };

std::vector<On> looksAt(const QString& name, const QString& value)
{
    static const QStringList ofHighlights{"tag", "highlight", "memo", "evidence", "tagged", "untagged"};
    static const QStringList ofEntries{"speaker", "date", "before", "after", "score"};
    if (name == "kind") {
        std::vector<On> both;
        if (sessionKinds.contains(value))
            both.push_back(On::Session);
        if (entryKinds.contains(value))
            both.push_back(On::Entry);
        return both;
    }
    if (name == "tag" || ((name == "has" || name == "is") && ofHighlights.contains(value)))
        return {On::Highlight};
    if (name == "study" || name == "session" || name == "lane")
        return {On::Session};
    const bool isEntrys = ofEntries.contains(name) || (name == "has" && value != "participant") || name == "is";
    return {isEntrys ? On::Entry : On::Participant};
}

QString plainName(const Field& field)
{
    const QString name = field.name.toLower();
    return name == "account.name" ? "account" : name.section('.', -1);
}

/// The fields with one value each that a field asks any of.
std::vector<Field> single(const Field& field)
{
    std::vector<Field> fields;
    for (const Value& value : field.values)
        fields.push_back({plainName(field), field.op, {value}});
    return fields;
}

/// A tree of which `leaf` says what its leaves are.
bool holds(const Node& node, const std::function<bool(const Node&)>& leaf)
{
    const auto below = [&](const Node& part) { return holds(part, leaf); };
    if (const auto* any = std::get_if<Or>(&node.is))
        return std::any_of(any->parts.begin(), any->parts.end(), below);
    if (const auto* all = std::get_if<And>(&node.is))
        return std::all_of(all->parts.begin(), all->parts.end(), below);
    if (const auto* none = std::get_if<Not>(&node.is))
        return !below(none->part[0]);
    return leaf(node);
}

} // namespace

const Participant* Project::personOf(const Entry& entry) const
{
    if (entry.kind == "insight" || entry.kind == "follow-up" || entry.kind == "question")
        return nullptr;
    QSet<qint64> people;
    if (entry.speaker) {
        if (entry.speaker->part == "participant")
            people.insert(entry.speaker->participant);
    } else {
        for (const Speaker& speaker : sessions[entry.session].speakers)
            if (speaker.part == "participant")
                people.insert(speaker.participant);
    }
    for (const Participant& person : participants)
        if (people == QSet{person.id})
            return &person;
    return nullptr;
}

std::vector<const Entry*> Project::touchedBy(const Highlight& highlight) const
{
    std::vector<const Entry*> touched;
    for (size_t i = highlight.begin; i <= highlight.end && !highlight.detached; ++i)
        touched.push_back(&entries[i]);
    return touched;
}

QString Project::quoteOf(const Highlight& highlight) const
{
    if (highlight.detached)
        return highlight.detachedQuote;
    QStringList parts;
    for (size_t i = highlight.begin; i <= highlight.end; ++i) {
        const QString& text = entries[i].text;
        const int begin = i == highlight.begin ? highlight.beginOffset : 0;
        const int end = i == highlight.end ? highlight.endOffset : int(text.size());
        parts += text.mid(begin, end - begin);
    }
    return parts.join('\n');
}

bool Project::fieldHoldsOf(const Field& field, const Participant& person) const
{
    const QString& name = field.name;
    const bool isMoney = person.role == "Finance lead";
    if (name == "has")
        return true;
    if (name == "participant")
        return textMatches(person.code, field) || textMatches(person.name, field);
    if (name == "account")
        return textMatches(person.account, field);
    if (name == "role")
        return textMatches(person.role, field);
    if (name == "segment")
        return (textMatches("Money", field) && isMoney) ||
               (textMatches("By hand", field) && &person == &participants[0]) ||
               (textMatches("Both", field) && (isMoney || person.accountSize >= 50));
    if (name == "size")
        return person.accountSize > 0 && numberMatches(person.accountSize, field);
    if (name == "joined")
        return dayMatches(person.joined, field);
    return person.years >= 0 && numberMatches(person.years, field);
}

bool Project::fieldHoldsOf(const Field& field, const Session& session) const
{
    if (field.name == "study")
        return textMatches(session.study, field);
    if (field.name == "session")
        return textMatches(session.title, field);
    if (field.name == "lane")
        return (field.values[0].text == "market") == (session.kind == "feedback");
    return session.kind == field.values[0].text;
}

bool Project::fieldHoldsOf(const Field& field, const Highlight& highlight) const
{
    const QString& value = field.values[0].text;
    if (field.name == "tag")
        return std::any_of(highlight.tags.begin(), highlight.tags.end(),
                           [&](const QString& path) { return tagMatches(path, field); });
    if (value == "tag" || value == "tagged" || value == "untagged")
        return !highlight.tags.isEmpty();
    if (value == "memo")
        return !highlight.memo.isEmpty();
    return value == "highlight" || highlight.evidence;
}

bool Project::fieldHoldsOf(const Field& field, const Entry& entry) const
{
    const QString& value = field.values[0].text;
    const QString day = entry.saidOn.isEmpty() ? sessions[entry.session].heldOn : entry.saidOn;
    if (field.name == "speaker") {
        const auto person = std::find_if(participants.begin(), participants.end(), [&](const Participant& p) {
            return entry.speaker && p.id == entry.speaker->participant;
        });
        return entry.speaker && (textMatches(entry.speaker->label, field) ||
                                 (person != participants.end() &&
                                  (textMatches(person->code, field) || textMatches(person->name, field))));
    }
    if (field.name == "date")
        return dayMatches(day, field);
    if (field.name == "before" || field.name == "after")
        return dayMatches(day, {field.name, field.name == "before" ? Op::Less : Op::More, field.values});
    if (field.name == "score")
        return entry.score >= 0 && numberMatches(entry.score, field);
    if (value == "speaker")
        return entry.speaker;
    if (value == "time")
        return entry.atMs >= 0;
    if (value == "score")
        return entry.score >= 0;
    if (value == "date")
        return !day.isEmpty();
    if (value == "key" || value == "quoted")
        return value == "key" ? entry.keyQuote : entry.quoted;
    return entry.kind == value;
}

bool Project::holdsOf(const Node& node, const Entry& entry) const
{
    return holds(node, [&](const Node& leaf) {
        if (const auto* same = std::get_if<Same>(&leaf.is))
            return holdsOf(same->part[0], entry);
        if (const auto* term = std::get_if<Term>(&leaf.is))
            return isIn(term->text, term->prefix, entry.text);
        for (const Field& field : single(std::get<Field>(leaf.is)))
            for (const On on : looksAt(field.name, field.values[0].text)) {
                const Participant* person = personOf(entry);
                const bool isTouched =
                    std::any_of(highlights.begin(), highlights.end(), [&](const Highlight& highlight) {
                        const auto touched = touchedBy(highlight);
                        return std::find(touched.begin(), touched.end(), &entry) != touched.end() &&
                               fieldHoldsOf(field, highlight);
                    });
                const bool is = on == On::Entry       ? fieldHoldsOf(field, entry)
                                : on == On::Session   ? fieldHoldsOf(field, sessions[entry.session])
                                : on == On::Highlight ? isTouched != (field.values[0].text == "untagged")
                                                      : person && fieldHoldsOf(field, *person);
                if (is)
                    return true;
            }
        return false;
    });
}

bool Project::holdsOf(const Node& node, const Highlight& highlight) const
{
    const auto touched = touchedBy(highlight);
    const auto ofSome = [&](auto test) {
        return std::any_of(touched.begin(), touched.end(), [&](const Entry* entry) { return test(*entry); });
    };
    return holds(node, [&](const Node& leaf) {
        if (const auto* same = std::get_if<Same>(&leaf.is))
            return ofSome([&](const Entry& entry) { return holdsOf(same->part[0], entry); });
        if (const auto* term = std::get_if<Term>(&leaf.is))
            return isIn(term->text, term->prefix, quoteOf(highlight));
        for (const Field& field : single(std::get<Field>(leaf.is)))
            for (const On on : looksAt(field.name, field.values[0].text)) {
                const Speaker* kept = highlight.detached ? highlight.detachedSpeaker : nullptr;
                const bool ofKept =
                    std::any_of(participants.begin(), participants.end(), [&](const Participant& person) {
                        return kept && kept->part == "participant" && kept->participant == person.id &&
                               fieldHoldsOf(field, person);
                    });
                const bool is = on == On::Entry ? ofSome([&](const Entry& entry) { return fieldHoldsOf(field, entry); })
                                : on == On::Session ? fieldHoldsOf(field, sessions[entries[highlight.begin].session])
                                : on == On::Highlight
                                    ? fieldHoldsOf(field, highlight) != (field.values[0].text == "untagged")
                                    : ofKept || ofSome([&](const Entry& entry) {
                                          const Participant* person = personOf(entry);
                                          return person && fieldHoldsOf(field, *person);
                                      });
                if (is)
                    return true;
            }
        return false;
    });
}

bool Project::holdsOf(const Node& node, const Participant& participant) const
{
    return holds(node, [&](const Node& leaf) {
        const bool ofSomeEntry = std::any_of(entries.begin(), entries.end(), [&](const Entry& entry) {
            return personOf(entry) == &participant && holdsOf(leaf, entry);
        });
        const auto* asked = std::get_if<Field>(&leaf.is);
        bool own = false;
        for (const Field& field : asked ? single(*asked) : std::vector<Field>())
            own = own || (looksAt(field.name, field.values[0].text) == std::vector{On::Participant} &&
                          fieldHoldsOf(field, participant));
        return own || ofSomeEntry;
    });
}

} // namespace model
