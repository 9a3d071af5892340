#include "ui/studies/question_list.h"

#include "ui/widgets/words.h"

#include <QLayout>
#include <QLineEdit>
#include <QStyledItemDelegate>

#include <algorithm>

namespace ui {
namespace {

using Status = core::StudyQuestion::Status;

constexpr int side = 16;
constexpr int numberWidth = 40;
constexpr int figureWidth = 64;
constexpr int badgeWidth = 124;
constexpr int widestStrip = 16; // marks

QString statusWord(Status status)
{
    switch (status) {
    case Status::Open: return QuestionModel::tr("still new");
    case Status::Part: return QuestionModel::tr("heard in part");
    case Status::Answered: return QuestionModel::tr("heard enough");
    }
    Q_UNREACHABLE();
}

/// The parts of a row, from left to right.
struct Layout {
    explicit Layout(const QRect& row)
        : whole(row.adjusted(side, 0, -side, 0)),
          first(whole.left(), row.top(), whole.width(), rowHeight(30)),
          badge(first.right() + 1 - scaled(badgeWidth), first.top(), scaled(badgeWidth), first.height()),
          figure(badge.left() - scaled(figureWidth) - 16, first.top(), scaled(figureWidth), first.height())
    {
        const int marks = paint::peopleStripSize({widestStrip, 0, 0, 0}).width();
        strip = {figure.left() - marks - 8, first.top(), marks, first.height()};
        words = {whole.left() + scaled(numberWidth), first.top(),
                 strip.left() - 12 - whole.left() - scaled(numberWidth), first.height()};
        tags = {words.left(), first.bottom() + 1, whole.width() - scaled(numberWidth), rowHeight(26)};
    }
    QRect whole, first, badge, figure, strip, words, tags;
};

void paintTags(QPainter& painter, const QRect& rect, const Theme& theme, const QuestionRow& row)
{
    if (row.tags.empty())
        return paint::text(painter, rect, QuestionModel::tr("No tag speaks to it yet (Ctrl+T)"), fontOf(Type::Hint),
                           theme.inkFaint);
    int x = rect.left();
    for (const auto& tag : row.tags) {
        const QSize size = paint::chipSize(tag);
        if (x + size.width() > rect.right())
            break;
        paint::chip(painter, QRect(QPoint(x, rect.top()), size), theme, tag);
        x += size.width() + 4;
    }
}

class QuestionDelegate : public QStyledItemDelegate {
public:
    explicit QuestionDelegate(const QuestionModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {400, rowHeight(30) + rowHeight(26)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::of(option.palette);
        const auto& row = m_model.question(index.row());
        const Layout layout(option.rect);
        paint::row(*painter, option.rect, theme, rowState(option));
        paint::text(*painter, layout.first, QStringLiteral("RQ%1").arg(index.row() + 1), fontOf(Type::Body),
                    theme.inkFaint);
        paint::text(*painter, layout.words, row.question.text, fontOf(Type::Body), theme.ink);
        paint::peopleStrip(*painter, layout.strip, theme, row.people);
        paint::tabular(*painter, layout.figure, index.data(Qt::StatusTipRole).toString(), fontOf(Type::Body),
                       theme.ink);
        const QString word = statusWord(row.question.status);
        const QSize size = paint::badgeSize(word);
        const QRect badge(QPoint(layout.badge.left(), layout.badge.center().y() - size.height() / 2 + 1), size);
        paint::badge(*painter, badge, theme,
                     row.question.status == Status::Answered ? paint::Verdict::Good
                     : row.question.status == Status::Part   ? paint::Verdict::Warn
                                                             : paint::Verdict::Neutral,
                     word);
        paintTags(*painter, layout.tags, theme, row);
        paint::hairline(*painter, option.rect, Qt::BottomEdge, theme.line);
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        auto* field = new QLineEdit(parent);
        field->setAccessibleName(QuestionModel::tr("Research question"));
        field->setPlaceholderText(QuestionModel::tr("What do you want to know?"));
        return field;
    }

    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        editor->setGeometry(Layout(option.rect).words.adjusted(-6, 1, 6, -1));
    }

private:
    const QuestionModel& m_model;
};

} // namespace

void QuestionModel::setQuestions(std::vector<QuestionRow> questions)
{
    const bool sameRows = std::equal(questions.begin(), questions.end(), m_questions.begin(), m_questions.end(),
                                     [](const auto& a, const auto& b) { return a.question.id == b.question.id; });
    if (!sameRows)
        beginResetModel();
    m_questions = std::move(questions);
    if (!sameRows)
        return endResetModel();
    if (!m_questions.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

int QuestionModel::rowOf(core::Id<core::StudyQuestion> id) const
{
    const auto found =
        std::find_if(m_questions.begin(), m_questions.end(), [&](const auto& row) { return row.question.id == id; });
    return found == m_questions.end() ? -1 : static_cast<int>(found - m_questions.begin());
}

int QuestionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_questions.size());
}

QVariant QuestionModel::data(const QModelIndex& index, int role) const
{
    const auto& row = question(index.row());
    const QString share = tr("%1 of %2").arg(row.people.facing).arg(row.people.total());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
    case Qt::ToolTipRole: return row.question.text;
    case Qt::StatusTipRole: return share;
    case Qt::AccessibleTextRole:
        return QStringList{row.question.text, tr("%1 people heard").arg(share), statusWord(row.question.status)}.join(
            QStringLiteral(", "));
    default: return {};
    }
}

bool QuestionModel::setData(const QModelIndex& index, const QVariant& value, int)
{
    const QString text = value.toString().simplified();
    if (!text.isEmpty() && text != question(index.row()).question.text)
        emit reworded(question(index.row()).question.id, text);
    return true;
}

Qt::ItemFlags QuestionModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren |
           (m_editable ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QuestionList::QuestionList(QWidget* parent) : ListView(tr("Research questions"), parent)
{
    setModel(&m_model);
    setItemDelegate(new QuestionDelegate(m_model, this));
    viewport()->setBackgroundRole(QPalette::Base);
    setEditTriggers(DoubleClicked);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

const QuestionRow* QuestionList::current() const
{
    return currentIndex().isValid() ? &m_model.question(currentIndex().row()) : nullptr;
}

void QuestionList::choose(core::Id<core::StudyQuestion> question)
{
    if (const int row = m_model.rowOf(question); row >= 0)
        setCurrentIndex(m_model.index(row));
}

void QuestionList::fitHeight()
{
    setFixedHeight(sizeHint().height());
    if (parentWidget() && parentWidget()->layout())
        parentWidget()->layout()->activate(); // an editor may be opened at once
    doItemsLayout();
}

QSize QuestionList::sizeHint() const
{
    return {400, m_model.rowCount() * (rowHeight(30) + rowHeight(26))};
}

void QuestionList::resizeEvent(QResizeEvent* event)
{
    ListView::resizeEvent(event);
    doItemsLayout();
}

} // namespace ui
