#pragma once

#include "ui/help/key_model.h"
#include "ui/widgets/page.h"

class QLineEdit;

namespace ui {

class Actions;
class AskStrip;
class Label;
class ListView;

/// The keyboard sheet: everything that can be done, and its key, which can be another one.
class KeyPage : public Page {
    Q_OBJECT

public:
    explicit KeyPage(Actions& actions, QWidget* parent = nullptr);
    const KeyModel& model() const { return m_model; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;
    void find() override;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void declareActions();
    void enableActions();
    void filter(const QString& words);
    QAction* chosen() const;
    void listen();
    void stopListening();
    void take(const QKeySequence& key);
    void setKey(QAction* action, const QKeySequence& key);
    void resetAll();

    Actions& m_actions;
    KeyModel m_model;
    QAction *m_change, *m_clear, *m_reset, *m_resetAll;
    QAction* m_listening = nullptr; // whose key is being pressed
    AskStrip* m_ask;
    QLineEdit* m_filter;
    Label* m_total;
    ListView* m_list;
};

} // namespace ui
