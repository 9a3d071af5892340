#include "core/boards/board_texts.h"

#include "core/boards/board_layout.h"
#include "core/report/style.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QTextLayout>
#include <QVarLengthArray>

namespace core {
namespace {

constexpr int mostLetters = 200; // more never stand on a card
constexpr int mostFirst = 48;    // nor on its first line alone
constexpr qsizetype mostCards = 6000, mostLines = 6000;
constexpr double left = 10, right = 6; // margins of a card
constexpr double top = 4.5, pitch = 15;
constexpr int rows = 3;
constexpr double mostCode = 56; // the widest that names of people get

QFont fontOf(const QFont& face, BoardType type)
{
    QFont font = face;
    const bool strong = type == BoardType::ClusterName || type == BoardType::SuperName;
    font.setPixelSize(type == BoardType::SuperName ? 15 : type == BoardType::ClusterName ? 13 : 12);
    font.setWeight(strong ? QFont::DemiBold : type == BoardType::Badge ? QFont::Medium : QFont::Normal);
    font.setItalic(false);
    font.setHintingPreference(QFont::PreferNoHinting); // as wide at every scale
    return font;
}

/// These writings are higher than 15 px allow for.
bool isTall(const QString& text)
{
    const auto script = report::scriptOf(text);
    return script == report::Script::Arabic || script == report::Script::Other;
}

SetLine setLine(const QString& text, const QFont& font)
{
    SetLine line{.text = text, .font = font, .rightToLeft = text.isRightToLeft()};
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine set = layout.createLine();
    layout.endLayout();
    if (!set.isValid())
        return line;
    line.runs = layout.glyphRuns();
    line.ascent = set.ascent();
    line.width = set.naturalTextWidth();
    return line;
}

/// How many units of `text` from `from` on have room on one line; where a word alone is too long it is broken.
int fitting(const QString& text, int from, const QFont& font, double room)
{
    QTextLayout layout(text.mid(from), font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    if (line.isValid())
        line.setLineWidth(room);
    layout.endLayout();
    return line.isValid() ? line.textLength() : 0;
}

bool isPicture(const QPainter& painter)
{
    return painter.paintEngine()->type() == QPaintEngine::Raster;
}

/// The glyphs of a run that begin and end between two places, the first of which comes to stand at `at`. Gives where
/// the last one ends.
double paintPart(QPainter& painter, const QGlyphRun& run, QPointF at, double from, double to, double width)
{
    const auto indexes = run.glyphIndexes();
    const auto places = run.positions();
    QVarLengthArray<quint32, 64> some;
    QVarLengthArray<QPointF, 64> where;
    double last = from;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const double end = i + 1 < places.size() ? places[i + 1].x() : std::max(width, places[i].x());
        if (places[i].x() < from || end > to)
            continue;
        some.append(indexes[i]);
        where.append(places[i] - QPointF(from, 0));
        last = std::max(last, end);
    }
    if (some.isEmpty())
        return from;
    QGlyphRun part(run);
    part.setRawData(some.constData(), where.constData(), int(some.size()));
    painter.drawGlyphRun(at, part);
    return last;
}

} // namespace

BoardTexts::BoardTexts(const QFont& face)
{
    QFont base = face;
    if (face == QFont())
        base = report::fontFor(report::type::value, QString());
    for (int type = 0; type < 6; ++type)
        m_fonts[type] = fontOf(base, BoardType(type));
}

void BoardTexts::begin(qint64 budget)
{
    if (m_cards.size() > mostCards)
        m_cards.removeIf([this](const auto& card) { return card.value().used + 2 < m_picture; });
    if (m_lines.size() > mostLines)
        m_lines.clear();
    m_budget = budget;
    m_complete = true;
    ++m_picture;
    m_since.start();
}

bool BoardTexts::hasTime() const
{
    return m_budget < 0 || m_since.elapsed() < m_budget;
}

const SetCard* BoardTexts::card(Id<Card> id, const CardFace& face, bool all)
{
    SetCard& card = m_cards[id];
    const bool same = card.used > 0 && card.text == face.text && card.people == face.people;
    const bool set = same && (all ? card.isComplete : !card.first.text.isNull());
    if (!set) {
        if (!hasTime()) {
            m_complete = false;
            return nullptr;
        }
        if (!same)
            card = {.text = face.text, .people = face.people};
        if (all)
            setWords(card);
        else
            card.first = setLine(face.text.left(mostFirst).simplified(), m_fonts[int(BoardType::Card)]);
    }
    card.used = m_picture;
    return &card;
}

void BoardTexts::addLine(SetCard& card, const QString& text, double y, double height, double room)
{
    SetLine line = setLine(text, m_fonts[int(BoardType::Card)]);
    const QFontMetricsF metrics(line.font);
    const double x = left + (line.rightToLeft ? std::max(0.0, room - line.width) : 0);
    card.lines.push_back({line, QPointF(x, y + (height - metrics.height()) / 2 + metrics.ascent())});
}

void BoardTexts::setWords(SetCard& card)
{
    card.isComplete = true;
    card.lines.clear();
    const QFont& font = m_fonts[int(BoardType::Card)];
    const QString text = card.text.left(mostLetters).simplified();
    const double code = card.people.isEmpty() ? 0 : line(card.people, BoardType::CardCode, mostCode).width + 6;
    const double wide = board::card.width() - left - right;
    const double height = isTall(text) ? rows * pitch / 2 : pitch;
    const int count = isTall(text) ? rows - 1 : rows;
    for (int row = 0, from = 0; row < count && from < text.size(); ++row) {
        const double room = row == count - 1 ? wide - code : wide;
        const int length = row < count - 1 ? fitting(text, from, font, room) : int(text.size()) - from;
        QString words = text.mid(from, length).trimmed();
        if (row == count - 1)
            words = QFontMetricsF(font).elidedText(words, Qt::ElideRight, room);
        addLine(card, words, top + row * height, height, room);
        from += std::max(1, length);
    }
}

SetLine BoardTexts::line(const QString& text, BoardType type, double room)
{
    const Key key{text, type, int(room)};
    auto found = m_lines.constFind(key);
    if (found == m_lines.constEnd()) {
        const QFont& font = m_fonts[int(type)];
        const QString shown = QFontMetricsF(font).elidedText(text.simplified(), Qt::ElideRight, room);
        found = m_lines.insert(key, setLine(shown, font));
    }
    return *found;
}

void paintLine(QPainter& painter, const SetLine& line, QPointF at, const QColor& colour)
{
    painter.setPen(colour);
    if (!isPicture(painter)) {
        painter.setFont(line.font);
        painter.drawText(at, line.text);
        return;
    }
    for (const auto& run : line.runs)
        painter.drawGlyphRun(at - QPointF(0, line.ascent), run);
}

void paintBeginning(QPainter& painter, const SetLine& line, const SetLine& ellipsis, QPointF at, double room,
                    const QColor& colour)
{
    if (line.width <= room) {
        const double x = line.rightToLeft ? room - line.width : 0;
        return paintLine(painter, line, at + QPointF(x, 0), colour);
    }
    painter.setPen(colour);
    constexpr double leastElided = 48; // in less an ellipsis would take the room of the words
    const double tail = room < leastElided ? 0 : ellipsis.width;
    const double spare = room - tail;
    const QPointF corner = at - QPointF(0, line.ascent);
    double end = 0;
    for (const auto& run : line.runs) {
        if (line.rightToLeft)
            paintPart(painter, run, corner + QPointF(tail, 0), line.width - spare, line.width + 1, line.width);
        else
            end = std::max(end, paintPart(painter, run, corner, 0, spare, line.width));
    }
    if (tail > 0)
        paintLine(painter, ellipsis, at + QPointF(line.rightToLeft ? 0 : end, 0), colour);
}

} // namespace core
