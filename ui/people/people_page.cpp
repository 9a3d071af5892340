#include "ui/people/people_page.h"

#include "ui/follow_ups/person_follow_ups.h"
#include "ui/people/attribute_panel.h"
#include "ui/people/consent_form.h"
#include "ui/people/consent_lanes.h"
#include "ui/people/people_panel.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/actions.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/consent_words.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/name_picker.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QDataStream>
#include <QHeaderView>
#include <QIODevice>
#include <QLineEdit>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QStackedWidget>

#include <algorithm>

namespace ui {
namespace {

using core::AttributeOf;

/// The quick filters of a kind, in the order of their list.
std::vector<std::pair<QuickFilter, QString>> quickFilters(AttributeOf of)
{
    if (of == AttributeOf::Account)
        return {{QuickFilter::All, PeoplePage::tr("All")},
                {QuickFilter::Alone, PeoplePage::tr("Without people")},
                {QuickFilter::Twins, PeoplePage::tr("Possible duplicates")}};
    return {{QuickFilter::All, PeoplePage::tr("Everybody")},
            {QuickFilter::Missing, PeoplePage::tr("Consent missing")},
            {QuickFilter::Ending, PeoplePage::tr("Consent ends soon")},
            {QuickFilter::Refused, PeoplePage::tr("Refused or ended")},
            {QuickFilter::Alone, PeoplePage::tr("Without account")},
            {QuickFilter::Twins, PeoplePage::tr("Possible duplicates")}};
}

template <class Test> int countOf(const PeopleModel& model, Test test)
{
    return static_cast<int>(std::count_if(model.rows().begin(), model.rows().end(), test));
}

} // namespace

Table& PeoplePage::table()
{
    return *view().table;
}

void PeoplePage::takeChoice()
{
    auto& now = view();
    now.chosen.clear();
    for (const auto& index : now.table->selectionModel()->selectedRows())
        now.chosen.push_back(now.filter->idAt(index));
    const auto current = std::find(now.chosen.begin(), now.chosen.end(), now.filter->idAt(now.table->currentIndex()));
    if (current != now.chosen.end())
        std::rotate(now.chosen.begin(), current, current + 1);
    enableActions();
    sayTotal();
    m_panelSoon.start(); // after the last of several changes of the selection
}

void PeoplePage::choose(AttributeOf of, qint64 id)
{
    showKind(of);
    const auto found = [&] {
        const int row = view().model->rowOf(id);
        return row < 0 ? QModelIndex() : view().filter->mapFromSource(view().model->index(row, 0));
    };
    if (!found().isValid() && (!m_filter->text().isEmpty() || view().filter->quick() != QuickFilter::All)) {
        m_filter->clear();
        m_quick->setCurrentIndex(0);
        filter();
    }
    const auto index = found();
    if (!index.isValid()) { // comes with the tables that are being read
        view().chosen = {id};
        view().awaits = true;
        m_whole->setCurrentIndex(0);
        return enableActions();
    }
    // Not the view's own way, which asks what keys are held: with Ctrl it would add to the choice.
    view().table->selectionModel()->setCurrentIndex(index,
                                                    QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    view().table->scrollTo(index);
}

void PeoplePage::showKind(AttributeOf of)
{
    const bool isNew = of != m_of || m_quick->count() == 0;
    m_of = of;
    m_kind->setCurrent(of == AttributeOf::Participant ? 0 : 1);
    m_tables->setCurrentIndex(m_kind->current());
    if (isNew) {
        showQuick();
        m_filter->setPlaceholderText(of == AttributeOf::Participant ? tr("Filter: role, account, code…")
                                                                    : tr("Filter: name, industry, region…"));
        Actions::rename(m_add, of == AttributeOf::Participant ? tr("Add participant") : tr("Add account"));
        filter();
        if (m_workspace && isVisible()) {
            readAttributes();
            fitColumns();
            takeChoice();
            readPanel();
        }
    }
    emit headingChanged();
}

void PeoplePage::showQuick()
{
    m_quick->clear();
    for (const auto& [quick, words] : quickFilters(m_of))
        m_quick->addItem(words);
}

void PeoplePage::filter()
{
    const auto quick = quickFilters(m_of)[static_cast<size_t>(qMax(0, m_quick->currentIndex()))].first;
    view().filter->setWords(m_filter->text());
    view().filter->setQuick(quick);
    keepChoice(view());
    sayTotal();
}

void PeoplePage::sayTotal()
{
    const auto& now = view();
    const bool people = m_of == AttributeOf::Participant;
    const int all = now.model->rowCount(), shown = now.filter->rowCount();
    QStringList words;
    if (shown < all)
        words << (people ? tr("%1 of %2 participants") : tr("%1 of %2 accounts")).arg(number(shown), number(all));
    if (now.chosen.size() > 1)
        words << tr("%1 chosen").arg(number(static_cast<qint64>(now.chosen.size())));
    const int refused = people ? countOf(*now.model, [](const PeopleRow& row) { return row.refused; }) : 0;
    if (words.isEmpty() && people)
        words << tr("Said: highlights, in all studies.");
    if (refused > 0)
        words << counted(refused, tr("What %1 person refused is left out of every export."),
                         tr("What %1 people refused is left out of every export."));
    m_total->setText(words.join(QStringLiteral(" · ")));
}

bool PeoplePage::isEditable() const
{
    return isVisible() && m_workspace && !m_workspace->isReadOnly() && !m_workspace->isBusy();
}

void PeoplePage::enableActions()
{
    const bool shown = isVisible() && m_workspace;
    const bool editable = isEditable();
    const bool people = m_of == AttributeOf::Participant;
    const auto count = chosen().size();
    m_add->setEnabled(editable);
    m_rename->setEnabled(editable && count == 1);
    Actions::allow(m_merge, count > 1 ? QString() : tr("Choose two or more that are the same."));
    m_merge->setEnabled(editable && count > 1);
    m_remove->setEnabled(editable && count > 0);
    m_erase->setEnabled(editable && count == 1 && m_of == AttributeOf::Participant);
    for (auto* action : {m_record, m_withdrawAll})
        action->setEnabled(editable && people && count > 0);
    const bool one = editable && people && count == 1;
    m_correct->setEnabled(one && m_panel->lanes().consent());
    m_withdraw->setEnabled(one);
    Actions::rename(m_withdraw, tr("Withdraw '%1' today").arg(scopeWord(m_panel->lanes().scope()).toLower()));
    m_evidence->setEnabled(shown && people && m_panel->quotes().isVisible() &&
                           !m_panel->quotes().chosenHighlights().empty());
    m_fields->setEnabled(shown);
    m_addField->setEnabled(editable);
    m_columns->setEnabled(shown);
    m_duplicates->setEnabled(shown);
    const bool inView = shown && m_panel->isVisible();
    m_followUps->setEnabled(inView && m_panel->showsFollowUps(), editable && inView && m_panel->detail().isPerson());
    m_panel->setEditable(editable);
    for (auto& view : m_views)
        view.model->setEditable(editable);
}

Heading PeoplePage::heading() const
{
    const auto& people = *m_views[0].model;
    Heading heading;
    heading.title = tr("People");
    if (people.rowCount() > 0 || m_views[1].model->rowCount() > 0)
        heading.meta =
            QStringLiteral("%1 · %2").arg(counted(people.rowCount(), tr("%1 participant"), tr("%1 participants")),
                                          counted(m_views[1].model->rowCount(), tr("%1 account"), tr("%1 accounts")));
    const int ending = countOf(people, [](const PeopleRow& row) { return row.ending; });
    if (ending > 0)
        heading.badge = Heading::Badge{paint::Verdict::Warn, counted(ending, tr("%1 consent ends within 30 days"),
                                                                     tr("%1 consents end within 30 days"))};
    if (m_whole->currentIndex() == 0)
        heading.secondary = {m_add};
    heading.menu = {m_rename, m_merge, m_remove, m_erase, m_record, m_withdrawAll, m_duplicates, m_fields, m_columns};
    return heading;
}

QList<QWidget*> PeoplePage::regions() const
{
    QList<QWidget*> regions{m_filter, view().table};
    if (m_ask->isAsking())
        regions.prepend(m_ask);
    if (m_beside->currentWidget() == m_panel)
        regions << m_panel->regions();
    else if (m_beside->currentWidget() == m_attributes)
        regions << m_attributes->first();
    return regions;
}

QWidget* PeoplePage::mainRegion() const
{
    return view().table;
}

bool PeoplePage::accepts(const Destination& destination) const
{
    return std::holds_alternative<core::Id<core::Participant>>(destination) ||
           std::holds_alternative<core::Id<core::Account>>(destination);
}

void PeoplePage::reveal(const Destination& destination)
{
    refresh();
    const auto* person = std::get_if<core::Id<core::Participant>>(&destination);
    const auto of = person ? AttributeOf::Participant : AttributeOf::Account;
    const qint64 id = person ? person->value : std::get<core::Id<core::Account>>(destination).value;
    const auto exists = m_workspace->read([&](const core::Stores& stores) {
        return person ? stores.people.participant({id}).has_value() : stores.people.account({id}).has_value();
    });
    if (!exists)
        return emit failed(exists.error());
    if (!*exists)
        return emit failed({core::Error::Kind::NotFound, person ? tr("This participant is no longer in the project.")
                                                                : tr("This account is no longer in the project.")});
    choose(of, id);
    view().table->setFocus(Qt::OtherFocusReason);
}

std::optional<Destination> PeoplePage::shown() const
{
    if (chosen().empty())
        return std::nullopt;
    if (m_of == AttributeOf::Participant)
        return Destination(core::Id<core::Participant>{chosen().front()});
    return Destination(core::Id<core::Account>{chosen().front()});
}

void PeoplePage::find()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

/// A field keeps itself when it is left.
bool PeoplePage::settle()
{
    auto* field = qobject_cast<EditField*>(QApplication::focusWidget());
    if (!field || !isAncestorOf(field) || field->text() == field->value())
        return true;
    field->clearFocus();
    return true;
}

QByteArray PeoplePage::layoutState() const
{
    QByteArray state;
    QDataStream out(&state, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << m_splitter->saveState() << m_views[0].shown << m_views[1].shown;
    return state;
}

void PeoplePage::restoreLayout(const QByteArray& state)
{
    QDataStream in(state);
    in.setVersion(QDataStream::Qt_6_4);
    QByteArray splitter;
    QHash<QString, bool> people, accounts;
    in >> splitter >> people >> accounts;
    if (in.status() != QDataStream::Ok)
        return;
    m_splitter->restoreState(splitter);
    m_views[0].shown = people;
    m_views[1].shown = accounts;
}

void PeoplePage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    refresh();
    enableActions();
}

void PeoplePage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_ask->cancel();
    m_names->close();
    enableActions();
}

void PeoplePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    fitColumns();
}

} // namespace ui
