#pragma once

#include "ui/people/people_fields.h"

#include <QWidget>

class QGridLayout;

namespace ui {

/// Names and values in two columns, each value an editor of its type that keeps itself.
class FieldGrid : public QWidget {
    Q_OBJECT

public:
    explicit FieldGrid(QWidget* parent = nullptr);

    /// Editors stay where the fields are the same ones, so that typing goes on.
    void setFields(const std::vector<PeopleField>& fields);
    void setEditable(bool editable);
    /// Puts the focus into a field; false where there is none of that key.
    bool edit(const QString& key);

signals:
    void entered(const ui::PeopleField& field, const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int count() const { return static_cast<int>(m_fields.size()); }
    const PeopleField& field(int at) const { return m_fields[static_cast<size_t>(at)]; }
    void rebuild();
    void place();
    QWidget* makeEditor(int at);
    void showValue(int at);

    std::vector<PeopleField> m_fields;
    QList<QWidget*> m_names, m_editors;
    QGridLayout* m_grid;
    int m_columns = 0;
    bool m_editable = true;
    bool m_showing = false;
};

} // namespace ui
