#include "ui/follow_ups/follow_up_delegate.h"

#include "ui/widgets/list_view.h"
#include "ui/widgets/paint_check.h"

#include <QLineEdit>
#include <QMouseEvent>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int dayWidth = 132;
constexpr int whomWidth = 64;
constexpr int sessionWidth = 200;
constexpr int roomForSession = 560; // less: where it was noted gives way to the words

/// The parts of a row, from left to right.
struct Layout {
    Layout(const QRect& row, bool showsWhom, bool hasSession)
        : check(row.left() + side, row.top(), paint::checkSize, row.height()), words(row.adjusted(side + 28, 0, 0, 0))
    {
        int right = row.right() - side;
        const auto take = [&](int width) {
            const QRect taken(right + 1 - width, row.top(), width, row.height());
            right = taken.left() - 13;
            return taken;
        };
        day = take(scaled(dayWidth));
        if (showsWhom)
            whom = take(scaled(whomWidth));
        if (hasSession && row.width() >= scaled(roomForSession))
            session = take(scaled(sessionWidth));
        words.setRight(right);
    }
    QRect check, words, session, whom, day;
};

void paintDay(QPainter& painter, const QRect& rect, const Theme& theme, const FollowUpRow& row, const QDate& today)
{
    const QString words = row.dayWords(today);
    if (!row.isOverdue(today))
        return paint::text(painter, rect, words, fontOf(Type::Hint), row.isDone() ? theme.inkFaint : theme.inkSoft,
                           Qt::AlignRight);
    const QSize size = paint::badgeSize(words).boundedTo(rect.size());
    paint::badge(painter,
                 QRect(QPoint(rect.right() + 1 - size.width(), rect.center().y() - size.height() / 2 + 1), size), theme,
                 paint::Verdict::Warn, words);
}

} // namespace

FollowUpDelegate::FollowUpDelegate(const FollowUpModel& model, bool showsWhom, QObject* parent)
    : QStyledItemDelegate(parent), m_model(model), m_showsWhom(showsWhom)
{
}

QSize FollowUpDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {200, rowHeight(rowPixels)};
}

void FollowUpDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& row = m_model.row(index.row());
    const Layout layout(option.rect, m_showsWhom, !row.session.isEmpty());
    paint::row(*painter, option.rect, theme, rowState(option));
    paint::check(*painter, option.rect, layout.check.left(), theme, row.isDone());
    paint::text(*painter, layout.words, row.followUp.text, fontOf(Type::Body),
                row.isDone() ? theme.inkFaint : theme.ink);
    paint::text(*painter, layout.session, row.session, fontOf(Type::Hint), theme.inkFaint, Qt::AlignRight);
    paint::text(*painter, layout.whom, row.whom, fontOf(Type::Body), theme.inkSoft, Qt::AlignRight);
    paintDay(*painter, layout.day, theme, row, m_model.today());
    paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
}

QWidget* FollowUpDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const
{
    auto* field = new QLineEdit(parent);
    field->setAccessibleName(FollowUpModel::tr("Follow-up"));
    field->setPlaceholderText(FollowUpModel::tr("What was promised, or is still to be asked?"));
    return field;
}

void FollowUpDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                            const QModelIndex& index) const
{
    const Layout layout(option.rect, m_showsWhom, !m_model.row(index.row()).session.isEmpty());
    editor->setGeometry(layout.words.adjusted(-6, 1, 6, -1));
}

/// A click on the square checks; Space does wherever the base class says.
bool FollowUpDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                   const QModelIndex& index)
{
    if (event->type() == QEvent::KeyPress)
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    if (event->type() != QEvent::MouseButtonRelease || !(index.flags() & Qt::ItemIsUserCheckable))
        return false;
    const QRect square = Layout(option.rect, m_showsWhom, false).check.adjusted(-6, 0, 6, 0);
    if (!square.contains(static_cast<QMouseEvent*>(event)->position().toPoint()))
        return false;
    const bool done = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, done ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace ui
