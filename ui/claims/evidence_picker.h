#pragma once

#include "ui/claims/evidence_rows.h"

#include "core/workspace.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class QAction;
class QLineEdit;

namespace ui {

class Label;
class QuoteList;

/// Finds quotes for one claim: a field in the search language over all highlights, and what it finds, those that stand
/// under the claim already marked. Enter puts what is chosen under the claim, Ctrl+Enter against it; it stays open for
/// the next one until Esc. Lies over its parent, beside the claim.
class EvidencePicker : public QWidget {
    Q_OBJECT

public:
    explicit EvidencePicker(QWidget* parent);

    /// Null: no project is open. Closes it.
    void setWorkspace(core::Workspace* workspace);
    /// `beside`: what stays in sight, in the parent.
    void open(core::Id<core::Claim> claim, const QString& text, const QRect& beside);
    void close();
    core::Id<core::Claim> claim() const { return m_claim; }
    QLineEdit& field() { return *m_field; }
    QuoteList& list() { return *m_list; }

    static constexpr int mostQuotes = 300; // that are listed; a query that finds more is to be narrowed

signals:
    void failed(const core::Error& error);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void place(const QRect& beside);
    void search();
    void showFound(EvidenceFound found);
    /// Makes what is chosen evidence.
    void put(bool supports);
    bool takeKey(QObject* in, int key, Qt::KeyboardModifiers modifiers);
    void enableActions();

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Claim> m_claim;
    QString m_text;                            // of the claim
    QString m_searched;                        // the words whose hits are shown
    std::shared_ptr<core::Progress> m_reading; // the newest search
    QTimer m_soon;                             // while one types
    QLineEdit* m_field;
    Label* m_found;
    QuoteList* m_list;
    QAction *m_for, *m_against, *m_done;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ui
