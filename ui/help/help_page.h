#pragma once

#include "ui/help/help_model.h"
#include "ui/widgets/page.h"

class QLineEdit;

namespace ui {

class Actions;
class HelpView;
class Label;
class ListView;

/// The help: a page for each place, found by its words. Keys are those of the actions, as they are now.
class HelpPage : public Page {
    Q_OBJECT

public:
    explicit HelpPage(Actions& actions, QWidget* parent = nullptr);

    void showTopic(const QString& topic);
    QString topic() const;
    HelpView& view() { return *m_view; }
    const HelpModel& model() const { return m_model; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;
    void find() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void build();
    void filter(const QString& words);
    void showCurrent();

    Actions& m_actions;
    HelpModel m_model;
    QLineEdit* m_filter;
    Label* m_total;
    ListView* m_list;
    HelpView* m_view;
};

} // namespace ui
