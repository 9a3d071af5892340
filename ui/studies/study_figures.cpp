#include "ui/studies/study_figures.h"

#include "ui/widgets/paint.h"
#include "ui/widgets/words.h"

namespace ui {
namespace {

constexpr int side = 16;
constexpr int rowPixels = 28;

QString roleWord(const QString& role)
{
    return role.isEmpty() ? RoleFigure::tr("no role") : role;
}

} // namespace

ProgressFigure::ProgressFigure(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFigures(0, 0);
}

void ProgressFigure::setFigures(int tagged, int sessions)
{
    m_tagged = tagged;
    m_sessions = sessions;
    if (sessions == 0)
        m_words = tr("No session yet.");
    else if (tagged == sessions)
        m_words = counted(sessions, tr("%1 session, tagged"), tr("%1 sessions, all tagged"));
    else
        m_words = tr("%1 of %2 sessions tagged, %3 to tag").arg(tagged).arg(sessions).arg(sessions - tagged);
    setAccessibleName(tr("Progress: %1").arg(m_words));
    update();
}

QSize ProgressFigure::sizeHint() const
{
    return {200, 8 + lineHeight(Type::Hint) + 18};
}

void ProgressFigure::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    const QRect bar(side, 2, width() - 2 * side, 8);
    painter.fillRect(bar, theme.line);
    if (m_sessions > 0)
        painter.fillRect(QRect(bar.left(), bar.top(), bar.width() * m_tagged / m_sessions, bar.height()), theme.accent);
    paint::text(painter, QRect(side, bar.bottom() + 6, bar.width(), lineHeight(Type::Hint)), m_words,
                fontOf(Type::Hint), theme.inkSoft);
}

RoleFigure::RoleFigure(QWidget* parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RoleFigure::setRoles(const std::vector<std::pair<QString, int>>& roles)
{
    m_roles = roles;
    QStringList words{tr("People by role")};
    for (const auto& [role, people] : roles)
        words << QStringLiteral("%1: %2").arg(roleWord(role)).arg(people);
    setAccessibleName(words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

QSize RoleFigure::sizeHint() const
{
    return {200, static_cast<int>(m_roles.size()) * rowHeight(rowPixels)};
}

void RoleFigure::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    QRect row(side, 0, width() - 2 * side, rowHeight(rowPixels));
    for (const auto& [role, people] : m_roles) {
        const paint::People marks{people, 0, 0, 0};
        const int strip = paint::peopleStripSize(marks).width();
        const QRect figure = row.adjusted(row.width() - 32, 0, 0, 0);
        const QRect place(row.left() + row.width() / 2, row.top(), strip, row.height());
        const bool fits = place.right() < figure.left() - 4;
        paint::text(painter, QRect(row.left(), row.top(), fits ? row.width() / 2 - 8 : row.width() - 40, row.height()),
                    roleWord(role), fontOf(Type::Body), role.isEmpty() ? theme.inkFaint : theme.ink);
        if (fits)
            paint::peopleStrip(painter, place, theme, marks);
        paint::tabular(painter, figure, number(people), fontOf(Type::Body), theme.inkSoft);
        row.translate(0, row.height());
    }
}

} // namespace ui
