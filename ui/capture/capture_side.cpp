#include "ui/capture/capture_side.h"

#include "ui/sessions/panel_delegates.h"
#include "ui/widgets/consent_words.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/words.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int side = 12;
constexpr int badgeGap = 4;
constexpr int mostLines = 8;
constexpr int star = 16;
constexpr core::Scope shownScopes[] = {core::Scope::Record, core::Scope::Quote, core::Scope::Observe};

paint::Verdict verdictOn(core::Allowed allowed)
{
    switch (allowed) {
    case core::Allowed::Given: return paint::Verdict::Good;
    case core::Allowed::NotRecorded:
    case core::Allowed::Refused: return paint::Verdict::Neutral;
    default: return paint::Verdict::Bad;
    }
}

/// "Record", "Quote, name hidden", "Observe not asked", "Quote withdrawn".
QString wordsOn(const core::ConsentState& state, core::Scope scope)
{
    const QString name = scopeWord(scope);
    switch (state.of(scope)) {
    case core::Allowed::Given:
        if (scope == core::Scope::Quote && state.of(core::Scope::QuoteByName) != core::Allowed::Given)
            return CaptureSide::tr("%1, name hidden").arg(name);
        return name;
    case core::Allowed::NotRecorded: return CaptureSide::tr("%1 not asked").arg(name);
    default: return name + u' ' + allowedWord(state.of(scope));
    }
}

int wordCount(const QString& text)
{
    return static_cast<int>(text.split(u' ', Qt::SkipEmptyParts).size());
}

} // namespace

ConsentList::ConsentList(QWidget* parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ConsentList::show(const SessionContent& content, const QDate& today)
{
    m_people.clear();
    QSet<core::Id<core::Participant>> known;
    for (const auto& speaker : content.speakers) {
        if (speaker.part != core::Part::Participant || !speaker.participant || known.contains(speaker.participant))
            continue;
        known.insert(speaker.participant);
        const auto state = core::consentState(today, content.consents, speaker.participant);
        Person person{content.codes.value(speaker.participant), {}, {}};
        for (const auto scope : shownScopes)
            person.badges.push_back({verdictOn(state.of(scope)), wordsOn(state, scope)});
        if (const auto* row = core::consentHolding(today, content.consents, speaker.participant, core::Scope::Quote))
            person.words = consentWords(*row);
        m_people.push_back(std::move(person));
    }
    std::sort(m_people.begin(), m_people.end(),
              [](const Person& a, const Person& b) { return core::codeComesBefore(a.code, b.code); });
    QStringList words;
    for (const auto& person : m_people) {
        words << person.code;
        for (const auto& badge : person.badges)
            words << badge.text;
    }
    setAccessibleName(words.isEmpty() ? tr("Nobody is named in this session yet") : words.join(QStringLiteral(", ")));
    updateGeometry();
    update();
}

/// Lays the badges out one after the other, and paints them where there is a painter; gives the height.
int ConsentList::lay(int width, QPainter* painter) const
{
    const Theme& theme = Theme::of(this);
    const int line = lineHeight(Type::Hint) + 4;
    int y = 0;
    const auto words = [&](const QString& text, const QFont& font, const QColor& colour) {
        if (painter)
            paint::text(*painter, QRect(side, y, width - 2 * side, line), text, font, colour);
        y += line;
    };
    if (m_people.empty())
        words(tr("Nobody is named yet"), fontOf(Type::Hint), theme.inkFaint);
    for (const auto& person : m_people) {
        if (m_people.size() > 1)
            words(person.code, fontOf(Type::Hint, QFont::DemiBold), theme.inkSoft);
        int x = side;
        for (const auto& badge : person.badges) {
            const QSize size = paint::badgeSize(badge.text);
            if (x > side && x + size.width() > width - side) {
                x = side;
                y += size.height() + badgeGap;
            }
            if (painter)
                paint::badge(*painter, QRect(QPoint(x, y), size), theme, badge.verdict, badge.text);
            x += size.width() + badgeGap;
        }
        y += paint::badgeSize({}).height() + badgeGap;
        if (!person.words.isEmpty())
            words(person.words, fontOf(Type::Hint), theme.inkFaint);
    }
    return y + 8;
}

int ConsentList::heightForWidth(int width) const
{
    return lay(width, nullptr);
}

void ConsentList::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    lay(width(), &painter);
}

void LastLinesModel::show(const SessionContent& content)
{
    beginResetModel();
    m_lines.clear();
    QHash<core::Id<core::Entry>, int> tags;
    for (auto highlight = content.highlights.rbegin(); highlight != content.highlights.rend(); ++highlight) {
        if (content.entryAt(highlight->end) + mostLines < static_cast<int>(content.entries.size()))
            break;
        tags[highlight->begin] += static_cast<int>(highlight->tags.size());
    }
    for (auto entry = content.entries.rbegin(); entry != content.entries.rend() && m_lines.size() < mostLines;
         ++entry) {
        const QString speaker = content.speakerShown(*entry);
        const QString kind = kindWord(entry->kind);
        const QString who = !kind.isEmpty()      ? kind
                            : !speaker.isEmpty() ? speaker
                            : entry->quoted      ? tr("Quote")
                                                 : tr("Note");
        const int tagged = tags.value(entry->id);
        const QString what = tagged > 0 ? counted(tagged, tr("%1 tag"), tr("%1 tags"))
                                        : counted(wordCount(entry->text), tr("%1 word"), tr("%1 words"));
        m_lines.push_back({*entry, QStringLiteral("%1, %2").arg(who, what)});
    }
    endResetModel();
}

int LastLinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

QVariant LastLinesModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& line = m_lines[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return line.words;
    case Qt::ToolTipRole: return line.entry.text;
    case TimeRole: return sessionTime(line.entry.atMs);
    case StarRole: return line.entry.keyQuote;
    case Qt::AccessibleTextRole:
        return tr("%1, %2: %3")
            .arg(sessionTime(line.entry.atMs), line.entry.keyQuote ? tr("key quote") : line.words, line.entry.text);
    default: return {};
    }
}

QSize LastLinesDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {100, rowHeight(28)};
}

bool LastLinesDelegate::isOnStar(const QRect& row, const QPoint& point)
{
    return point.x() > row.right() - side - star - 6;
}

void LastLinesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = Theme::of(option.palette);
    paint::row(*painter, option.rect, theme, rowState(option));
    QRect inside = option.rect.adjusted(side, 0, -side, 0);
    const bool on = index.data(LastLinesModel::StarRole).toBool();
    paintIcon(*painter, QRect(inside.right() - star + 1, inside.top(), star, inside.height()),
              on ? QStringLiteral("rating") : QStringLiteral("rating-unrated"), star, theme.inkSoft);
    inside.setRight(inside.right() - star - 8);
    const int times = scaled(34);
    paint::tabular(*painter, QRect(inside.left(), inside.top(), times, inside.height()),
                   index.data(LastLinesModel::TimeRole).toString(), fontOf(Type::Hint), theme.inkFaint);
    inside.setLeft(inside.left() + times + 10);
    paint::text(*painter, inside, index.data().toString(), fontOf(Type::Body), theme.ink);
}

CaptureSide::CaptureSide(PageTagModel& tags, QWidget* parent)
    : Surface(&Theme::page, Qt::LeftEdge, parent), m_tagModel(tags)
{
    m_consentHead = new SectionHead(tr("Consent"));
    m_consent = new ConsentList;
    m_tagsHead = new SectionHead(tr("Tags so far"));
    m_tagsHead->setLineAbove(true);
    m_tags = new ListView(tr("Tags so far"));
    m_tags->setModel(&m_tagModel);
    m_tags->setItemDelegate(new PageTagDelegate(m_tags));
    m_tags->setUniformItemSizes(true);
    auto* lastHead = new SectionHead(tr("Last lines"));
    lastHead->setNote(tr("what you can still change"));
    lastHead->setLineAbove(true);
    m_last = new ListView(tr("Last lines"));
    m_last->setModel(&m_lastModel);
    m_last->setItemDelegate(new LastLinesDelegate(m_last));
    m_last->setUniformItemSizes(true);
    m_last->installEventFilter(this);
    m_last->viewport()->installEventFilter(this);
    auto* foot = new Surface(&Theme::page, Qt::TopEdge);
    auto* promise =
        new Label(tr("Every line is on disk when you press Enter. The open line is written twice a second."),
                  Type::Hint, &Theme::inkFaint);
    auto* inFoot = new QVBoxLayout(foot);
    inFoot->setContentsMargins(side, 8, side, 8);
    inFoot->addWidget(promise);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_consentHead);
    column->addWidget(m_consent);
    column->addWidget(m_tagsHead);
    column->addWidget(m_tags, 3);
    column->addWidget(lastHead);
    column->addWidget(m_last, 2);
    column->addWidget(foot);
    setMinimumWidth(200);
    connect(m_last, &QListView::activated, this,
            [this](const QModelIndex& index) { emit entryChosen(m_lastModel.entry(index.row()).id); });
}

QWidget* CaptureSide::lastLines() const
{
    return m_last;
}

void CaptureSide::show(const SessionContent& content)
{
    m_consent->show(content, QDate::currentDate());
    QStringList codes;
    for (const auto& speaker : content.speakers)
        if (const QString code = content.codes.value(speaker.participant);
            speaker.part == core::Part::Participant && !code.isEmpty() && !codes.contains(code))
            codes << code;
    std::sort(codes.begin(), codes.end(), core::codeComesBefore);
    m_consentHead->setNote(codes.join(QStringLiteral(", ")));
    const QString tags = counted(m_tagModel.rowCount(), tr("%1 tag"), tr("%1 tags"));
    const QString highlights =
        counted(static_cast<qint64>(content.highlights.size()), tr("%1 highlight"), tr("%1 highlights"));
    m_tagsHead->setNote(content.highlights.empty() ? tr("none yet") : QStringLiteral("%1 · %2").arg(tags, highlights));
    m_lastModel.show(content);
}

/// The star answers to a click, and Space turns it for the row with the focus.
bool CaptureSide::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_last->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto point = static_cast<QMouseEvent*>(event)->pos();
        const QModelIndex index = m_last->indexAt(point);
        if (index.isValid() && LastLinesDelegate::isOnStar(m_last->visualRect(index), point))
            emit keyQuoteAsked(m_lastModel.entry(index.row()).id);
    }
    if (watched == m_last && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space && m_last->currentIndex().isValid()) {
        emit keyQuoteAsked(m_lastModel.entry(m_last->currentIndex().row()).id);
        return true;
    }
    return Surface::eventFilter(watched, event);
}

} // namespace ui
