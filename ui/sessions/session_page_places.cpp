// Where one is in a session: the highlight, the entry, the words that are looked for.
#include "ui/observation/observation_panel.h"
#include "ui/sessions/session_capture.h"
#include "ui/sessions/session_page.h"
#include "ui/sessions/session_view.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>

#include <algorithm>

namespace ui {

void SessionPage::choose(int highlight)
{
    m_place->setText(highlight < 0 ? QString()
                                   : tr("Highlight %1 of %2").arg(highlight + 1).arg(m_content.highlights.size()));
    if (highlight >= 0) {
        const auto& tags = m_content.highlights[static_cast<size_t>(highlight)].tags;
        if (std::find(tags.begin(), tags.end(), m_tag) == tags.end())
            m_tag = tags.empty() ? core::Id<core::Tag>{} : tags.front();
        const int row = m_tagModel.rowOf(m_tag);
        m_tags->setCurrentIndex(row < 0 ? QModelIndex() : m_tagModel.index(row));
    }
    showHighlight(highlight);
    enableActions();
    openTags(m_tags->hasFocus());
}

QString SessionPage::placeOf(int highlight) const
{
    if (highlight < 0)
        return {};
    const auto& shown = m_content.highlights[static_cast<size_t>(highlight)];
    const QString time = sessionTime(m_content.entries[static_cast<size_t>(m_content.entryAt(shown.begin))].atMs);
    const auto under = highlightsOf(m_tag);
    const auto at = std::find(under.begin(), under.end(), highlight);
    QStringList parts;
    if (!time.isEmpty())
        parts << time;
    if (at != under.end())
        parts << tr("%1 of %2 under this tag").arg(at - under.begin() + 1).arg(under.size());
    return parts.join(QStringLiteral(" · "));
}

std::vector<int> SessionPage::highlightsOf(core::Id<core::Tag> tag) const
{
    std::vector<int> found;
    for (size_t at = 0; at < m_content.highlights.size(); ++at) {
        const auto& tags = m_content.highlights[at].tags;
        if (std::find(tags.begin(), tags.end(), tag) != tags.end())
            found.push_back(static_cast<int>(at));
    }
    return found;
}

void SessionPage::step(int by)
{
    const int count = static_cast<int>(m_content.highlights.size());
    if (count == 0)
        return;
    const int current = m_view->currentHighlight();
    const int next = current < 0 ? (by > 0 ? 0 : count - 1) : (current + by + count) % count;
    m_view->setCurrentHighlight(next);
    choose(next);
    chooseOnLanes(m_content.entryAt(m_content.highlights[static_cast<size_t>(next)].begin));
}

void SessionPage::stepTag(const QModelIndex& index)
{
    m_tag = m_tagModel.tag(index.row()).id;
    const auto under = highlightsOf(m_tag);
    const auto after = std::find(under.begin(), under.end(), m_view->currentHighlight());
    const int next = after == under.end() || std::next(after) == under.end() ? under.front() : *std::next(after);
    m_view->setCurrentHighlight(next);
    choose(next);
    chooseOnLanes(m_content.entryAt(m_content.highlights[static_cast<size_t>(next)].begin));
}

QWidget* SessionPage::mainRegion() const
{
    if (m_capturing->isShown())
        return m_capturing->lineRegion();
    return showsLanes() ? m_observation->regions().first() : m_view;
}

bool SessionPage::accepts(const Destination& destination) const
{
    return std::holds_alternative<core::Place>(destination);
}

std::optional<Destination> SessionPage::shown() const
{
    if (!session())
        return std::nullopt;
    const int highlight = m_view->currentHighlight();
    const int entry = m_view->textCursor().blockNumber();
    return core::Place{
        session(),
        entry < static_cast<int>(m_content.entries.size()) ? m_content.entries[static_cast<size_t>(entry)].id
                                                           : core::Id<core::Entry>(),
        highlight < 0 ? core::Id<core::Highlight>() : m_content.highlights[static_cast<size_t>(highlight)].id};
}

void SessionPage::reveal(const Destination& destination)
{
    const auto& place = std::get<core::Place>(destination);
    open(place.session);
    if (place.entry || place.highlight)
        showPlace(place);
}

void SessionPage::showPlace(const core::Place& place)
{
    const auto& highlights = m_content.highlights;
    const auto at = std::find_if(highlights.begin(), highlights.end(),
                                 [&](const core::Highlight& h) { return place.highlight && h.id == place.highlight; });
    if (at != highlights.end()) {
        m_view->setCurrentHighlight(static_cast<int>(at - highlights.begin()));
        choose(m_view->currentHighlight());
        chooseOnLanes(m_content.entryAt(at->begin));
    } else if (const int entry = m_content.entryAt(place.entry); entry >= 0) {
        m_view->showEntry(entry);
        chooseOnLanes(entry);
    }
}

void SessionPage::search(const QString& words)
{
    m_hits = m_view->findAll(words);
    m_hit = -1;
    enableActions();
    if (m_hits > 0)
        stepHit(1);
    else
        m_found->setText(words.isEmpty() ? QString() : tr("not found"));
}

void SessionPage::stepHit(int by)
{
    if (m_hits == 0)
        return;
    m_hit = m_hit < 0 ? (by > 0 ? 0 : m_hits - 1) : (m_hit + by + m_hits) % m_hits;
    m_view->goToHit(m_hit);
    m_found->setText(tr("%1 of %2").arg(number(m_hit + 1), number(m_hits)));
}

void SessionPage::find()
{
    if (showsLanes())
        wantLanes(false); // what is looked for is shown in the text
    m_findField->show();
    m_findField->setFocus(Qt::ShortcutFocusReason);
    m_findField->selectAll();
}

std::optional<QString> SessionPage::sought() const
{
    return m_findField->isVisible() && m_findField->hasFocus() ? std::optional(m_findField->text()) : std::nullopt;
}

void SessionPage::closeFind()
{
    m_findField->clear();
    m_findField->hide();
    m_view->takeUnderCursor(); // what was found is where the person is now
    focusMain();
}

void SessionPage::copyWithSource()
{
    const auto selected = m_view->selection();
    const int current = m_view->currentHighlight();
    core::Highlight passage;
    if (selected) {
        passage.begin = m_content.entries[static_cast<size_t>(selected->firstEntry)].id;
        passage.beginOffset = selected->firstOffset;
        passage.end = m_content.entries[static_cast<size_t>(selected->lastEntry)].id;
        passage.endOffset = selected->lastOffset;
    } else if (current >= 0) {
        passage = m_content.highlights[static_cast<size_t>(current)];
    } else {
        return;
    }
    QStringList source{m_content.speakerOf(passage), m_content.session.title,
                       sessionTime(m_content.entries[static_cast<size_t>(m_content.entryAt(passage.begin))].atMs)};
    source.removeAll(QString());
    QGuiApplication::clipboard()->setText(
        QStringLiteral("%1 — %2").arg(quoted(m_content.quote(passage)), source.join(QStringLiteral(", "))));
}

} // namespace ui
