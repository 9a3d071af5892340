#include "ui/erasure/erasure_page.h"

#include "ui/erasure/hit_delegate.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include "core/erasure/plan_text.h"

#include <QCheckBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
ErasurePage::ErasurePage(Actions& actions, QWidget* parent) : Page(parent)
{
    m_do =
        actions.add({.id = QStringLiteral("erasure.do"), .text = tr("Erase…"), .icon = QStringLiteral("edit-delete")});
    m_key = actions.add({.id = QStringLiteral("erasure.key-file"),
                         .text = tr("Choose the key file"),
                         .icon = QStringLiteral("document-new"),
                         .word = tr("Key file…")});
    m_head = new SectionHead(tr("Where the name stands"));
    m_list = new ListView(tr("Where the name stands"));
    m_list->viewport()->setBackgroundRole(QPalette::Base);
    m_list->setModel(&m_hits);
    m_list->setItemDelegate(new HitDelegate(m_list));
    auto* right = new Surface(&Theme::paper);
    auto* column = columnIn(right);
    column->addWidget(m_head);
    column->addWidget(m_list, 1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(makeSide());
    row->addWidget(right, 1);

    connect(m_do, &QAction::triggered, this, &ErasurePage::ask);
    connect(m_key, &QAction::triggered, this, &ErasurePage::keyFileAsked);
    connect(m_also, &QLineEdit::editingFinished, this, [this] {
        if (m_also->isModified())
            plan();
        m_also->setModified(false);
    });
    for (auto* box : {m_firstNames, m_accounts})
        connect(box, &QCheckBox::toggled, this, &ErasurePage::plan);
    connect(&m_hits, &QAbstractItemModel::dataChanged, this, &ErasurePage::enableActions);
    enableActions();
}

QWidget* ErasurePage::makeSide()
{
    auto* side = new Surface(&Theme::page, Qt::RightEdge);
    side->setFixedWidth(scaled(340));
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(m_sentences = new Label);

    m_erasing = new QWidget;
    auto* erasing = columnIn(m_erasing, 4);
    m_also = new QLineEdit;
    m_also->setAccessibleName(tr("Other words that mean them"));
    erasing->addWidget(new Label(tr("Other words that mean them"), Type::Hint, &Theme::inkSoft, QFont::DemiBold));
    erasing->addWidget(m_also);
    erasing->addWidget(new Label(tr("A first name, a nickname; a comma between two."), Type::Hint, &Theme::inkFaint));
    column->addWidget(m_erasing);

    m_hidingFields = new QWidget;
    auto* hiding = columnIn(m_hidingFields, 8);
    hiding->addWidget(m_firstNames = new QCheckBox(tr("First names alone too")));
    hiding->addWidget(m_accounts = new QCheckBox(tr("Names of accounts too")));
    hiding->addWidget(m_keyFile = new Label({}, Type::Hint, &Theme::inkSoft));
    hiding->addWidget(new Button(m_key, Button::Look::Outlined), 0, Qt::AlignLeft);
    column->addWidget(m_hidingFields);
    column->addStretch();
    column->addWidget(new Label(tr("A row that is not checked stays as it is. Nothing is changed before you are asked "
                                   "once more."),
                                Type::Hint, &Theme::inkFaint));
    return side;
}

void ErasurePage::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    m_request = {};
    m_hiding = {};
    m_planned = false;
    m_hits.setHits({});
    if (workspace)
        connect(workspace, &core::Workspace::busyChanged, this, &ErasurePage::enableActions);
    enableActions();
}

void ErasurePage::planErasure(core::Id<core::Participant> person)
{
    m_request = {person, {}, {}};
    m_also->clear();
    plan();
}

void ErasurePage::planHiding()
{
    m_request = {};
    m_hiding = {};
    m_keyFile->setText(tr("The names are written to a file of their own, which you keep apart."));
    plan();
}

void ErasurePage::setKeyFile(const QString& path)
{
    m_hiding.keyFile = path;
    m_keyFile->setText(tr("The names are written to %1.").arg(QDir::toNativeSeparators(path)));
    enableActions();
}

template <class Value, class Then> void ErasurePage::work(const QString& name,
                                                          core::Delivery<core::Result<Value>> future,
                                                          const std::shared_ptr<core::Progress>& progress, Then then)
{
    m_planned = false;
    enableActions();
    emit workBegun(name, progress);
    future.then(this, [this, then](const core::Result<Value>& result) {
        emit workEnded();
        if (!result)
            return void(emit failed(result.error()));
        then(*result);
    });
}

void ErasurePage::plan()
{
    if (!m_workspace)
        return;
    auto progress = std::make_shared<core::Progress>();
    const QString name = tr("Looking for the name everywhere…");
    if (hides()) {
        m_hiding.firstNames = m_firstNames->isChecked();
        m_hiding.accounts = m_accounts->isChecked();
        return work(name, core::erasure::planHidingInBackground(*m_workspace, m_hiding, progress), progress,
                    [this](const core::erasure::HidingPlan& plan) {
                        show(tr("Hide names"), core::erasure::sentencesOf(plan), plan.hits);
                    });
    }
    m_request.also = m_also->text().split(u',', Qt::SkipEmptyParts);
    work(name, core::erasure::planErasureInBackground(*m_workspace, m_request, progress), progress,
         [this](const core::erasure::ErasurePlan& plan) {
             const QStringList names{plan.person.code, plan.person.name};
             show(tr("Erase %1").arg(names.join(u' ').trimmed()), core::erasure::sentencesOf(plan), plan.hits);
         });
}

void ErasurePage::show(const QString& title, const QStringList& sentences, std::vector<core::erasure::Hit> hits)
{
    m_title = title;
    m_sentences->setText(sentences.join(u'\n'));
    m_erasing->setVisible(!hides());
    m_hidingFields->setVisible(hides());
    m_hits.setHits(std::move(hits));
    m_planned = true;
    Actions::rename(m_do, hides() ? tr("Hide names…") : tr("Erase…"));
    if (m_hits.rowCount() > 0)
        m_list->setCurrentIndex(m_hits.index(0));
    enableActions();
    emit headingChanged();
}

void ErasurePage::enableActions()
{
    const bool idle = m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
    m_do->setEnabled(idle && m_planned && (!hides() || !m_hiding.keyFile.isEmpty()));
    m_key->setEnabled(m_planned && hides());
    m_head->setNote(m_hits.rowCount() == 0
                        ? tr("nowhere else")
                        : tr("%1 of %2 checked").arg(number(m_hits.checked()), number(m_hits.rowCount())));
}

void ErasurePage::ask()
{
    auto* question = new QMessageBox(QMessageBox::Warning, m_title,
                                     hides() ? tr("Hide these names for good?") : tr("Erase this person for good?"),
                                     QMessageBox::Cancel, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(
        tr("The history of the whole project ends with it: no step that was taken so far can be "
           "undone any more, and neither can this one."));
    auto* yes = question->addButton(hides() ? tr("Hide names") : tr("Erase"), QMessageBox::AcceptRole);
    question->setDefaultButton(QMessageBox::Cancel);
    connect(question, &QMessageBox::buttonClicked, this, [this, yes](QAbstractButton* button) {
        if (button == yes)
            carryOut();
    });
    question->open();
}

void ErasurePage::carryOut()
{
    auto progress = std::make_shared<core::Progress>();
    m_request.keep = m_hiding.keep = m_hits.kept();
    const auto tell = [this](const core::DoneForGood& finished) { emit done(finished); };
    if (hides())
        work(tr("Hiding names…"), core::erasure::hideNamesInBackground(*m_workspace, m_hiding, progress), progress,
             tell);
    else
        work(tr("Erasing…"), core::erasure::eraseInBackground(*m_workspace, m_request, progress), progress, tell);
}

Heading ErasurePage::heading() const
{
    Heading heading;
    heading.title = m_title;
    if (m_planned)
        heading.primary = m_do;
    return heading;
}

QList<QWidget*> ErasurePage::regions() const
{
    return {hides() ? static_cast<QWidget*>(m_firstNames) : m_also, m_list};
}

void ErasurePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_do->setEnabled(false);
    m_key->setEnabled(false);
}

} // namespace ui
