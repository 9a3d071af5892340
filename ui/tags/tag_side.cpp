#include "ui/tags/tag_side.h"

#include "ui/tags/people_strip.h"
#include "ui/tags/swatch_grid.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QCheckBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int side = 12;
constexpr int mostTogether = 12;

QVBoxLayout* tightColumn(QWidget* parent = nullptr)
{
    auto* column = new QVBoxLayout(parent);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    return column;
}

QLayout* inset(QWidget* widget, int by, int below)
{
    auto* layout = tightColumn();
    layout->setContentsMargins(by, 0, by, below);
    layout->addWidget(widget);
    return layout;
}

} // namespace

TagSide::TagSide(QWidget* parent) : Surface(&Theme::page, Qt::LeftEdge, parent)
{
    setAccessibleName(tr("About the tag"));
    build();
    connect(m_description, &MemoEdit::written, this, [this](const QString& words) {
        emit described(m_tag, words);
        m_description->setKept(words);
    });
    connect(m_description, &MemoEdit::left, this, &TagSide::left);
    connect(m_swatches, &SwatchGrid::picked, this, [this](int hue) { emit hued(m_tag, hue); });
    connect(m_sameBelow, &QCheckBox::clicked, this, [this](bool same) { emit sameBelowAsked(m_tag, same); });
    connect(m_together, &QListView::clicked, this, &TagSide::openRow);
    connect(m_together, &QListView::activated, this, &TagSide::openRow);
    fit();
}

void TagSide::build()
{
    auto* content = new Surface(&Theme::page, {});
    auto* column = tightColumn(content);
    m_one = new QWidget;
    auto* one = tightColumn(m_one);
    m_description = new MemoEdit;
    m_description->setAccessibleName(tr("Description"));
    m_description->setPlaceholderText(tr("What it means, when to use it, when not"));
    m_swatches = new SwatchGrid;
    m_sameBelow = new QCheckBox(tr("Same colour for tags below"));
    one->addWidget(new SectionHead(tr("Description")));
    one->addLayout(inset(m_description, side - 4, 8));
    one->addWidget(new SectionHead(tr("Colour")));
    one->addLayout(inset(m_swatches, side - 3, 8));
    one->addLayout(inset(m_sameBelow, side, 8));

    m_togetherHead = new SectionHead(tr("Tagged together with"));
    m_together = new ListView(tr("Tagged together with"));
    m_together->setModel(&m_model);
    m_together->setItemDelegate(new TogetherDelegate(m_model, m_together));
    m_together->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_noneTogether = new Label(tr("No other tag on the same highlights."), Type::Hint, &Theme::inkFaint);
    m_peopleHead = new SectionHead(tr("Who has it"));
    m_strip = new PeopleStrip;
    m_codes = new Label({}, Type::Hint, &Theme::inkFaint);
    column->addWidget(m_one);
    column->addWidget(m_togetherHead);
    column->addWidget(m_together);
    column->addLayout(inset(m_noneTogether, side, 8));
    column->addSpacing(8);
    column->addWidget(m_peopleHead);
    column->addLayout(inset(m_strip, side, 4));
    column->addLayout(inset(m_codes, side, 12));
    column->addStretch();

    auto* scroll = new QScrollArea;
    scroll->setAccessibleName(tr("About the tag"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    auto* own = tightColumn(this);
    own->setContentsMargins(1, 0, 0, 0);
    own->addWidget(scroll);
}

void TagSide::showTag(const std::optional<core::Tag>& tag, bool hasBelow, bool sameBelow)
{
    const auto id = tag ? tag->id : core::Id<core::Tag>();
    if (id != m_tag)
        m_description->flush(); // of the one that goes
    const bool writing = id == m_tag && m_description->hasFocus();
    m_tag = id;
    m_one->setVisible(tag.has_value());
    if (!tag)
        return;
    if (writing)
        m_description->setKept(tag->description);
    else
        m_description->setMemo(tag->description);
    m_swatches->setHue(tag->colour);
    m_sameBelow->setVisible(hasBelow);
    m_sameBelow->setChecked(sameBelow);
}

void TagSide::setTogether(std::vector<ShownTogether> tags)
{
    const auto all = static_cast<qint64>(tags.size());
    if (tags.size() > mostTogether)
        tags.resize(mostTogether);
    m_togetherHead->setNote(all > mostTogether ? tr("%1 of %2 tags").arg(number(mostTogether), number(all))
                            : all > 0          ? tr("highlights, people")
                                               : QString());
    m_model.setTags(std::move(tags));
    fit();
}

void TagSide::fit()
{
    const int rows = m_model.rowCount();
    m_together->setVisible(rows > 0);
    m_noneTogether->setVisible(rows == 0);
    m_together->setFixedHeight(qMax(1, rows * rowHeight(26)));
}

void TagSide::setPeople(const paint::People& people, const QStringList& codes)
{
    const int asked = people.total() - people.market;
    m_peopleHead->setNote(people.total() == 0 ? QString()
                                              : tr("%1 of %2 asked").arg(number(people.facing), number(asked)));
    m_strip->setPeople(people);
    m_strip->setVisible(people.total() > 0);
    QString words = codes.join(QStringLiteral(", "));
    if (people.market > 0)
        words += tr(". %1 in feedback only").arg(counted(people.market, tr("%1 person"), tr("%1 people")));
    m_codes->setText(people.total() == 0 ? tr("Nobody yet.") : words);
}

void TagSide::setEditable(bool editable)
{
    m_description->setReadOnly(!editable);
    m_swatches->setEnabled(editable);
    m_sameBelow->setEnabled(editable);
}

void TagSide::flush()
{
    m_description->flush();
}

void TagSide::editDescription()
{
    m_description->setFocus(Qt::ShortcutFocusReason);
    m_description->moveCursor(QTextCursor::End);
}

void TagSide::openRow(const QModelIndex& index)
{
    if (index.isValid())
        emit tagAsked(m_model.tag(index.row()).together.tag);
}

} // namespace ui
