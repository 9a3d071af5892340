#pragma once

#include "core/report/sheet_facts.h"
#include "ui/widgets/surface.h"

namespace ui {

class Label;

/// What goes out and what consent holds back, in sentences, under what is to be printed.
class OutgoingFacts : public Surface {
    Q_OBJECT

public:
    explicit OutgoingFacts(QWidget* parent = nullptr);

    /// `onWall`: on a poster, where nothing that is assumed goes.
    void show(const core::report::SheetFacts& facts, bool onWall = false);
    /// In the place of facts: that nothing goes out, or that nobody knows yet.
    void say(const QString& sentence);
    /// A sentence a line.
    QString words() const;

private:
    Label *m_held, *m_unrecorded, *m_assumptions;
};

} // namespace ui
