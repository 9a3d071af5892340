#pragma once

#include "ui/claims/evidence_rows.h"
#include "ui/insights/insight_model.h"
#include "ui/people/trace_list.h"
#include "ui/widgets/surface.h"

class QAction;
class QStackedWidget;

namespace ui {

class Choice;
class InsightFigures;
class MemoEdit;
class QuoteList;
class SectionHead;
class Segmented;

/// One insight: its words, edited where they are read; what its evidence comes to; the evidence. It tells what the
/// person wants and changes nothing itself. Highlights can be dropped on it.
class InsightDetail : public Surface {
    Q_OBJECT

public:
    InsightDetail(QAction* add, QWidget* parent = nullptr);

    void setStudies(const std::vector<core::Study>& studies);
    /// Words that are being written stay as they are being written, as long as it is the same insight.
    void setInsight(const InsightRow& insight);
    void setEvidence(EvidenceRows rows);
    /// The clusters that it came from, and what else stands on its quotes.
    void setLinks(std::vector<TraceRow> links);
    /// No insight is shown.
    void clear();
    void setEditable(bool editable);
    /// Tells what was written and not told yet.
    void flush();

    core::Id<core::Claim> insight() const { return m_shown.claim.id; }
    /// The evidence that is chosen, in order.
    std::vector<core::Evidence> chosen() const;
    void choose(core::Id<core::Highlight> evidence);
    void editWords();
    void editNote();
    QuoteList& evidence() { return *m_evidence; }
    MemoEdit& words() { return *m_words; }
    MemoEdit& detail() { return *m_detail; }
    MemoEdit& note() { return *m_note; }
    Segmented& status() { return *m_status; }
    TraceList& links() { return *m_links; }

signals:
    /// Text, detail, status or study.
    void changed(const core::Claim& claim, const QString& what);
    void noteWritten(const core::Evidence& evidence);
    void dropped(const std::vector<core::Id<core::Highlight>>& highlights);
    void choiceChanged();
    void goAsked(const ui::Destination& destination);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeWords();
    QWidget* makeEvidence(QAction* add);
    QWidget* makeNote();
    QWidget* makeLinks();
    void fitLinks();
    void showNote();
    void goToEvidence();
    void tell(const core::Claim& claim, const QString& what);

    InsightRow m_shown;
    EvidenceRows m_rows;
    core::Evidence m_noted; // whose note is shown
    std::vector<core::Study> m_studies;
    MemoEdit *m_words, *m_detail, *m_note;
    Segmented* m_status;
    Choice* m_study;
    InsightFigures* m_figures;
    SectionHead* m_head;
    QuoteList* m_evidence;
    QStackedWidget* m_evidenceStack; // the quotes, or that there are none
    QWidget *m_noteArea, *m_linkArea;
    TraceList* m_links;
};

} // namespace ui
