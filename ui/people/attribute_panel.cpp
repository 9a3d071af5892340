#include "ui/people/attribute_panel.h"

#include "ui/people/attribute_edits.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"

#include <QAction>
#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>

namespace ui {
namespace {

constexpr core::AttributeType types[] = {core::AttributeType::Text, core::AttributeType::Number,
                                         core::AttributeType::Date, core::AttributeType::Choice};

} // namespace

AttributeRow::AttributeRow(QWidget* parent) : Surface(&Theme::paper, Qt::BottomEdge, parent)
{
    m_name = new EditField({});
    m_choices = new EditField({});
    m_choices->setPlaceholderText(tr("Choices, parted by semicolons: North; South"));
    m_type = new Choice({});
    for (const auto type : types)
        m_type->addItem(typeWord(type));
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(16, 6, 8, 7);
    grid->setHorizontalSpacing(4);
    grid->setVerticalSpacing(4);
    grid->addWidget(m_name, 0, 0);
    grid->addWidget(m_type, 0, 1);
    grid->addWidget(m_choices, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    int column = 2;
    const auto button = [&](QAction*& action, const char* icon) {
        action = new QAction(ui::icon(QLatin1String(icon)), {}, this);
        auto* made = new Button(action, Button::Look::Flat);
        made->setShows(Button::Shows::IconOnly);
        grid->addWidget(made, 0, column++);
    };
    button(m_up, "go-up");
    button(m_down, "go-down");
    button(m_remove, "edit-delete");

    connect(m_name, &EditField::entered, this, [this](const QString& text) {
        if (text.isEmpty())
            m_name->restore(); // an attribute has a name
        else
            emit renamed(m_attribute, text);
    });
    connect(m_choices, &EditField::entered, this,
            [this](const QString& text) { emit choicesWritten(m_attribute, text); });
    connect(m_type, &QComboBox::activated, this, [this](int row) {
        if (types[row] != m_attribute.type)
            emit retyped(m_attribute, types[row]);
    });
    connect(m_up, &QAction::triggered, this, [this] { emit moved(m_attribute, m_place - 1); });
    connect(m_down, &QAction::triggered, this, [this] { emit moved(m_attribute, m_place + 2); });
    connect(m_remove, &QAction::triggered, this, [this] { emit removed(m_attribute); });
}

void AttributeRow::show(const core::Attribute& attribute, int place, int count)
{
    m_attribute = attribute;
    m_place = place;
    m_name->setAccessibleName(tr("Name of the attribute %1").arg(attribute.name));
    m_name->setValue(attribute.name);
    m_type->setAccessibleName(tr("Type of %1").arg(attribute.name));
    m_type->setCurrentIndex(static_cast<int>(std::find(std::begin(types), std::end(types), attribute.type) - types));
    m_choices->setAccessibleName(tr("Choices of %1").arg(attribute.name));
    m_choices->setValue(attribute.choices.join(QStringLiteral("; ")));
    m_choices->setVisible(attribute.type == core::AttributeType::Choice);
    Actions::rename(m_up, tr("Move %1 up").arg(attribute.name));
    Actions::rename(m_down, tr("Move %1 down").arg(attribute.name));
    Actions::rename(m_remove, tr("Delete the attribute %1").arg(attribute.name));
    m_up->setEnabled(place > 0);
    m_down->setEnabled(place + 1 < count);
}

void AttributeRow::focusName()
{
    m_name->setFocus(Qt::TabFocusReason);
    m_name->selectAll();
}

AttributePanel::AttributePanel(QAction* add, QAction* close, QWidget* parent)
    : Surface(&Theme::paper, Qt::LeftEdge, parent)
{
    auto* head = new Surface(&Theme::paper, Qt::BottomEdge);
    head->setFixedHeight(rowHeight(40));
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 0, 8, 0);
    row->addWidget(m_title = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold), 1);
    m_title->setElided(true);
    row->addWidget(new Button(add, Button::Look::Flat));
    row->addWidget(m_close = new Button(close, Button::Look::Flat));

    auto* inside = new Surface(&Theme::paper);
    auto* rows = columnIn(inside);
    rows->addLayout(m_rows = new QVBoxLayout);
    m_rows->setSpacing(0);
    auto* hint = new QHBoxLayout;
    hint->setContentsMargins(16, 12, 16, 12);
    hint->addWidget(m_hint = new Label({}, Type::Body, &Theme::inkSoft));
    rows->addLayout(hint);
    rows->addStretch();
    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("Attributes"));
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(inside);
    auto* column = columnIn(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(head);
    column->addWidget(scroll, 1);
}

AttributeRow* AttributePanel::makeRow()
{
    auto* row = new AttributeRow;
    connect(row, &AttributeRow::renamed, this, &AttributePanel::renamed);
    connect(row, &AttributeRow::retyped, this, &AttributePanel::retyped);
    connect(row, &AttributeRow::choicesWritten, this, &AttributePanel::choicesWritten);
    connect(row, &AttributeRow::moved, this, &AttributePanel::moved);
    connect(row, &AttributeRow::removed, this, &AttributePanel::removed);
    return row;
}

void AttributePanel::show(core::AttributeOf of, const std::vector<core::Attribute>& attributes)
{
    m_attributes = attributes;
    const bool ofPeople = of == core::AttributeOf::Participant;
    m_title->setText(ofPeople ? tr("Attributes of participants") : tr("Attributes of accounts"));
    m_hint->setText(attributes.empty()
                        ? tr("What you want to know of each of them beside the usual: years in the role, the tool in "
                             "use, how they were recruited. Each attribute can be a column, and is found by search.")
                        : tr("Changing a type keeps what can be read as the new one, and says before what cannot."));
    const int count = static_cast<int>(attributes.size());
    while (m_rows->count() > count) {
        auto* item = m_rows->takeAt(m_rows->count() - 1);
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    while (m_rows->count() < count)
        m_rows->addWidget(makeRow());
    for (int at = 0; at < count; ++at)
        static_cast<AttributeRow*>(m_rows->itemAt(at)->widget())->show(attributes[static_cast<size_t>(at)], at, count);
}

void AttributePanel::focusName(core::Id<core::Attribute> attribute)
{
    for (size_t at = 0; at < m_attributes.size(); ++at)
        if (m_attributes[at].id == attribute)
            static_cast<AttributeRow*>(m_rows->itemAt(static_cast<int>(at))->widget())->focusName();
}

QWidget* AttributePanel::first() const
{
    return m_close;
}

void AttributePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui
