#include "ui/people/field_grid.h"

#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"

#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QScopedValueRollback>
#include <QStringListModel>

namespace ui {
namespace {

constexpr int side = 16;
constexpr int between = 32;
constexpr int nameWidth = 96;
constexpr int twoColumnsFrom = 460;

/// The same editors serve: only values differ.
bool sameShape(const std::vector<PeopleField>& a, const std::vector<PeopleField>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const PeopleField& x, const PeopleField& y) {
        return x.key == y.key && x.name == y.name && x.type == y.type &&
               (x.choices == y.choices || x.type != core::AttributeType::Choice);
    });
}

} // namespace

FieldGrid::FieldGrid(QWidget* parent) : QWidget(parent)
{
    m_grid = new QGridLayout(this);
    m_grid->setContentsMargins(side, 0, side, 8);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void FieldGrid::setFields(const std::vector<PeopleField>& fields)
{
    const QScopedValueRollback showing(m_showing, true);
    const bool same = sameShape(fields, m_fields);
    m_fields = fields;
    if (!same)
        rebuild();
    for (int at = 0; at < count(); ++at)
        showValue(at);
}

void FieldGrid::rebuild()
{
    for (auto* widget : m_names + m_editors) {
        widget->hide();
        widget->deleteLater();
    }
    m_names.clear();
    m_editors.clear();
    for (int at = 0; at < count(); ++at) {
        auto* name = new Label(field(at).name, Type::Body, &Theme::inkSoft);
        name->setElided(true);
        name->setToolTip(field(at).name);
        m_names << name;
        m_editors << makeEditor(at);
    }
    m_columns = 0;
    place();
}

void FieldGrid::place()
{
    const int columns = width() >= scaled(twoColumnsFrom) ? 2 : 1;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int at = 0; at < m_editors.size(); ++at) {
        const int row = at / columns, column = at % columns * 3;
        m_grid->addWidget(m_names[at], row, column);
        m_grid->addWidget(m_editors[at], row, column + 1);
    }
    for (const int group : {0, 1}) {
        const bool used = group < columns;
        m_grid->setColumnMinimumWidth(group * 3, used ? scaled(nameWidth) : 0);
        m_grid->setColumnStretch(group * 3 + 1, used ? 1 : 0);
    }
    m_grid->setColumnMinimumWidth(2, columns > 1 ? between - 16 : 0);
}

QWidget* FieldGrid::makeEditor(int at)
{
    const auto& shown = field(at);
    if (shown.type == core::AttributeType::Choice) {
        auto* choice = new Choice(shown.name);
        choice->addItem(tr("not known"));
        choice->addItems(shown.choices);
        connect(choice, &QComboBox::activated, this, [this, at, choice](int row) {
            const QString text = row == 0 ? QString() : choice->itemText(row);
            if (!m_showing && (field(at).differs || text != field(at).value))
                emit entered(PeopleField(field(at)), text);
        });
        return choice;
    }
    auto* edit = new EditField(shown.name);
    edit->setFrame(false);
    edit->setFixedHeight(rowHeight(26));
    edit->installEventFilter(this);
    auto* completer = new QCompleter(new QStringListModel(edit), edit);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    edit->setCompleter(completer);
    connect(edit, &EditField::entered, this, [this, at](const QString& text) {
        if (!m_showing && at < count())
            emit entered(PeopleField(field(at)), text);
    });
    return edit;
}

void FieldGrid::showValue(int at)
{
    const auto& shown = field(at);
    if (auto* choice = qobject_cast<Choice*>(m_editors[at]))
        return choice->setCurrentIndex(shown.differs ? -1 : static_cast<int>(shown.choices.indexOf(shown.value)) + 1);
    auto* edit = static_cast<EditField*>(m_editors[at]);
    edit->setPlaceholderText(shown.differs ? tr("they differ") : tr("not known"));
    edit->setValue(shown.value);
    auto* completions = static_cast<QStringListModel*>(edit->completer()->model());
    if (completions->stringList() != shown.choices)
        completions->setStringList(shown.choices);
    edit->setReadOnly(!m_editable);
}

void FieldGrid::setEditable(bool editable)
{
    m_editable = editable;
    for (int at = 0; at < count(); ++at)
        if (auto* edit = qobject_cast<EditField*>(m_editors[at]))
            edit->setReadOnly(!editable);
        else
            m_editors[at]->setEnabled(editable);
}

bool FieldGrid::edit(const QString& key)
{
    for (int at = 0; at < count(); ++at)
        if (field(at).key == key) {
            m_editors[at]->setFocus(Qt::TabFocusReason);
            return true;
        }
    return false;
}

/// A field is outlined while it has the focus; otherwise a line under it is enough.
bool FieldGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        static_cast<QLineEdit*>(watched)->setFrame(event->type() == QEvent::FocusIn);
    return QWidget::eventFilter(watched, event);
}

void FieldGrid::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::of(this);
    QPainter painter(this);
    for (int at = 0; at < count(); ++at)
        paint::hairline(painter, m_names[at]->geometry().united(m_editors[at]->geometry()).adjusted(0, 0, 0, 1),
                        Qt::BottomEdge, theme.line);
}

void FieldGrid::resizeEvent(QResizeEvent*)
{
    place();
}

} // namespace ui
