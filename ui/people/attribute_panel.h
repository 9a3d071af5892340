#pragma once

#include "ui/widgets/surface.h"

#include "core/people/attribute.h"

class QAction;
class QVBoxLayout;

namespace ui {

class Choice;
class EditField;
class Label;

/// One attribute: its name, type and choices, and its place among the others.
class AttributeRow : public Surface {
    Q_OBJECT

public:
    explicit AttributeRow(QWidget* parent = nullptr);
    void show(const core::Attribute& attribute, int place, int count);
    void focusName();

signals:
    void renamed(const core::Attribute& attribute, const QString& name);
    void retyped(const core::Attribute& attribute, core::AttributeType type);
    void choicesWritten(const core::Attribute& attribute, const QString& written);
    void moved(const core::Attribute& attribute, int place);
    void removed(const core::Attribute& attribute);

private:
    core::Attribute m_attribute;
    int m_place = 0;
    EditField *m_name, *m_choices;
    Choice* m_type;
    QAction *m_up, *m_down, *m_remove;
};

/// The fields that the project defines for its participants or its accounts.
class AttributePanel : public Surface {
    Q_OBJECT

public:
    AttributePanel(QAction* add, QAction* close, QWidget* parent = nullptr);
    void show(core::AttributeOf of, const std::vector<core::Attribute>& attributes);
    void focusName(core::Id<core::Attribute> attribute);
    QWidget* first() const;

signals:
    void renamed(const core::Attribute& attribute, const QString& name);
    void retyped(const core::Attribute& attribute, core::AttributeType type);
    void choicesWritten(const core::Attribute& attribute, const QString& written);
    void moved(const core::Attribute& attribute, int place);
    void removed(const core::Attribute& attribute);
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    AttributeRow* makeRow();

    std::vector<core::Attribute> m_attributes;
    Label *m_title, *m_hint;
    QVBoxLayout* m_rows;
    QWidget* m_close;
};

} // namespace ui
