#include "ui/capture/completion_popup.h"

#include "ui/tags/matched_tag.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/popup_list.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QListView>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int rowPixels = 30;
constexpr int mostShown = 5;
constexpr int side = 10;
constexpr int gap = 2; // to the line
constexpr int figureColumn = 30;

using Kind = Completion::Kind;

bool isNew(const Completion& row)
{
    return row.kind == Kind::NewTag || row.kind == Kind::NewPerson || row.kind == Kind::NewSpeaker;
}

QString wordsOf(const Completion& row)
{
    switch (row.kind) {
    case Kind::NewTag: return CompletionModel::tr("New tag “%1”").arg(row.name);
    case Kind::NewPerson: return CompletionModel::tr("New person “%1”").arg(row.name);
    case Kind::NewSpeaker: return CompletionModel::tr("New speaker “%1”").arg(row.name);
    default: return row.name;
    }
}

const char* iconOf(Kind kind)
{
    switch (kind) {
    case Kind::NewTag: return "tag-new";
    case Kind::NewPerson:
    case Kind::NewSpeaker: return "list-add-user";
    default: return "user";
    }
}

class CompletionDelegate : public QStyledItemDelegate {
public:
    CompletionDelegate(const CompletionModel& model, QListView* list) : QStyledItemDelegate(list), m_model(model) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {100, rowHeight(rowPixels)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const Completion& shown = m_model.at(index.row());
        const bool current = option.state & QStyle::State_Selected;
        paint::row(*painter, option.rect, theme, {current, bool(option.state & QStyle::State_MouseOver), false, true});
        if (isNew(shown) && index.row() > 0)
            paint::hairline(*painter, option.rect, Qt::TopEdge, theme.line);
        QRect inside = option.rect.adjusted(side, 0, -side, 0);
        paintKey(*painter, theme, inside, current);
        paintFigures(*painter, theme, inside, shown);
        paintName(*painter, theme, inside, shown);
    }

private:
    static void paintKey(QPainter& painter, const Theme& theme, QRect& inside, bool current)
    {
        const QString key = CompletionModel::tr("Tab");
        if (current)
            paint::keyHint(painter, inside, key, theme.inkFaint);
        inside.setRight(inside.right() - paint::keyHintSize(key).width() - 12);
    }

    static void paintFigures(QPainter& painter, const Theme& theme, QRect& inside, const Completion& shown)
    {
        if (shown.people >= 0) {
            paint::tabular(painter, inside, number(shown.people), fontOf(Type::Hint), theme.inkFaint);
            inside.setRight(inside.right() - scaled(22));
            paintIcon(painter, QRect(inside.right() - 13, inside.top(), 14, inside.height()), QStringLiteral("user"),
                      14, theme.inkFaint);
            inside.setRight(inside.right() - 20);
        }
        if (shown.mentions >= 0) {
            paint::tabular(painter, inside, number(shown.mentions), fontOf(Type::Hint), theme.inkFaint);
            inside.setRight(inside.right() - scaled(figureColumn));
        }
    }

    static void paintName(QPainter& painter, const Theme& theme, QRect inside, const Completion& shown)
    {
        if (shown.kind == Kind::Tag) {
            paint::tagBar(painter, QRect(inside.left(), inside.center().y() - 6, 4, 14), theme.tag(shown.hue).bar);
            inside.setLeft(inside.left() + 12);
            return paintMatchedTag(painter, inside, theme, shown.name, shown.positions, fontOf(Type::Body));
        }
        paintIcon(painter, QRect(inside.left() - 2, inside.top(), 16, inside.height()),
                  QLatin1String(iconOf(shown.kind)), 16, theme.inkSoft);
        inside.setLeft(inside.left() + 24);
        const QString words = wordsOf(shown);
        const auto positions = isNew(shown) ? std::vector<int>() : shown.positions;
        paint::matched(painter, inside, theme, words, positions, fontOf(Type::Body), theme.ink);
        inside.setLeft(inside.left() + paint::textWidth(words, fontOf(Type::Body)) + 10);
        if (!shown.about.isEmpty() && inside.width() > 20)
            paint::text(painter, inside, shown.about, fontOf(Type::Body), theme.inkFaint);
    }

    const CompletionModel& m_model;
};

} // namespace

void CompletionModel::set(std::vector<Completion> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int CompletionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return wordsOf(at(index.row()));
    return {};
}

CompletionPopup::CompletionPopup(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("How the line can go on"));
    m_list = popupList(m_model, tr("How the line can go on"), this);
    m_list->setItemDelegate(new CompletionDelegate(m_model, m_list));
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { take(index.row()); });
    hide();
}

void CompletionPopup::offer(const Completions& completions, const QRect& beside)
{
    m_walked = false;
    m_replaces = completions.replaces;
    if (m_model.rowCount() == 0 && completions.rows.empty())
        return hide();
    m_model.set(completions.rows);
    if (completions.rows.empty())
        return hide();
    m_list->setCurrentIndex(m_model.index(0));
    place(beside);
    show();
    raise();
}

void CompletionPopup::place(const QRect& beside)
{
    const int row = rowHeight(rowPixels);
    const int width = qMin(scaled(wide), parentWidget()->width() - 16);
    const int left = qBound(8, beside.left(), parentWidget()->width() - width - 8);
    const int below = parentWidget()->height() - beside.bottom() - gap - 4;
    const int above = beside.top() - gap - 4;
    const int wanted = qMin(m_model.rowCount(), mostShown);
    const bool flips = below < wanted * row + 2 && above > below;
    const int rows = qBound(1, (flips ? above : below) / row, wanted);
    const int height = rows * row + 2;
    setGeometry(left, flips ? beside.top() - gap - height : beside.bottom() + 1 + gap, width, height);
    m_list->setGeometry(rect().adjusted(1, 1, -1, -1));
}

int CompletionPopup::currentRow() const
{
    return m_list->currentIndex().row();
}

void CompletionPopup::step(int by)
{
    m_walked = true;
    const int rows = m_model.rowCount();
    m_list->setCurrentIndex(m_model.index((currentRow() + by + rows) % rows));
}

bool CompletionPopup::take(int row)
{
    if (row < 0 || row >= m_model.rowCount())
        return false;
    const Completion completion = m_model.at(row);
    hide();
    emit taken(completion, m_replaces);
    return true;
}

bool CompletionPopup::takesKey(const QKeyEvent& event)
{
    if (isHidden() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier)
        return false;
    switch (event.key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Tab: return take(currentRow());
    case Qt::Key_Return:
    case Qt::Key_Enter: return m_walked && take(currentRow());
    default: return false;
    }
}

void CompletionPopup::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    paint::box(painter, rect(), 6, theme.raised, theme.field);
}

} // namespace ui
