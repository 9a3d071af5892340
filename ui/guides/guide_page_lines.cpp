// What can be done with the lines of a guide.
#include "ui/guides/guide_list.h"
#include "ui/guides/guide_page.h"
#include "ui/widgets/words.h"

#include "core/sessions/guide_text.h"

#include <algorithm>
#include <limits>

namespace ui {
namespace {

using Kind = core::GuideItem::Kind;

QString linesCounted(size_t count)
{
    return count == 1 ? GuidePage::tr("a line of the guide")
                      : GuidePage::tr("%1 lines of the guide").arg(number(qint64(count)));
}

/// All that is done to a line until it has its first words is one step, and none where it goes without any.
void joinLine(core::Stores& stores, core::Id<core::GuideItem> line)
{
    stores.joinStep(QStringLiteral("line %1").arg(line.value), std::numeric_limits<qint64>::max());
}

} // namespace

/// Below the line in hand.
void GuidePage::addLine(Kind kind)
{
    const int row = m_list->currentRow();
    insert(tr("Add a line to the guide"), {{.kind = kind}}, row < 0 ? m_list->guide().rowCount() : row + 1);
    m_list->write();
}

/// After a probe comes another one, after anything else a question.
void GuidePage::addNext()
{
    const int row = m_list->currentRow();
    addLine(row >= 0 && m_list->guide().item(row).kind == Kind::Probe ? Kind::Probe : Kind::Question);
}

/// "(5 min)" at the end of what is written are its minutes.
void GuidePage::reword(core::Id<core::GuideItem> id, const QString& text)
{
    auto item = m_list->guide().item(m_list->guide().rowOf(id));
    if (text == item.text)
        return;
    if (text.isEmpty())
        return removeLines({id});
    const bool isNew = item.text.isEmpty();
    item.text = text;
    const auto read = core::guideFrom(QStringLiteral("- ") + text).items;
    if (read.size() == 1 && read.front().minutes && read.front().text != text) {
        item.minutes = read.front().minutes;
        item.text = read.front().text;
    }
    edit(isNew ? tr("Add a line to the guide") : tr("Write a line of the guide"), [&](core::Stores& stores) {
        if (isNew)
            joinLine(stores, id);
        stores.guides.update(item);
    });
}

void GuidePage::changeLines(const QString& label, const std::function<void(core::GuideItem&)>& change)
{
    edit(label, [&](core::Stores& stores) {
        for (const auto id : m_list->chosen()) {
            auto item = stores.guides.item(id).value();
            if (item.text.isEmpty())
                joinLine(stores, id);
            change(item);
            stores.guides.update(item);
        }
    });
}

void GuidePage::indent(bool probe)
{
    if (m_write->isEnabled())
        changeLines(probe ? tr("Make a probe of a line") : tr("Make a question of a line"),
                    [probe](core::GuideItem& item) { item.kind = probe ? Kind::Probe : Kind::Question; });
}

void GuidePage::paste(const QString& text)
{
    const int row = m_list->currentRow();
    auto read = core::guideFrom(text);
    if (!read.name.isEmpty()) // a heading over what is pasted names nothing here
        read.items.insert(read.items.begin(), {.kind = Kind::Note, .text = read.name});
    if (!read.items.empty() && m_add->isEnabled())
        insert(tr("Paste %1").arg(linesCounted(read.items.size())), read.items,
               row < 0 ? m_list->guide().rowCount() : row + 1);
}

void GuidePage::bringIn(const QString& markdown)
{
    const auto read = core::guideFrom(markdown);
    if (read.items.empty())
        return void(emit failed(
            {core::Error::Kind::BadInput, tr("There is no line of words in this file. The guide is as it was.")}));
    const bool isNew = m_list->guide().rowCount() == 0;
    auto items = read.items;
    for (auto& item : items)
        item.guide = m_guide.id;
    auto named = m_guide;
    named.name = isNew && !read.name.isEmpty() ? read.name : m_guide.name;
    edit(tr("Import %1").arg(linesCounted(items.size())), [&](core::Stores& stores) {
        if (named != m_guide)
            stores.guides.update(named);
        stores.guides.add(items);
    });
}

void GuidePage::insert(const QString& label, std::vector<core::GuideItem> items, int row)
{
    for (auto& item : items)
        item.guide = m_guide.id;
    std::vector<core::Id<core::GuideItem>> added;
    const bool atEnd = row >= m_list->guide().rowCount();
    if (!edit(label, [&](core::Stores& stores) {
            added = stores.guides.add(items, atEnd ? -1 : row);
            joinLine(stores, added.back());
        }))
        return;
    m_list->choose(added.back());
    m_list->setFocus(Qt::OtherFocusReason);
}

void GuidePage::removeLines(const std::vector<core::Id<core::GuideItem>>& items)
{
    if (items.empty())
        return;
    const int row = m_list->guide().rowOf(items.front());
    edit(tr("Delete %1").arg(linesCounted(items.size())), [&](core::Stores& stores) {
        for (const auto id : items) {
            if (stores.guides.item(id).value().text.isEmpty())
                joinLine(stores, id);
            stores.guides.remove(id);
        }
    });
    const int last = m_list->guide().rowCount() - 1;
    if (last >= 0)
        m_list->choose(m_list->guide().item(std::clamp(row, 0, last)).id);
}

/// Puts what is chosen before the line that is at `row` now.
void GuidePage::moveLines(int row)
{
    const auto chosen = m_list->chosen();
    int place = 0; // among those that stay
    for (int before = 0; before < row; ++before)
        place += std::find(chosen.begin(), chosen.end(), m_list->guide().item(before).id) == chosen.end();
    edit(tr("Move %1").arg(linesCounted(chosen.size())),
         [&](core::Stores& stores) { stores.guides.move(chosen, place); });
    m_list->choose(chosen);
}

void GuidePage::moveBy(int by)
{
    auto rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    moveLines(by < 0 ? rows.front().row() - 1 : rows.back().row() + 2);
}

void GuidePage::openAnswers()
{
    int row = m_list->currentRow();
    while (row >= 0 && m_list->guide().number(row) == 0) // a probe belongs to the question above it
        --row;
    if (row >= 0)
        emit answersAsked(m_list->guide().item(row).id);
}

} // namespace ui
