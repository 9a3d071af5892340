#pragma once

#include "ui/help/key_model.h"
#include "ui/widgets/page.h"

class QLineEdit;

namespace ui {

class Actions;
class Label;
class ListView;

/// The keyboard sheet: everything that can be done, and its key.
class KeyPage : public Page {
    Q_OBJECT

public:
    explicit KeyPage(const Actions& actions, QWidget* parent = nullptr);
    const KeyModel& model() const { return m_model; }

    Heading heading() const override;
    QList<QWidget*> regions() const override;
    void find() override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void filter(const QString& words);

    KeyModel m_model;
    QLineEdit* m_filter;
    Label* m_total;
    ListView* m_list;
};

} // namespace ui
