#pragma once

#include "ui/widgets/surface.h"

#include <QPointer>

#include <functional>

class QAction;
class QHBoxLayout;

namespace ui {

class Label;

/// Stands under the header before a step that takes more with it than one sees: what it is, what will be, and two ways
/// out. Enter does it, Esc and the key of Undo leave all as it is. Not modal: one undo takes the step back.
class AskStrip : public Surface {
    Q_OBJECT

public:
    struct Question {
        QString icon;
        QString verb;        // on the button too: "Merge"
        QString subject;     // "workaround/shadow sheet"
        QString consequence; // what will be, and what goes with it
    };

    explicit AskStrip(QWidget* parent = nullptr);

    /// Shows the question, and takes the focus until it is answered.
    void ask(const Question& question, std::function<void()> yes);
    /// The same, with `subject` (chips, say) in place of the words; it goes with the question.
    void ask(const Question& question, QWidget* subject, std::function<void()> yes);
    /// Another button beside Cancel, for the question that is asked.
    void offer(QAction* action);
    /// Leaves all as it is.
    void cancel();
    bool isAsking() const { return bool(m_yes); }

signals:
    void closed();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void answer();
    void close();

    Question m_question;
    std::function<void()> m_yes;
    QPointer<QWidget> m_returnTo; // had the focus before
    QHBoxLayout *m_subject, *m_offers;
    Label *m_verb, *m_consequence;
    QAction *m_do, *m_cancel;
    QWidget* m_doButton;
};

} // namespace ui
