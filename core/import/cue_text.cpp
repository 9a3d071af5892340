#include "core/import/cue_text.h"

#include "core/import/entities.h"

#include <QSet>

#include <algorithm>

namespace core::import {
namespace {

bool isKnown(const QString& name)
{
    static const QSet<QString> names{"c",    "i",    "b",  "u",      "s",    "ruby", "rt",  "v",
                                     "lang", "font", "em", "strong", "span", "p",    "div", "br"};
    return names.contains(name.toLower());
}

QString tagName(QStringView tag)
{
    const auto end =
        std::find_if(tag.begin(), tag.end(), [](QChar c) { return c == u'.' || c == u'/' || c.isSpace(); });
    return tag.left(end - tag.begin()).toString();
}

/// A cue's text, read mark by mark.
class CueTextReader {
public:
    explicit CueTextReader(QStringView text) : m_text(text) {}

    std::vector<Voice> read()
    {
        for (qsizetype at = 0; at < m_text.size();) {
            if (m_text[at] == u'<')
                at = readTag(at);
            else if (const auto entity = m_text[at] == u'&' ? entityAt(m_text, at) : std::nullopt)
                at = append(entity->text, at + entity->length);
            else
                at = append(m_text.mid(at, 1), at + 1);
        }
        close(std::nullopt);
        return std::move(m_voices);
    }

private:
    template <class Text> qsizetype append(const Text& text, qsizetype next)
    {
        m_voice.text += text;
        return next;
    }

    qsizetype readTag(qsizetype at)
    {
        const qsizetype end = m_unclosed ? -1 : m_text.indexOf(u'>', at);
        m_unclosed = end < 0;
        if (m_unclosed)
            return append(m_text.mid(at, 1), at + 1);
        const QStringView tag = m_text.mid(at + 1, end - at - 1);
        if (tag.startsWith(u'/')) {
            if (tag.mid(1).trimmed() == u"v")
                close(std::nullopt);
            return end + 1;
        }
        const QString name = tagName(tag);
        if (name == QLatin1String("v"))
            close(voiceName(tag));
        else if (name == QLatin1String("br"))
            m_voice.text += u'\n';
        else if (isSpoken(tag, name))
            m_voice.text += m_text.mid(at, end + 1 - at);
        return end + 1;
    }

    static std::optional<QString> voiceName(QStringView tag)
    {
        const auto space = std::find_if(tag.begin(), tag.end(), [](QChar c) { return c.isSpace(); });
        const QString name = decodeEntities(tag.mid(space - tag.begin())).simplified();
        return name.isEmpty() ? std::nullopt : std::optional(name);
    }

    /// "<inaudible>": letters only, unknown as a tag, and nowhere closed.
    bool isSpoken(QStringView tag, const QString& name)
    {
        const bool words =
            !tag.isEmpty() && std::all_of(tag.begin(), tag.end(), [](QChar c) { return c.isLetter() || c == u' '; });
        if (!words || !tag[0].isLetter() || isKnown(name))
            return false;
        if (!m_closings) {
            m_closings.emplace();
            for (qsizetype i = m_text.indexOf(u"</"); i >= 0; i = m_text.indexOf(u"</", i + 2))
                *m_closings << tagName(m_text.mid(i + 2, m_text.mid(i + 2, 40).indexOf(u'>')));
        }
        return !m_closings->contains(name);
    }

    void close(std::optional<QString> next)
    {
        if (!m_voice.text.trimmed().isEmpty())
            m_voices.push_back(std::move(m_voice));
        m_voice = {std::move(next), {}};
    }

    QStringView m_text;
    Voice m_voice;
    std::vector<Voice> m_voices;
    std::optional<QSet<QString>> m_closings;
    bool m_unclosed = false;
};

} // namespace

std::vector<Voice> voicesIn(QStringView cueText)
{
    return CueTextReader(cueText).read();
}

} // namespace core::import
