#pragma once

#include "ui/personas/shown_persona.h"
#include "ui/widgets/surface.h"

#include <QAbstractButton>

class QAction;

namespace ui {

class LiveField;

/// The circle at the head of a sheet: a click asks for a picture, a picture dropped on it is taken.
class PortraitButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit PortraitButton(QWidget* parent = nullptr);
    void show(const QString& name, const QImage& portrait);
    QSize sizeHint() const override { return {72, 72}; }

signals:
    void pictureDropped(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QString m_name;
    QImage m_portrait;
};

/// Who a persona is: name, role, segment, line, and a quote in their own words.
class PersonaHead : public Surface {
    Q_OBJECT

public:
    /// A part of the persona that is words.
    using Field = QString core::Persona::*;

    explicit PersonaHead(QWidget* parent = nullptr);

    void show(const ShownPersona& content);
    void setEditable(bool editable);
    void focusName();
    PortraitButton& portrait() { return *m_portrait; }

signals:
    /// Letter by letter. `label` names the step.
    void typed(ui::PersonaHead::Field field, const QString& text, const QString& label);
    void left();

private:
    LiveField* field(const QString& name, const QString& placeholder, QString core::Persona::*field,
                     const QString& label);

    PortraitButton* m_portrait;
    LiveField *m_name, *m_role, *m_segment, *m_line;
    class Label* m_hero;
};

} // namespace ui
