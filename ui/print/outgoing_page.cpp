#include "ui/print/outgoing_page.h"

#include "ui/print/outgoing_facts.h"
#include "ui/print/sheet_preview.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

OutgoingPage::OutgoingPage(Actions& actions, const ActionSpec& print, PrintForm::For what, QWidget* parent)
    : Page(parent)
{
    m_print = actions.add(print);
    m_print->setEnabled(false);
    m_form = new PrintForm(what);
    m_facts = new OutgoingFacts;
    m_preview = new SheetPreview(SheetPreview::Has::OnlyPages);
    auto* side = new Surface(&Theme::paper, Qt::RightEdge);
    side->setFixedWidth(scaled(PrintForm::sideWidth));
    m_side = new QVBoxLayout(side);
    m_side->setContentsMargins(0, 0, 0, 0);
    m_side->setSpacing(0);
    m_side->addWidget(m_form);
    m_side->addWidget(m_facts);
    m_side->addStretch();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(m_preview, 1);

    connect(m_print, &QAction::triggered, this, [this] {
        if (m_workspace && refusal().isEmpty())
            this->print();
    });
    connect(m_form, &PrintForm::changed, this, [this] {
        showPreview();
        showChoice();
    });
    connect(m_form, &PrintForm::folderAsked, this, &OutgoingPage::folderAsked);
}

QString OutgoingPage::facts() const
{
    return m_facts->words();
}

void OutgoingPage::setWorkspace(core::Workspace* workspace)
{
    if (m_printing)
        m_printing->cancel();
    if (m_workspace)
        disconnect(m_workspace, nullptr, this, nullptr);
    m_workspace = workspace;
    m_preview->show(nullptr, {});
    if (workspace)
        m_form->suit(*workspace);
}

void OutgoingPage::write(const QString& what, const Work& work)
{
    m_printing = std::make_shared<core::Progress>();
    showChoice();
    emit workBegun(what, m_printing);
    m_workspace
        ->readInBackground(
            [work, progress = m_printing](const core::Stores& stores) { return work(stores, *progress); }, m_printing)
        .then(this, [this, folder = m_form->order().folder,
                     workspace = m_workspace](const core::Result<core::report::Printed>& done) {
            m_printing.reset();
            emit workEnded();
            showChoice();
            if (!done)
                return emit failed(done.error());
            if (workspace && workspace == m_workspace)
                keep(*done);
            emit printed(*done, folder);
        });
}

void OutgoingPage::say(const QStringList& names, bool nothingThere)
{
    const QString why = refusal();
    m_form->say(why.isEmpty() || m_printing || nothingThere ? filesSentence(m_form->order(), names)
                                                            : tr("Not yet: %1.").arg(why));
    Actions::allow(m_print, why);
    if (!isVisible())
        m_print->setEnabled(false);
    emit headingChanged();
}

void OutgoingPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_print->setEnabled(false);
}

} // namespace ui
