#include "ui/personas/versions_drawer.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include "core/report/sheet_order.h"

#include <QHBoxLayout>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

using Kind = VersionsModel::Kind;

constexpr int side = 16;
constexpr int wordWidth = 72; // "added", "changed"

QColor colourOf(core::PersonaChange::Kind kind, const Theme& theme)
{
    switch (kind) {
    case core::PersonaChange::Kind::Added: return theme.good;
    case core::PersonaChange::Kind::Gone: return theme.bad;
    case core::PersonaChange::Kind::Changed: return theme.inkSoft;
    }
    Q_UNREACHABLE();
}

void paintVersion(QPainter& painter, const QRect& rect, const Theme& theme, const QString& title, const QString& note)
{
    const QRect row = rect.adjusted(side, 8, -side, 0);
    const QFont bold = fontOf(Type::Body, QFont::DemiBold);
    const int width = paint::textWidth(title, bold) + 10;
    paint::text(painter, row, title, bold, theme.ink);
    paint::text(painter, row.adjusted(width, 0, 0, 0), note, fontOf(Type::Hint), theme.inkFaint);
}

void paintChange(QPainter& painter, const QRect& rect, const Theme& theme, const core::PersonaChange& change)
{
    const QRect row = rect.adjusted(side, 0, -side, 0);
    const bool two = !change.words.isEmpty();
    const int half = row.height() / 2;
    const QRect first = two ? QRect(row.left(), row.top() + 4, row.width(), half - 4) : row;
    const int left = scaled(wordWidth);
    paint::text(painter, QRect(row.left(), first.top(), left - 8, first.height()), VersionsModel::wordOf(change.kind),
                fontOf(Type::Body, QFont::Medium), colourOf(change.kind, theme));
    const QString part = core::report::sectionTitle(change.part);
    const int partWidth = qMin(paint::textWidth(part, fontOf(Type::Hint)) + 2, row.width() / 3);
    paint::text(painter, first.adjusted(first.width() - partWidth, 0, 0, 0), part, fontOf(Type::Hint), theme.inkFaint);
    paint::text(painter, first.adjusted(left, 0, -partWidth - 12, 0), change.subject, fontOf(Type::Body), theme.ink);
    if (two)
        paint::text(painter, QRect(row.left() + left, row.top() + half, row.width() - left, half - 5), change.words,
                    fontOf(Type::Hint), theme.inkSoft);
}

class VersionDelegate : public QStyledItemDelegate {
public:
    VersionDelegate(const VersionsModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const bool two = m_model.kind(index.row()) == Kind::Change && !m_model.change(index.row()).words.isEmpty();
        return {200, rowHeight(two ? 46 : m_model.kind(index.row()) == Kind::Version ? 36 : 28)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const int row = index.row();
        if (m_model.kind(row) == Kind::Version)
            return paintVersion(*painter, option.rect, theme, m_model.title(row), m_model.note(row));
        paint::row(*painter, option.rect, theme, rowState(option));
        if (m_model.kind(row) == Kind::Change)
            return paintChange(*painter, option.rect, theme, m_model.change(row));
        paint::text(*painter, option.rect.adjusted(side, 0, -side, 0), index.data().toString(), fontOf(Type::Body),
                    theme.inkSoft);
    }

private:
    const VersionsModel& m_model;
};

} // namespace

VersionsDrawer::VersionsDrawer(QAction* close, QWidget* parent) : Surface(&Theme::paper, Qt::TopEdge, parent)
{
    m_title = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold);
    m_title->setElided(true);
    m_list = new ListView(tr("Versions, newest first, and what has changed"));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setModel(&m_versions);
    m_list->setItemDelegate(new VersionDelegate(m_versions, m_list));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(side, 4, 12, 4);
    head->setSpacing(8);
    head->addWidget(m_title, 1, Qt::AlignVCenter);
    head->addWidget(new Button(close, Button::Look::Flat));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 1, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    connect(m_list, &QListView::activated, this, [this](const QModelIndex& index) {
        if (m_versions.kind(index.row()) == Kind::Change)
            emit opened(m_versions.change(index.row()));
    });
}

void VersionsDrawer::show(const QString& persona, std::vector<core::report::VersionStep> steps)
{
    m_title->setText(tr("Versions of %1").arg(quoted(persona)));
    const int row = m_list->currentIndex().row();
    m_versions.setSteps(std::move(steps));
    // The first row is a head; what follows can be chosen.
    if (m_versions.rowCount() > 1)
        m_list->setCurrentIndex(m_versions.index(row > 0 && row < m_versions.rowCount() ? row : 1));
    QWidget::show();
}

} // namespace ui
