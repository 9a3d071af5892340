#include "core/import/cue_segments.h"

#include "core/import/cue_text.h"
#include "core/import/label_shape.h"
#include "core/import/labels.h"

#include <QRegularExpression>

#include <algorithm>

namespace core::import {
namespace {

/// A cue taken apart by its `<v>` tags, white space tidied.
struct SpokenCue {
    const Cue* cue;
    std::vector<Voice> voices;
};

QStringList linesOf(const QString& text)
{
    QStringList lines;
    for (const auto line : QStringView(text).split(u'\n'))
        if (!line.trimmed().isEmpty())
            lines << line.trimmed().toString();
    return lines;
}

/// Lines broken by the width of the screen are one; those of a dialogue begin with a dash.
QString joined(const QStringList& lines)
{
    QString text;
    for (const auto& line : lines) {
        const bool dialogue = line.startsWith(QLatin1String("- ")) || line.startsWith(QStringLiteral("– "));
        if (!text.isEmpty())
            text += dialogue ? u'\n' : u' ';
        text += line;
    }
    return text;
}

std::vector<SpokenCue> spoken(const CueFile& file)
{
    std::vector<SpokenCue> cues;
    cues.reserve(file.cues.size());
    for (const auto& cue : file.cues)
        cues.push_back({&cue, voicesIn(cue.text)});
    const auto timed = [](const SpokenCue& cue) { return cue.cue->startMs.has_value(); };
    if (std::all_of(cues.begin(), cues.end(), timed))
        std::stable_sort(cues.begin(), cues.end(),
                         [](const SpokenCue& a, const SpokenCue& b) { return a.cue->startMs < b.cue->startMs; });
    return cues;
}

/// Captions that roll: each cue shows the last line of the one before it again, then a new one.
int dropRepeatedLines(std::vector<SpokenCue>& cues)
{
    const auto repeats = [](const QStringList& before, const QStringList& lines) {
        return !before.isEmpty() && !lines.isEmpty() && before.back() == lines.front();
    };
    const auto text = [](const SpokenCue& cue) {
        return cue.voices.empty() ? QStringList{} : linesOf(cue.voices.back().text);
    };
    qsizetype rolling = 0;
    QStringList before;
    for (const auto& cue : cues) {
        const auto lines = text(cue);
        rolling += repeats(before, lines);
        if (!lines.isEmpty())
            before = lines;
    }
    if (rolling < 3 || size_t(rolling) * 3 < cues.size())
        return 0;
    int dropped = 0;
    before.clear();
    for (auto& cue : cues) {
        auto lines = text(cue);
        if (lines.isEmpty())
            continue;
        const auto shown = lines;
        if (repeats(before, lines)) {
            lines.removeFirst();
            ++dropped;
        }
        before = shown;
        cue.voices.back().text = lines.join(u'\n');
    }
    return dropped;
}

/// Teams' blocks: the first line of each cue is the speaker's name.
bool namesFirst(const std::vector<SpokenCue>& cues, bool unpadded)
{
    QHash<QString, int> names;
    qsizetype named = 0;
    for (const auto& cue : cues) {
        const auto lines = cue.voices.empty() ? QStringList{} : linesOf(cue.voices.front().text);
        if (lines.size() < 2 || shapeOf(lines.front()) != Shape::Name)
            continue;
        ++named;
        ++names[lines.front()];
    }
    const auto most = unpadded ? named : named / 2;
    return named > 0 && size_t(named) * 10 >= cues.size() * 8 && names.size() <= most;
}

Labels labelsOf(const std::vector<SpokenCue>& cues, const QStringList& researchers)
{
    LabelFinder finder(researchers);
    for (const auto& cue : cues)
        for (const auto& voice : cue.voices)
            for (const auto& line : linesOf(voice.text).mid(0, 1))
                finder.look(line);
    return finder.decide();
}

/// Teams numbers its cues GUID/utterance-part.
QString utteranceOf(const QString& id)
{
    static const QRegularExpression teams(QStringLiteral("^([0-9a-fA-F-]{8,}/\\d+)-\\d+$"));
    return teams.match(id).captured(1);
}

class Splitter {
public:
    Splitter(Segments& into, const Labels& labels) : m_into(into), m_labels(labels) {}

    void split(const SpokenCue& cue)
    {
        const QString utterance = utteranceOf(cue.cue->id);
        m_into.teams = m_into.teams || !utterance.isEmpty();
        for (const auto& voice : cue.voices) {
            QStringList lines = linesOf(voice.text);
            if (m_into.voices)
                m_speaker = voice.name.value_or(QString());
            if (m_into.names && lines.size() > 1 && shapeOf(lines.front()) == Shape::Name)
                m_speaker = lines.takeFirst();
            QStringList words;
            for (const auto& line : lines) {
                if (const auto turn = m_labels.split(line)) {
                    add(words, cue, utterance);
                    words.clear();
                    m_speaker = turn->label;
                    words << turn->text.toString();
                } else {
                    words << line;
                }
            }
            add(words, cue, utterance);
        }
    }

private:
    void add(const QStringList& words, const SpokenCue& cue, const QString& utterance)
    {
        const QString text = joined(words);
        if (!text.trimmed().isEmpty())
            m_into.segments.push_back({m_speaker, text, utterance, cue.cue->startMs, cue.cue->endMs});
    }

    Segments& m_into;
    const Labels& m_labels;
    QString m_speaker;
};

} // namespace

Segments segmentsOf(const CueFile& file, const ReadOptions& options)
{
    auto cues = spoken(file);
    Segments segments;
    for (const auto& cue : cues)
        for (const auto& voice : cue.voices)
            segments.voices = segments.voices || voice.name;
    segments.numbered =
        std::all_of(file.cues.begin(), file.cues.end(), [](const Cue& cue) { return cue.id.toInt() > 0; });
    segments.teams = file.unpadded;
    if (!options.keepCues)
        segments.repeated = dropRepeatedLines(cues);
    segments.names = !segments.voices && namesFirst(cues, file.unpadded);
    const Labels labels = segments.voices || segments.names ? Labels() : labelsOf(cues, options.researchers);
    segments.labels = !labels.isEmpty();
    Splitter splitter(segments, labels);
    for (const auto& cue : cues)
        splitter.split(cue);
    return segments;
}

} // namespace core::import
