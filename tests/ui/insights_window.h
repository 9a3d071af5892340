#pragma once

#include "core/sample/sample.h"
#include "tests/support/strings.h"
#include "tests/support/ui_window.h"
#include "ui/claims/evidence_picker.h"
#include "ui/insights/insight_detail.h"
#include "ui/insights/insight_table.h"
#include "ui/insights/insights_page.h"
#include "ui/quotes/highlight_mime.h"
#include "ui/quotes/quote_list.h"
#include "ui/widgets/ask_strip.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/memo_edit.h"
#include "ui/widgets/name_picker.h"

#include <QAbstractItemModelTester>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>

namespace support {

/// The window on the place Insights, with a strong, a contradicted and a bare insight.
class Insights {
public:
    Insights()
    {
        const auto made = window->workspace()->edit(QStringLiteral("Insights"), [&](core::Stores& stores) {
            const auto add = [&](const QString& text) {
                return stores.claims.add(
                    {.kind = core::ClaimKind::Insight, .text = text, .study = stores.sessions.studies().front().id});
            };
            for (const auto& one : stores.highlights.ofSession(window.project().tagged))
                highlights.push_back(one.id);
            seal = add(QStringLiteral("The sheet is a seal"));
            stores.claims.addEvidence(seal, highlights[0], true);
            stores.claims.addEvidence(seal, highlights[1], true);
            faster = add(QStringLiteral("Finance leads want a faster system"));
            stores.claims.addEvidence(faster, highlights[2], false);
            calendar = add(QStringLiteral("People would pay for a calendar"));
        });
        REQUIRE(made);
        window.action("go.insights")->trigger();
        REQUIRE(page().isVisible());
        REQUIRE(QTest::qWaitFor([&] { return page().model().insight(2).known; }));
    }

    ui::InsightsPage& page() { return *window->findChild<ui::InsightsPage*>(); }
    ui::InsightDetail& detail() { return page().detail(); }
    ui::QuoteList& evidence() { return detail().evidence(); }
    QString lastStep() { return window->workspace()->undoable()->label; }
    void trigger(const char* id)
    {
        CAPTURE(id);
        REQUIRE(window.action(id)->isEnabled());
        window.action(id)->trigger();
    }
    QStringList shown()
    {
        QStringList texts;
        const auto& model = *page().table().model();
        for (int row = 0; row < model.rowCount(); ++row)
            texts << model.index(row, 0).data().toString();
        return texts;
    }
    std::vector<core::Evidence> evidenceOf(core::Id<core::Claim> claim)
    {
        return window->workspace()
            ->read([&](const core::Stores& stores) { return stores.claims.evidenceOf(claim); })
            .value();
    }
    std::optional<core::Claim> claim(core::Id<core::Claim> id)
    {
        return window->workspace()->read([&](const core::Stores& stores) { return stores.claims.claim(id); }).value();
    }
    void chooseEvidence(int row)
    {
        evidence().setFocus(Qt::TabFocusReason);
        evidence().choose(evidence().quotes().quote(row)->place);
    }

    UiWindow window;
    std::vector<core::Id<core::Highlight>> highlights;
    core::Id<core::Claim> seal, faster, calendar;
};

} // namespace support
