#include "ui/capture/capture_bar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/paint_disc.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>

namespace ui {
namespace {

constexpr int barHeight = 52;
constexpr int discPixels = 16;
constexpr int gap = 14;
constexpr int wordsFrom = 720; // width from which all words and keys stand there
constexpr int keysFrom = 620;

} // namespace

ClockFace::ClockFace(const Capture& capture, QWidget* parent) : QWidget(parent), m_capture(capture)
{
    setAccessibleName(tr("Clock of the capture"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClockFace::setPlanned(int minutes)
{
    m_planned = minutes;
    updateGeometry();
    update();
}

void ClockFace::setNarrow(bool narrow)
{
    m_narrow = narrow;
    updateGeometry();
}

QSize ClockFace::sizeHint() const
{
    const QString most = m_capture.now() >= 3'600'000 ? QStringLiteral("0:00:00") : QStringLiteral("00:00");
    const int time = paint::tabularWidth(most, fontOf(Type::Clock, QFont::DemiBold));
    const QString beside = tr("of %1 min, paused").arg(m_planned);
    const int words = m_narrow ? 0 : gap + paint::textWidth(beside, fontOf(Type::Body));
    return {discPixels + gap + time + words, rowHeight(barHeight)};
}

void ClockFace::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const bool runs = m_capture.clock().isRunning();
    paintDisc(painter, QRect(0, (height() - discPixels) / 2, discPixels, discPixels), theme,
              runs && !m_capture.withheldSince());
    const QFont font = fontOf(Type::Clock, QFont::DemiBold);
    const QString time = sessionTime(m_capture.now());
    QRect rest = rect().adjusted(discPixels + gap, 0, 0, 0);
    paint::tabular(painter, rest, time, font, runs ? theme.ink : theme.inkSoft, Qt::AlignLeft);
    rest.setLeft(rest.left() + paint::tabularWidth(time, font) + gap);
    QStringList words;
    if (m_planned > 0)
        words << tr("of %1 min").arg(m_planned);
    if (m_capture.withheldSince())
        words << tr("withheld");
    else if (!runs)
        words << tr("paused");
    if (!m_narrow)
        paint::text(painter, rest, words.join(QStringLiteral(", ")), fontOf(Type::Body), theme.inkSoft);
}

CaptureBar::CaptureBar(const Capture& capture, const Does& does, QWidget* parent)
    : Surface(&Theme::page, Qt::BottomEdge, parent)
{
    setAccessibleName(tr("Capture"));
    setFixedHeight(rowHeight(barHeight));
    m_face = new ClockFace(capture, this);
    m_pause = new Button(does.pause, Button::Look::Outlined, this);
    m_withhold = new Button(does.withhold, Button::Look::Outlined, this);
    auto* end = new Button(does.end, Button::Look::Primary, this);
    end->setShowsKey(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(18, 0, 16, 0);
    row->setSpacing(10);
    row->addWidget(m_face);
    row->addStretch();
    row->addWidget(m_pause);
    row->addWidget(m_withhold);
    row->addWidget(end);
}

void CaptureBar::showTime()
{
    m_face->updateGeometry();
    m_face->update();
}

/// Where there is little room, Permission withheld keeps its word longest.
void CaptureBar::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    m_face->setNarrow(width() < scaled(wordsFrom));
    m_withhold->setShowsKey(width() >= scaled(keysFrom));
    m_pause->setShows(width() >= scaled(keysFrom) ? Button::Shows::All : Button::Shows::IconOnly);
}

} // namespace ui
