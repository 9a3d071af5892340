#include "core/import/cues.h"

namespace core::import {
namespace {

constexpr QStringView arrow(u"-->");

bool isSignature(QStringView line)
{
    return line.startsWith(u"WEBVTT") && (line.size() == 6 || line[6] == u' ' || line[6] == u'\t');
}

/// The parser of the standard's section 6.1, block by block.
class WebVttParser {
public:
    WebVttParser(QStringView text, const ReadProgress& progress) : m_text(text), m_meter(progress, text.size()) {}

    std::optional<CueFile> parse()
    {
        if (m_text.startsWith(QChar::ByteOrderMark))
            m_text = m_text.mid(1);
        if (!isSignature(nextLine()))
            return std::nullopt;
        block(true);
        while (m_at < m_text.size())
            block(false);
        return std::move(m_file);
    }

private:
    QStringView nextLine()
    {
        qsizetype end = m_text.indexOf(u'\n', m_at);
        if (end < 0)
            end = m_text.size();
        const QStringView line = m_text.mid(m_at, end - m_at);
        m_at = end + 1;
        ++m_number;
        m_meter.at(m_at);
        return line;
    }

    /// "Collect a WebVTT block": up to a blank line, or up to the times of the next cue.
    void block(bool header)
    {
        QString buffer;
        std::optional<Cue> cue;
        bool arrowSeen = false;
        const int begin = m_number + 1;
        for (int count = 1; m_at < m_text.size(); ++count) {
            const qsizetype lineBegin = m_at;
            const QStringView line = nextLine();
            if (line.contains(arrow)) {
                if (header || arrowSeen || count > 2) {
                    m_at = lineBegin;
                    --m_number;
                    break;
                }
                arrowSeen = true;
                cue = begunCue(line, std::exchange(buffer, {}));
            } else if (line.isEmpty()) {
                break;
            } else {
                if (!buffer.isEmpty())
                    buffer += u'\n';
                buffer += line;
            }
        }
        if (cue) {
            cue->text = buffer;
            m_file.cues.push_back(std::move(*cue));
        } else if (!buffer.isEmpty()) {
            m_file.asides.push_back({header ? Aside::What::Comment : kindOf(buffer), begin, buffer});
        }
    }

    std::optional<Cue> begunCue(QStringView line, QString id)
    {
        auto times = strictTimes(line);
        Cue cue;
        cue.strict = times.has_value();
        if (!cue.strict)
            times = lenientTimes(line);
        m_file.unpadded = m_file.unpadded || (times && times->unpadded);
        cue.id = std::move(id);
        cue.line = m_number;
        if (times) {
            cue.startMs = times->startMs;
            cue.endMs = times->endMs;
        }
        return cue;
    }

    static Aside::What kindOf(const QString& buffer)
    {
        const QStringView first =
            QStringView(buffer).left(buffer.indexOf(u'\n') < 0 ? buffer.size() : buffer.indexOf(u'\n'));
        if (first == u"NOTE" || first.startsWith(u"NOTE ") || first.startsWith(u"NOTE\t"))
            return Aside::What::Comment;
        if (first.trimmed() == u"STYLE")
            return Aside::What::Style;
        return first.trimmed() == u"REGION" ? Aside::What::Region : Aside::What::Unread;
    }

    QStringView m_text;
    Meter m_meter;
    CueFile m_file;
    qsizetype m_at = 0;
    int m_number = 0;
};

} // namespace

std::optional<CueFile> parseWebVtt(QStringView text, const ReadProgress& progress)
{
    return WebVttParser(text, progress).parse();
}

} // namespace core::import
