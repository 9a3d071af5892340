#include "ui/capture/completion.h"

#include "ui/widgets/fuzzy.h"

#include "core/sessions/clock_time.h"
#include "core/tags/tag_meant.h"

#include <QRegularExpression>

#include <algorithm>

namespace ui {
namespace {

constexpr size_t mostRows = 30;

bool hasLetter(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

/// The sign and the name behind it that the caret stands at the end of.
struct Token {
    QChar sign;
    int begin = 0;
    QString name;
};

std::optional<Token> tokenAt(const QString& line, int caret)
{
    static const QRegularExpression token(QStringLiteral(R"re((?<!\S)([#@])("[^"\n]*|[\p{L}\p{M}\p{N}_/-]*)$)re"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const auto match = token.match(line.left(caret));
    if (!match.hasMatch())
        return std::nullopt;
    QString name = match.captured(2);
    if (name.startsWith(u'"'))
        name.remove(0, 1);
    return Token{match.captured(1).front(), int(match.capturedStart()), name};
}

/// "#name ", in quotation marks where the grammar would end it too early.
QString written(QChar sign, const QString& name)
{
    static const QRegularExpression plain(QStringLiteral(R"(^[\p{L}\p{M}\p{N}_/-]+$)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const QString words = plain.match(name).hasMatch() ? name : u'"' + name + u'"';
    return sign + words + u' ';
}

void addTags(Completions& found, const Token& token, const CompletionSource& source)
{
    TagChoiceModel model;
    model.setChoices(source.tags, {});
    model.setPattern(token.name);
    for (int row = 0; row < model.rowCount() && found.rows.size() < mostRows; ++row) {
        const auto& choice = model.choice(row);
        found.rows.push_back({Completion::Kind::Tag,
                              choice.path,
                              model.positions(row),
                              written(u'#', choice.path),
                              choice.hue,
                              choice.use.mentions,
                              choice.use.people,
                              {}});
    }
    if (hasLetter(token.name) && !model.isKnown())
        found.rows.push_back({Completion::Kind::NewTag, token.name, {}, written(u'#', token.name)});
}

void addPeople(Completions& found, const Token& token, const CompletionSource& source)
{
    struct Ranked {
        int score;
        Completion row;
    };
    std::vector<Ranked> ranked;
    bool known = false;
    for (const auto& person : source.people) {
        const auto code = fuzzyMatch(token.name, person.code);
        const auto name = person.name.isEmpty() ? std::nullopt : fuzzyMatch(token.name, person.name);
        known = known || person.code.compare(token.name, Qt::CaseInsensitive) == 0 ||
                person.name.compare(token.name, Qt::CaseInsensitive) == 0;
        if (!code && !name)
            continue;
        const int score = std::max(code ? code->score : 0, name ? name->score : 0);
        ranked.push_back({score,
                          {Completion::Kind::Person, person.code, code ? code->positions : std::vector<int>(),
                           written(u'@', person.code), 0, person.mentions, -1, person.name}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.score > b.score; });
    for (size_t at = 0; at < ranked.size() && at < mostRows; ++at)
        found.rows.push_back(std::move(ranked[at].row));
    if (hasLetter(token.name) && !known)
        found.rows.push_back({Completion::Kind::NewPerson, token.name, {}, written(u'@', token.name)});
}

/// At the start of the line, before or just behind a colon.
void addSpeakers(Completions& found, const QString& line, int caret, const CompletionSource& source)
{
    static const QRegularExpression start(QStringLiteral(R"(^\s*(\p{L}[^\s:\\#@]*(?: [^\s:\\#@]+){0,2})(:?) ?$)"),
                                          QRegularExpression::UseUnicodePropertiesOption);
    const auto time = core::leadingTime(line);
    const int from = time && line.startsWith(u'[') ? int(time->length) : 0;
    const auto match = start.match(line.mid(from, caret - from));
    if (!match.hasMatch())
        return;
    const QString name = match.captured(1);
    found.replaces = {from + int(match.capturedStart(1)), caret};
    if (!match.captured(2).isEmpty()) {
        const bool observed = source.observation && name.size() == 1 && QStringView(u"aeiou").contains(name.front());
        if (!observed && !source.knownSpeakers.contains(name, Qt::CaseInsensitive))
            found.rows.push_back({Completion::Kind::NewSpeaker, name, {}, name + QStringLiteral(": ")});
        return;
    }
    if (line.mid(from, caret - from).endsWith(u' '))
        return;
    for (const auto& speaker : source.speakers)
        if (speaker.startsWith(name, Qt::CaseInsensitive)) {
            std::vector<int> positions(size_t(name.size()));
            for (size_t at = 0; at < positions.size(); ++at)
                positions[at] = int(at);
            found.rows.push_back({Completion::Kind::Speaker, speaker, positions, speaker + QStringLiteral(": ")});
        }
}

} // namespace

Completions completionsFor(const QString& line, int caret, const CompletionSource& source)
{
    Completions found;
    if (const auto token = tokenAt(line, caret)) {
        if (!token->name.isEmpty() && !hasLetter(token->name))
            return found;
        found.replaces = {token->begin, caret};
        if (token->sign == u'#')
            addTags(found, *token, source);
        else
            addPeople(found, *token, source);
        return found;
    }
    addSpeakers(found, line, caret, source);
    return found;
}

} // namespace ui
