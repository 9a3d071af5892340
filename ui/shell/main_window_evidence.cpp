// "Use as evidence for…": any page asks, the window answers with the claim picker beside what is in hand there.
#include "ui/claims/claim_picker.h"
#include "ui/claims/claim_steps.h"
#include "ui/shell/main_window.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QStackedWidget>

namespace ui {
namespace {

/// What the person is looking at, in `in`: the current row of a list, the caret of a text.
QRect inHand(const QWidget& in)
{
    auto* focus = QApplication::focusWidget();
    if (!focus || !in.isAncestorOf(focus))
        return {in.rect().center(), QSize(1, 1)};
    QRect rect = focus->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    const QWidget* origin = focus;
    if (const auto* view = qobject_cast<QAbstractItemView*>(focus)) {
        rect = view->visualRect(view->currentIndex());
        origin = view->viewport();
    }
    return {origin->mapTo(&in, rect.topLeft()), rect.size()};
}

} // namespace

void MainWindow::buildClaimPicker()
{
    m_claimPicker = new ClaimPicker(m_pages);
    connect(m_pages, &QStackedWidget::currentChanged, m_claimPicker, &ClaimPicker::close);
}

void MainWindow::askClaim(const std::vector<core::Id<core::Highlight>>& highlights)
{
    if (!m_workspace || m_workspace->isReadOnly() || highlights.empty() || !settle())
        return;
    auto question = m_workspace->read([&](const core::Stores& stores) { return claimQuestion(stores, highlights); });
    if (!question)
        return showError(question.error());
    question->words = inHand(*m_pages);
    question->picked = [this, highlights](const ClaimPick& pick) {
        if (const auto done = useAsEvidence(*m_workspace, highlights, pick); !done)
            showError(done.error());
    };
    m_claimPicker->open(std::move(*question));
}

} // namespace ui
