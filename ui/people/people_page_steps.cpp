// What can be done on the page: each is one step of history, asked about before where it takes other things with it.
#include "ui/people/attribute_edits.h"
#include "ui/people/attribute_panel.h"
#include "ui/people/consent_form.h"
#include "ui/people/consent_lanes.h"
#include "ui/people/people_page.h"
#include "ui/people/people_panel.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QStackedWidget>

#include <algorithm>

namespace ui {

using core::AttributeOf;

void PeoplePage::keep(const core::Result<void>& done)
{
    if (done)
        return;
    emit failed(done.error());
    if (m_workspace) { // shows again what is kept
        readTables();
        readPanel();
    }
}

void PeoplePage::add()
{
    m_ask->cancel();
    qint64 id = 0;
    if (m_of == AttributeOf::Participant) {
        const auto added = addParticipant(*m_workspace);
        if (!added)
            return emit failed(added.error());
        id = added->value;
    } else {
        const auto added = addAccount(*m_workspace);
        if (!added)
            return emit failed(added.error());
        id = added->value;
    }
    choose(m_of, id);
    readPanel();
    m_panel->edit(QStringLiteral("name"));
}

void PeoplePage::rename()
{
    auto* table = view().table;
    auto index = table->currentIndex();
    if (!(index.flags() & Qt::ItemIsEditable))
        index = index.siblingAtColumn(view().model->columnOf(QStringLiteral("name")));
    table->setFocus(Qt::OtherFocusReason);
    table->setCurrentIndex(index);
    table->edit(index);
}

void PeoplePage::askMerge()
{
    askMergeInto(chosen());
}

void PeoplePage::askMergeInto(const PeopleIds& ids)
{
    const auto words = m_workspace->read([&](const core::Stores& stores) {
        QStringList others;
        for (size_t at = 1; at < ids.size() && at < 6; ++at)
            others << nameOf(stores, m_of, {ids[at]});
        if (ids.size() > 6)
            others << tr("others");
        return std::pair(tr("%1 into %2").arg(others.join(QStringLiteral(", ")), nameOf(stores, m_of, {ids.front()})),
                         mergeWords(stores, m_of, ids));
    });
    if (!words)
        return emit failed(words.error());
    m_ask->ask({QStringLiteral("merge"), tr("Merge"), words->first, words->second}, [this, ids] {
        const auto done = mergePeople(*m_workspace, m_of, ids);
        keep(done);
        if (done)
            choose(m_of, ids.front());
    });
    auto* swap = new QAction(tr("Swap"), m_ask);
    Actions::rename(swap, tr("Swap"));
    connect(swap, &QAction::triggered, this, [this, ids] {
        auto swapped = ids;
        std::rotate(swapped.begin(), swapped.begin() + 1, swapped.end());
        askMergeInto(swapped);
    });
    m_ask->offer(swap);
}

void PeoplePage::askRemove()
{
    const auto ids = chosen();
    const auto words = m_workspace->read([&](const core::Stores& stores) {
        return std::pair(nameOf(stores, m_of, ids), removalWords(stores, m_of, ids));
    });
    if (!words)
        return emit failed(words.error());
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete"), words->first, words->second},
               [this, ids] { keep(removePeople(*m_workspace, m_of, ids)); });
}

void PeoplePage::openConsent(bool correct)
{
    if (!isEditable() || m_of != AttributeOf::Participant || chosen().empty())
        return;
    if (m_fields->isChecked())
        toggleAttributes();
    if (m_panelSoon.isActive())
        readPanel();
    const auto* consent = m_panel->detail().isPerson() ? m_panel->lanes().consent() : nullptr;
    if (!correct || !consent) {
        const bool ofLane = m_panel->lanes().hasFocus();
        return m_panel->form().openNew(ofLane ? std::optional(m_panel->lanes().scope()) : std::nullopt);
    }
    const auto source =
        m_workspace->read([&](const core::Stores& stores) { return stores.sources.source(consent->source); });
    m_panel->form().openFor(*consent, source && *source ? (*source)->name : QString());
}

void PeoplePage::takeConsent(const ConsentEntry& entry)
{
    const auto corrects = m_panel->form().corrects();
    const auto done = corrects ? correctConsent(*m_workspace, *corrects, entry)
                               : recordConsent(*m_workspace, m_panel->detail().ids, entry);
    if (!done)
        return emit failed(done.error()); // what was written stays in the form
    emit m_panel->form().closed();
}

void PeoplePage::withdraw(const std::vector<core::Scope>& scopes)
{
    keep(withdrawConsent(*m_workspace, chosen(), scopes));
}

void PeoplePage::toggleAttributes()
{
    const bool open = m_beside->currentWidget() != m_attributes;
    m_fields->setChecked(open);
    if (open) {
        m_beside->setCurrentWidget(m_attributes);
        m_attributes->first()->setFocus(Qt::OtherFocusReason);
    } else {
        readPanel();
        view().table->setFocus(Qt::OtherFocusReason);
    }
    emit headingChanged();
}

void PeoplePage::addAttribute()
{
    if (!m_fields->isChecked())
        toggleAttributes();
    const auto added = ui::addAttribute(*m_workspace, m_of);
    if (!added)
        return emit failed(added.error());
    m_attributes->focusName(*added);
}

void PeoplePage::askRetype(const core::Attribute& attribute, core::AttributeType type)
{
    const auto lost = retypeWords(*m_workspace, attribute, type);
    if (!lost)
        return emit failed(lost.error());
    if (lost->isEmpty())
        return keep(retypeAttribute(*m_workspace, attribute, type));
    m_ask->ask({QStringLiteral("data-warning"), tr("Change"),
                tr("%1 to the type %2").arg(quoted(attribute.name), typeWord(type)), *lost},
               [this, attribute, type] { keep(retypeAttribute(*m_workspace, attribute, type)); });
    readAttributes(); // the type as it is, until that is answered
}

void PeoplePage::askRemoveAttribute(const core::Attribute& attribute)
{
    const auto count =
        m_workspace->read([&](const core::Stores& stores) { return valueCount(stores, attribute); }).value_or(0);
    if (count == 0)
        return keep(removeAttribute(*m_workspace, attribute));
    m_ask->ask({QStringLiteral("edit-delete"), tr("Delete"), tr("the attribute %1").arg(quoted(attribute.name)),
                counted(count, tr("%1 value goes with it. One undo brings all back."),
                        tr("%1 values go with it. One undo brings all back."))},
               [this, attribute] { keep(removeAttribute(*m_workspace, attribute)); });
}

void PeoplePage::showDuplicates()
{
    m_quick->setCurrentIndex(m_quick->count() - 1);
    view().table->sortByColumn(view().model->columnOf(QStringLiteral("name")), Qt::AscendingOrder);
    filter();
    if (view().filter->rowCount() == 0)
        emit told(tr("No two of them have the same name."));
    view().table->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
