#include "ui/insights/insight_detail.h"

#include "ui/insights/insight_figures.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/columns.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QMimeData>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

constexpr int side = 12;     // of fields, which have 4 of their own
constexpr int mostLinks = 4; // the others are scrolled to
constexpr int fewLinks = 2;  // in a low window
constexpr int lowPanel = 640;

} // namespace

InsightDetail::InsightDetail(QAction* add, QWidget* parent) : Surface(&Theme::paper, Qt::LeftEdge, parent)
{
    setAccessibleName(tr("Insight"));
    setAcceptDrops(true);
    auto* column = columnIn(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->addWidget(makeWords());
    column->addWidget(m_figures = new InsightFigures);
    column->addWidget(makeEvidence(add), 1);
    column->addWidget(m_noteArea = makeNote());
    column->addWidget(m_linkArea = makeLinks());
    for (auto* memo : {m_words, m_detail, m_note}) {
        for (QWidget* part : {static_cast<QWidget*>(memo), memo->viewport()})
            part->setAcceptDrops(false); // highlights fall on the insight, not into its words
    }
}

/// Words take the height that they need, long ones no more than leaves room for the evidence.
void InsightDetail::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    m_words->setMaximumHeight(height() / 5);
    m_detail->setMaximumHeight(height() / 4);
    m_note->setMaximumHeight(height() / 6);
    fitLinks();
}

QWidget* InsightDetail::makeWords()
{
    m_words = new MemoEdit;
    m_words->setAccessibleName(tr("Claim"));
    m_words->setPlaceholderText(tr("What did you learn?"));
    m_words->setLook(Type::Big, &Theme::paper, &Theme::ink, QFont::DemiBold);
    m_words->setOneParagraph(true);
    m_detail = new MemoEdit;
    m_detail->setAccessibleName(tr("What it means"));
    m_detail->setPlaceholderText(tr("What it means, and for whom"));
    m_detail->setLook(Type::Body, &Theme::paper);
    m_status = new Segmented(tr("Status"), {tr("Draft"), tr("Reviewed"), tr("Doubtful")});
    m_study = new Choice(tr("Study"));
    connect(m_words, &MemoEdit::written, this, [this](const QString& text) {
        if (text.simplified().isEmpty() || text.simplified() == m_shown.claim.text)
            return; // a claim needs words; the old ones stay until there are new ones
        auto claim = m_shown.claim;
        claim.text = text.simplified();
        tell(claim, tr("Reword insight"));
    });
    connect(m_detail, &MemoEdit::written, this, [this](const QString& text) {
        auto claim = m_shown.claim;
        claim.detail = text;
        tell(claim, tr("Write what an insight means"));
    });
    for (auto* memo : {m_words, m_detail})
        connect(memo, &MemoEdit::left, this, &InsightDetail::goToEvidence);
    connect(m_status, &Segmented::chosen, this, [this](int status) {
        auto claim = m_shown.claim;
        claim.status = static_cast<core::ClaimStatus>(status);
        emit changed(claim,
                     tr("Mark insight %1").arg(QStringList{tr("draft"), tr("reviewed"), tr("doubtful")}[status]));
    });
    connect(m_study, &QComboBox::activated, this, [this](int row) {
        auto claim = m_shown.claim;
        claim.study = row == 0 ? core::Id<core::Study>() : m_studies[static_cast<size_t>(row - 1)].id;
        emit changed(claim, tr("Put insight under a study"));
    });

    auto* words = new Surface(&Theme::paper);
    auto* column = columnIn(words);
    column->setContentsMargins(side, 12, side, 12);
    column->setSpacing(4);
    column->addWidget(m_words);
    column->addWidget(m_detail);
    for (auto* memo :
         {m_words, m_detail}) // at once: what stands below may be laid out before the event loop comes to it
        connect(memo, &MemoEdit::heightChanged, words, [words] { words->updateGeometry(); });
    auto* about = new QHBoxLayout;
    about->setContentsMargins(4, 4, 4, 0);
    about->setSpacing(12);
    about->addWidget(m_status);
    m_status->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_study->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // a long name gives way, no status is cut
    about->addWidget(m_study, 1);
    column->addLayout(about);
    return words;
}

QWidget* InsightDetail::makeEvidence(QAction* add)
{
    auto* part = new QWidget;
    auto* column = columnIn(part);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 8, 0);
    m_head = new SectionHead(tr("Evidence"));
    row->addWidget(m_head, 1);
    row->addWidget(new Button(add, Button::Look::Flat));
    auto* head = new Surface(&Theme::page, Qt::BottomEdge);
    head->setLayout(row);
    column->addWidget(head);
    m_evidence = new QuoteList(tr("Evidence"));
    connect(m_evidence, &QuoteList::choiceChanged, this, [this] {
        showNote();
        emit choiceChanged();
    });
    m_evidenceStack = new QStackedWidget;
    m_evidenceStack->addWidget(m_evidence);
    m_evidenceStack->addWidget(new EmptyState(tr("No quote stands under it yet: it is an assumption."),
                                              tr("Find quotes for it, or drag some onto it."), add));
    column->addWidget(m_evidenceStack, 1);
    return part;
}

QWidget* InsightDetail::makeNote()
{
    auto* part = new Surface(&Theme::page, Qt::TopEdge);
    m_note = new MemoEdit;
    m_note->setAccessibleName(tr("Note on this quote"));
    m_note->setPlaceholderText(tr("Why it stands here"));
    connect(m_note, &MemoEdit::written, this, [this](const QString& text) {
        m_noted.note = text;
        m_note->setKept(text);
        emit noteWritten(m_noted);
    });
    connect(m_note, &MemoEdit::left, this, &InsightDetail::goToEvidence);
    auto* column = columnIn(part);
    column->setContentsMargins(side, 8, side, 8);
    auto* name = new QHBoxLayout;
    name->setContentsMargins(4, 0, 4, 0);
    name->addWidget(new Label(tr("Note on this quote"), Type::Hint, &Theme::inkFaint));
    column->addLayout(name);
    column->addWidget(m_note);
    return part;
}

QWidget* InsightDetail::makeLinks()
{
    auto* part = new Surface(&Theme::paper, Qt::TopEdge);
    auto* column = columnIn(part);
    column->setContentsMargins(0, 1, 0, 0);
    auto* head = columnIn(new Surface(&Theme::page, Qt::BottomEdge));
    head->setContentsMargins(4, 0, 4, 0);
    head->addWidget(new SectionHead(tr("Where it came from, and what else stands on its quotes")));
    column->addWidget(head->parentWidget());
    column->addWidget(m_links = new TraceList(tr("Where it came from, and what else stands on its quotes")));
    connect(m_links, &TraceList::goAsked, this, &InsightDetail::goAsked);
    part->hide();
    return part;
}

void InsightDetail::setLinks(std::vector<TraceRow> links)
{
    m_links->setRows(std::move(links));
    m_linkArea->setVisible(!m_links->rows().empty());
    fitLinks();
}

void InsightDetail::fitLinks()
{
    const int most = height() < scaled(lowPanel) ? fewLinks : mostLinks;
    m_links->setFixedHeight(qMin(static_cast<int>(m_links->rows().size()), most) * rowHeight(28));
}

void InsightDetail::tell(const core::Claim& claim, const QString& what)
{
    m_shown.claim = claim;
    m_words->setKept(claim.text);
    m_detail->setKept(claim.detail);
    emit changed(claim, what);
}

void InsightDetail::setStudies(const std::vector<core::Study>& studies)
{
    if (studies == m_studies && m_study->count() > 0)
        return;
    m_studies = studies;
    m_study->clear();
    m_study->addItem(tr("No study"));
    for (const auto& study : studies)
        m_study->addItem(study.name);
}

void InsightDetail::setInsight(const InsightRow& insight)
{
    const bool same = insight.claim.id == m_shown.claim.id;
    if (!same)
        flush();
    const auto show = [same](MemoEdit& memo, const QString& before, const QString& now) {
        if (same && memo.hasFocus() && memo.toPlainText().trimmed() != before)
            memo.setKept(now); // it is being written
        else
            memo.setMemo(now);
    };
    show(*m_words, m_shown.claim.text, insight.claim.text);
    show(*m_detail, m_shown.claim.detail, insight.claim.detail);
    m_shown = insight;
    m_status->setCurrent(static_cast<int>(insight.claim.status));
    const auto study = std::find_if(m_studies.begin(), m_studies.end(),
                                    [&](const core::Study& one) { return one.id == insight.claim.study; });
    m_study->setCurrentIndex(study == m_studies.end() ? 0 : static_cast<int>(study - m_studies.begin()) + 1);
    m_figures->setInsight(insight);
}

void InsightDetail::clear()
{
    m_shown = {};
    m_noted = {};
    setEvidence({});
    setLinks({});
    for (auto* memo : {m_words, m_detail, m_note})
        memo->setMemo({});
}

void InsightDetail::setEvidence(EvidenceRows rows)
{
    m_rows = std::move(rows);
    m_head->setNote(counted(static_cast<qint64>(m_rows.quotes.size()), tr("%1 quote"), tr("%1 quotes")));
    m_evidence->setQuotes(m_rows.quotes);
    m_evidenceStack->setCurrentIndex(m_rows.quotes.empty() ? 1 : 0);
    showNote();
}

void InsightDetail::goToEvidence()
{
    m_evidenceStack->currentWidget()->setFocus(Qt::OtherFocusReason);
}

std::vector<core::Evidence> InsightDetail::chosen() const
{
    std::vector<core::Evidence> chosen;
    for (const auto highlight : m_evidence->chosenHighlights())
        for (const auto& piece : m_rows.evidence)
            if (piece.highlight == highlight)
                chosen.push_back(piece);
    return chosen;
}

void InsightDetail::choose(core::Id<core::Highlight> evidence)
{
    m_evidence->choose({{}, {}, evidence});
}

void InsightDetail::showNote()
{
    const auto all = chosen();
    const auto shown = all.size() == 1 ? all.front() : core::Evidence();
    const bool same = shown.id == m_noted.id;
    if (!same)
        m_note->flush();
    m_noted = shown;
    m_noteArea->setVisible(bool(shown.id));
    if (same && m_note->hasFocus())
        m_note->setKept(shown.note);
    else
        m_note->setMemo(shown.note);
}

void InsightDetail::setEditable(bool editable)
{
    for (auto* memo : {m_words, m_detail, m_note})
        memo->setReadOnly(!editable);
    m_status->setEnabled(editable);
    m_study->setEnabled(editable);
}

void InsightDetail::flush()
{
    if (m_shown.claim.id) {
        m_words->flush();
        m_detail->flush();
    }
    if (m_noted.id)
        m_note->flush();
}

void InsightDetail::editWords()
{
    m_words->setFocus(Qt::ShortcutFocusReason);
    m_words->selectAll();
}

void InsightDetail::editNote()
{
    if (m_noteArea->isHidden())
        return;
    m_note->setFocus(Qt::ShortcutFocusReason);
    m_note->moveCursor(QTextCursor::End);
}

void InsightDetail::dragEnterEvent(QDragEnterEvent* event)
{
    const bool own = event->source() == m_evidence;
    if (m_shown.claim.id && !own && event->mimeData()->hasFormat(highlightMimeType()))
        event->acceptProposedAction();
}

void InsightDetail::dropEvent(QDropEvent* event)
{
    event->setDropAction(Qt::CopyAction);
    event->accept();
    emit dropped(highlightsIn(*event->mimeData()));
}

} // namespace ui
