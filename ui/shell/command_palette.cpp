#include "ui/shell/command_palette.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/popup_list.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int mostRowsSeen = 10;
constexpr int edge = 8;
constexpr int footHeight = 30;

class RowDelegate : public QStyledItemDelegate {
public:
    RowDelegate(const PaletteModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, rowHeight(36)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const PaletteItem& item = m_model.item(index.row());
        const bool selected = option.state & QStyle::State_Selected;
        paint::row(*painter, option.rect, theme, {selected, bool(option.state & QStyle::State_MouseOver), false, true});

        QRect inside = option.rect.adjusted(12, 0, -12, 0);
        const QRect mark(inside.left(), inside.top(), 16, inside.height());
        if (item.hue > 0)
            paint::tagBar(*painter, QRect(mark.left() + 6, mark.center().y() - 6, 4, 14), theme.tag(item.hue).bar);
        else
            paintIcon(*painter, mark, item.icon, 16, theme.inkSoft);
        inside.setLeft(inside.left() + 26);

        const QString right = item.key.isEmpty() ? kindWord(item.kind) : item.key;
        paint::keyHint(*painter, inside, right, theme.inkFaint);
        inside.setRight(inside.right() - paint::keyHintSize(right).width() - 12);

        const QFont body = fontOf(Type::Body);
        const int name = qMin(paint::textWidth(item.name, body) + 8, inside.width());
        paint::matched(*painter, QRect(inside.left(), inside.top(), name, inside.height()), theme, item.name,
                       m_model.positions(index.row()), body, theme.ink);
        if (inside.width() - name > 40)
            paint::text(*painter, inside.adjusted(name + 4, 0, 0, 0), item.detail, fontOf(Type::Hint), theme.inkFaint);
    }

private:
    const PaletteModel& m_model;
};

} // namespace

CommandPalette::CommandPalette(QWidget* window) : QWidget(window)
{
    setAccessibleName(tr("Commands"));
    m_field = new QLineEdit(this);
    m_field->setFont(fontOf(Type::Lead));
    m_field->setPlaceholderText(tr("A command, a session, a tag"));
    m_field->setAccessibleName(tr("Command or name"));
    m_field->addAction(icon(QStringLiteral("edit-find")), QLineEdit::LeadingPosition);
    m_field->setFixedHeight(rowHeight(36));
    m_field->installEventFilter(this);

    m_list = popupList(m_model, tr("What was found"), this);
    m_list->setItemDelegate(new RowDelegate(m_model, m_list));
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, edge, 1, footHeight + 1);
    layout->setSpacing(edge);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(edge - 1, 0, edge - 1, 0);
    row->addWidget(m_field);
    layout->addLayout(row);
    layout->addWidget(m_list);

    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::open(std::vector<PaletteItem> items, const QString& pattern)
{
    if (!isVisible())
        m_focusBefore = window()->focusWidget();
    m_model.setItems(std::move(items));
    m_field->setText(pattern);
    search(pattern);
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::search(const QString& pattern)
{
    m_model.setPattern(pattern);
    if (m_model.rowCount() > 0)
        m_list->setCurrentIndex(m_model.index(0));
    place();
}

void CommandPalette::place()
{
    const QWidget* window = parentWidget();
    const int width = qMin(wide, window->width() - 32);
    const int rows = qBound(1, m_model.rowCount(), mostRowsSeen);
    const int room = window->height() - top - 16;
    const int fixed = edge + m_field->height() + edge + footHeight + 1;
    const int height = qMin(fixed + rows * rowHeight(36), room);
    setGeometry((window->width() - width) / 2, top, width, height);
    update();
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const auto run = m_model.item(current.row()).run;
    close();
    run();
}

bool CommandPalette::takeKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model.rowCount() - 1;
    const auto go = [&](int to) {
        m_list->setCurrentIndex(m_model.index(qBound(0, to, last)));
        return true;
    };
    switch (key) {
    case Qt::Key_Down: return go(row == last ? 0 : row + 1);
    case Qt::Key_Up: return go(row == 0 ? last : row - 1);
    case Qt::Key_PageDown: return go(row + mostRowsSeen);
    case Qt::Key_PageUp: return go(row - mostRowsSeen);
    case Qt::Key_Return:
    case Qt::Key_Enter: runCurrent(); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return false;
    // Here Esc is the palette's, also while it would close a message of the window.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    if (event->type() == QEvent::KeyPress)
        return takeKey(static_cast<QKeyEvent*>(event)->key());
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
        hide();
    return false;
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), Theme::of(this).page);
    paint::box(painter, rect(), 6, theme.raised);
    paintFoot(painter, theme);
    paint::box(painter, rect(), 6, {}, theme.field);
    if (m_model.rowCount() == 0)
        paint::text(painter, m_list->geometry().adjusted(12, 0, -12, 0), tr("Nothing is called that."),
                    fontOf(Type::Body), theme.inkFaint);
    paint::hairline(painter, m_list->geometry().adjusted(0, -1, 0, 0), Qt::TopEdge, theme.line);
}

void CommandPalette::paintFoot(QPainter& painter, const Theme& theme)
{
    const QRect foot(1, height() - footHeight, width() - 2, footHeight - 1);
    painter.save();
    painter.setClipRect(foot);
    paint::box(painter, foot.adjusted(0, -6, 0, 0), 5, theme.page);
    painter.restore();
    paint::hairline(painter, foot, Qt::TopEdge, theme.line);
    const std::pair<QString, QString> hints[] = {{tr("Enter"), tr("open")},
                                                 {QStringLiteral(">"), tr("only actions")},
                                                 {QStringLiteral("#"), tr("tags")},
                                                 {tr("Esc"), tr("back")}};
    int x = 12;
    const auto put = [&](const QString& words, const QFont& font, int gap) {
        const int width = paint::textWidth(words, font);
        paint::text(painter, QRect(x, foot.top(), width + 1, foot.height()), words, font, theme.inkFaint);
        x += width + gap;
    };
    for (const auto& [key, what] : hints) {
        put(key, fontOf(Type::Hint, QFont::DemiBold), 5);
        put(what, fontOf(Type::Hint), 18);
    }
}

} // namespace ui
