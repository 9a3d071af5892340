#include "ui/print/print_page.h"

#include "ui/print/printable_delegate.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

using namespace core::report;

PrintPage::PrintPage(Actions& actions, QWidget* parent)
    : OutgoingPage(actions, QStringLiteral("print"),
                   {.id = QStringLiteral("print.run"),
                    .text = tr("Print"),
                    .icon = QStringLiteral("document-print"),
                    .key = QKeySequence(Qt::CTRL | Qt::Key_Return)},
                   PrintForm::For::Sheets, parent)
{
    m_all = actions.add({.id = QStringLiteral("print.all"), .text = tr("Print all personas"), .word = tr("All")});
    m_none =
        actions.add({.id = QStringLiteral("print.none"), .text = tr("Print none of the personas"), .word = tr("None")});
    for (auto* action : {m_all, m_none})
        action->setEnabled(false);
    fillSide();
    connect(m_all, &QAction::triggered, this, [this] { m_personas.checkAll(true); });
    connect(m_none, &QAction::triggered, this, [this] { m_personas.checkAll(false); });
    connect(&m_personas, &PrintableModel::checksChanged, this, &PrintPage::showChoice);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PrintPage::showPreview);
}

void PrintPage::fillSide()
{
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 6, 8, 2);
    auto* title = new Label(tr("Personas"), Type::Hint, &Theme::inkSoft, QFont::DemiBold);
    title->setElided(true);
    head->addWidget(title);
    head->addStretch();
    head->addWidget(new Button(m_all, Button::Look::Flat));
    head->addWidget(new Button(m_none, Button::Look::Flat));
    m_list = new ListView(tr("Personas to print"));
    m_list->setModel(&m_personas);
    m_list->setItemDelegate(new PrintableDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(rowHeight(44));
    m_side->insertLayout(0, head);
    m_side->insertWidget(1, m_list, 1);
}

void PrintPage::setWorkspace(core::Workspace* workspace)
{
    OutgoingPage::setWorkspace(workspace);
    if (m_reading)
        m_reading->cancel();
    m_wanted = {};
    m_personas.clear();
    m_form->proposeName({});
    if (!workspace)
        return;
    const auto follow = [this] {
        m_stale = true;
        read();
    };
    connect(workspace, &core::Workspace::changed, this, follow);
    follow();
}

void PrintPage::choose(core::Id<core::Persona> persona)
{
    m_wanted = persona;
    if (persona)
        m_personas.check({persona});
    m_stale = true;
    read();
}

/// What all sheets would say and hold back: of several wishes while one is being read only the newest is met.
void PrintPage::read()
{
    if (!m_stale || m_isReading || !m_workspace || !isVisible())
        return;
    m_stale = false;
    m_isReading = true;
    m_reading = std::make_shared<core::Progress>();
    const auto query = [names = m_form->order().names](const core::Stores& stores) {
        return printables(stores, core::audienceOf(stores, QDate::currentDate(), names));
    };
    m_workspace->readInBackground(query, m_reading)
        .then(this, [this, asked = m_reading](const core::Result<std::vector<Printable>>& read) {
            m_isReading = false;
            if (!asked->isCancelled())
                takeRead(read);
            this->read();
        });
}

void PrintPage::takeRead(const core::Result<std::vector<Printable>>& printables)
{
    if (!printables)
        return emit failed(printables.error());
    const auto before = m_list->currentIndex().isValid() ? m_personas.printable(m_list->currentIndex().row()).persona
                                                         : core::Id<core::Persona>();
    const auto current = m_wanted ? m_wanted : before;
    m_wanted = {};
    m_personas.setPrintables(*printables);
    m_list->setMaximumHeight(std::max(1, m_personas.rowCount()) * rowHeight(44));
    if (m_personas.rowCount() > 0)
        m_list->setCurrentIndex(m_personas.index(std::max(0, m_personas.rowOf(current))));
    showPreview();
    showChoice();
}

void PrintPage::showPreview()
{
    const auto current = m_list->currentIndex();
    const auto order = m_form->order();
    m_preview->setOptions(order.options);
    m_preview->setNames(order.names);
    m_preview->show(current.isValid() ? m_workspace.data() : nullptr,
                    current.isValid() ? m_personas.printable(current.row()).persona : core::Id<core::Persona>());
}

Heading PrintPage::heading() const
{
    Heading heading;
    heading.title = tr("Print sheets");
    heading.meta = tr("%1 of %2")
                       .arg(m_personas.checkedNames().size())
                       .arg(counted(m_personas.rowCount(), tr("%1 persona"), tr("%1 personas")));
    heading.primary = m_print;
    heading.secondary = {m_paper};
    return heading;
}

QList<QWidget*> PrintPage::regions() const
{
    return {m_list, m_form->firstField(), m_preview->focusProxy()};
}

QWidget* PrintPage::mainRegion() const
{
    return m_list;
}

void PrintPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    read();
    showChoice();
}

void PrintPage::hideEvent(QHideEvent* event)
{
    OutgoingPage::hideEvent(event);
    for (auto* action : {m_all, m_none})
        action->setEnabled(false);
}

} // namespace ui
