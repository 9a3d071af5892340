#include "ui/personas/sheet_delegate.h"

#include "ui/personas/empathy_paint.h"
#include "ui/personas/sheet_parts_paint.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include "core/personas/job.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

constexpr int side = 16;
constexpr int traitLeft = 24;
constexpr int evidenceLeft = 36;
constexpr int personWidth = 52;
constexpr int whenWidth = 92;
constexpr int figureWidth = 56;
constexpr int longestQuote = 400; // letters; a row shows one line

int textWidthOf(const QStyleOptionViewItem& option)
{
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    return list ? list->viewport()->width() : option.rect.width();
}

void paintSection(QPainter& painter, const QRect& rect, const Theme& theme, const QString& title, int count)
{
    paint::hairline(painter, rect, Qt::TopEdge, theme.line);
    const QFont bold = fontOf(Type::Hint, QFont::DemiBold);
    const QRect words = rect.adjusted(side, 0, -side, 0);
    paint::text(painter, words, title, bold, count > 0 ? theme.inkSoft : theme.inkFaint);
    const int width = paint::textWidth(title, bold);
    const QString figure = count > 0 ? number(count) : SheetModel::tr("none yet");
    paint::text(painter, words.adjusted(width + 8, 0, 0, 0), figure, fontOf(Type::Hint), theme.inkFaint);
}

void paintAssumption(QPainter& painter, const QRect& right, const Theme& theme)
{
    QFont italic = fontOf(Type::Hint);
    italic.setItalic(true);
    const QString word = SheetModel::tr("assumption");
    const int width = paint::textWidth(word, italic) + 14;
    const QRect box(right.right() + 1 - width, right.center().y() - 9, width, 20);
    paint::assumption(painter, box, theme);
    paint::text(painter, box, word, italic, theme.warn, Qt::AlignHCenter);
}

/// A trait that is worded as a job to be done; it stands on three lines.
std::optional<core::Job> jobOf(const ShownTrait& trait)
{
    return trait.claim.section == QLatin1String("jobs") ? core::jobIn(trait.claim.text) : std::nullopt;
}

/// Also while it is being written, so that the row does not jump.
bool isTall(const ShownTrait& trait)
{
    return trait.claim.section == QLatin1String("jobs") &&
           (core::jobIn(trait.claim.text) || trait.claim.text.contains(core::openPart));
}

void paintJob(QPainter& painter, const QRect& rect, const Theme& theme, const core::Job& job)
{
    int label = 0;
    for (const auto* part : {&job.when, &job.want, &job.so})
        label = qMax(label, paint::textWidth(part->lead, fontOf(Type::Hint)) + 10);
    const int height = lineHeight(Type::Body);
    QRect line(rect.left(), rect.center().y() - height * 3 / 2, rect.width(), height);
    for (const auto* part : {&job.when, &job.want, &job.so}) {
        paint::text(painter, line, part->lead, fontOf(Type::Hint), theme.inkSoft);
        paint::text(painter, line.adjusted(label, 0, 0, 0), part->words, fontOf(Type::Body), theme.ink);
        line.translate(0, height);
    }
}

void paintTrait(QPainter& painter, const QRect& rect, const Theme& theme, const ShownTrait& trait)
{
    const QRect row = rect.adjusted(traitLeft, 0, -side, 0);
    QRect right = row.adjusted(row.width() - scaled(figureWidth), 0, 0, 0);
    int end = right.left() - 8;
    if (trait.isAssumption) {
        paintAssumption(painter, right.adjusted(-60, 0, 0, 0), theme);
        end -= 60;
    } else {
        paint::tabular(painter, right, SheetModel::tr("%1 of %2").arg(trait.people.facing).arg(trait.asked),
                       fontOf(Type::Body), theme.inkSoft);
        const QSize strip = paint::peopleStripSize(trait.people);
        paint::peopleStrip(painter, QRect(end - strip.width(), row.top(), strip.width(), row.height()), theme,
                           trait.people);
        end -= strip.width() + 8;
        if (trait.people.facing + trait.people.market == 1) {
            const QString word = SheetModel::tr("1 person");
            const QSize badge = paint::badgeSize(word);
            paint::badge(painter, QRect(QPoint(end - badge.width(), row.center().y() - badge.height() / 2 + 1), badge),
                         theme, paint::Verdict::Warn, word);
            end -= badge.width() + 8;
        }
    }
    QStringList step{trait.claim.lasts, trait.claim.roles};
    step.removeAll(QString());
    if (!step.isEmpty()) { // of a step in how an account buys
        const QString words = step.join(QStringLiteral(" · "));
        const int width = qMin(paint::textWidth(words, fontOf(Type::Hint)) + 2, (end - row.left()) / 2);
        paint::text(painter, QRect(end - width, row.top(), width, row.height()), words, fontOf(Type::Hint),
                    theme.inkFaint);
        end -= width + 12;
    }
    const QRect words(row.left(), row.top(), end - row.left(), row.height());
    if (const auto job = jobOf(trait))
        return paintJob(painter, words, theme, *job);
    paint::text(painter, words, trait.claim.text, fontOf(Type::Body), theme.ink);
}

void paintEvidence(QPainter& painter, const QRect& rect, const Theme& theme, const QuoteRow& quote)
{
    QRect row = rect.adjusted(evidenceLeft, 0, -side, 0);
    if (quote.badge) {
        const QSize size = paint::badgeSize(quote.badge->text);
        paint::badge(painter,
                     QRect(QPoint(row.right() + 1 - size.width(), row.center().y() - size.height() / 2 + 1), size),
                     theme, quote.badge->verdict, quote.badge->text);
        row.setRight(row.right() - size.width() - 8);
    }
    paint::text(painter, QRect(row.left(), row.top(), scaled(personWidth), row.height()), quote.person,
                fontOf(Type::Body, QFont::DemiBold), theme.ink);
    row.setLeft(row.left() + scaled(personWidth));
    const QString when = QStringList{quote.when, quote.time}.join(
        quote.when.isEmpty() || quote.time.isEmpty() ? QString() : QStringLiteral(", "));
    paint::text(painter, QRect(row.left(), row.top(), scaled(whenWidth) - 6, row.height()), when, fontOf(Type::Hint),
                theme.inkFaint);
    row.setLeft(row.left() + scaled(whenWidth));
    const QString words = quote.words.left(longestQuote).simplified();
    if (!quote.note.isEmpty()) {
        const int wanted = paint::textWidth(quote.note, fontOf(Type::Hint));
        const int free = row.width() - paint::textWidth(words, fontOf(Type::Body)) - 12;
        const int width = qMin(wanted, qMax(row.width() / 3, free));
        paint::text(painter, QRect(row.right() + 1 - width, row.top(), width, row.height()), quote.note,
                    fontOf(Type::Hint), theme.inkFaint);
        row.setRight(row.right() - width - 12);
    }
    paint::text(painter, row, words, fontOf(Type::Body), theme.ink);
}

/// What an editor is called, and what it says while it is empty.
std::pair<QString, QString> wordsOf(Kind kind)
{
    switch (kind) {
    case Kind::Fact: return {SheetModel::tr("Fact"), {}};
    case Kind::Evidence: return {SheetModel::tr("Note"), SheetModel::tr("A note on this quote as evidence")};
    case Kind::StepDetail: return {SheetModel::tr("What happens"), SheetModel::tr("What is done, and by which rule")};
    case Kind::StepLasts: return {SheetModel::tr("Lasts"), SheetModel::tr("How long the step takes: 2 to 6 weeks")};
    case Kind::StepRoles: return {SheetModel::tr("Who takes part"), SheetModel::tr("Champion, buyer")};
    case Kind::Role: return {SheetModel::tr("Wants"), SheetModel::tr("What who plays this part wants")};
    case Kind::Scale: return {SheetModel::tr("Ends of the scale"), SheetModel::tr("checks / trusts")};
    default: return {SheetModel::tr("Trait"), {}};
    }
}

} // namespace

SheetDelegate::SheetDelegate(const SheetModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize SheetDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Kind kind = m_model.row(index.row()).kind;
    if (kind == Kind::Trait && isTall(*m_model.trait(index.row())))
        return {textWidthOf(option), qMax(rowHeight(66), 3 * lineHeight(Type::Body) + 10)};
    if (kind == Kind::Empathy)
        return {textWidthOf(option), empathyHeight(m_model)};
    return {textWidthOf(option), rowHeight(kind == Kind::Section                          ? 32
                                           : isInDrawer(kind) && kind != Kind::NoEvidence ? 26
                                                                                          : 28)};
}

void SheetDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    const auto& row = m_model.row(index.row());
    const QRect rect = option.rect;
    const bool drawer = isInDrawer(row.kind);
    if (drawer)
        painter->fillRect(rect, theme.page);
    auto state = rowState(option);
    state.selected |= m_model.isOpen(index.row());
    paint::row(*painter, rect, theme, state);
    if (drawer)
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent);
    switch (row.kind) {
    case Kind::Section: {
        return paintSection(*painter, rect, theme, index.data().toString(), m_model.countIn(row.section));
    }
    case Kind::Empathy: return paintEmpathy(*painter, rect, theme, m_model);
    case Kind::Trait: return paintTrait(*painter, rect, theme, *m_model.trait(index.row()));
    case Kind::Evidence:
        return paintEvidence(*painter, rect, theme, m_model.trait(index.row())->quotes[static_cast<size_t>(row.item)]);
    case Kind::NoEvidence:
        return paint::text(*painter, rect.adjusted(evidenceLeft, 0, -side, 0), index.data().toString(),
                           fontOf(Type::Body), theme.inkFaint);
    case Kind::Fact:
        return paint::text(*painter, rect.adjusted(traitLeft, 0, -side, 0), index.data().toString(), fontOf(Type::Body),
                           theme.ink);
    default: return paintPart(*painter, rect, theme, m_model, index.row());
    }
}

QWidget* SheetDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* field = new QLineEdit(parent);
    const auto kind = m_model.row(index.row()).kind;
    const auto [name, placeholder] = wordsOf(kind);
    field->setAccessibleName(name);
    field->setPlaceholderText(placeholder);
    connect(field, &QLineEdit::textEdited, this,
            [this, row = index.row()](const QString& text) { emit typed(row, text); });
    return field;
}

/// What is being typed stays: it is the same text, on its way to the project and back.
void SheetDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    auto* field = static_cast<QLineEdit*>(editor);
    if (field->isModified())
        return;
    field->setText(index.data(Qt::EditRole).toString());
    field->selectAll();
}

bool SheetDelegate::chooseOpenPart(QLineEdit& field)
{
    auto at = field.text().indexOf(core::openPart, field.isModified() ? field.cursorPosition() : 0);
    if (at < 0)
        at = field.text().indexOf(core::openPart);
    if (at >= 0)
        field.setSelection(int(at), 1);
    return at >= 0;
}

/// Tab goes to the next part of a job that is still open.
bool SheetDelegate::eventFilter(QObject* editor, QEvent* event)
{
    auto* field = qobject_cast<QLineEdit*>(editor);
    if (field && event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Tab &&
        chooseOpenPart(*field))
        return true;
    return QStyledItemDelegate::eventFilter(editor, event);
}

/// Nothing is left to be written: typed() has told every letter.
void SheetDelegate::setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const {}

void SheetDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const
{
    const int height = qMin(option.rect.height(), rowHeight(28));
    const QRect row(option.rect.left(), option.rect.center().y() - height / 2, option.rect.width(), height);
    editor->setGeometry(row.adjusted(traitLeft - 7, 0, -side, 0));
}

} // namespace ui
