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

/// The quote in their own words with who said it, on one line; a click leads to the passage.
class OwnWords : public QAbstractButton {
    Q_OBJECT

public:
    explicit OwnWords(QWidget* parent = nullptr);
    void show(const QString& words, const QString& person);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    QString m_person;
    bool m_byKeyboard = false;
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
    QString name() const; // as it is typed
    PortraitButton& portrait() { return *m_portrait; }

signals:
    /// Letter by letter. `label` names the step.
    void typed(ui::PersonaHead::Field field, const QString& text, const QString& label);
    void left();
    /// A field was left, with what stands in it kept or not.
    void finished();
    void ownWordsOpened();

private:
    LiveField* field(const QString& name, const QString& placeholder, QString core::Persona::*field,
                     const QString& label);

    PortraitButton* m_portrait;
    LiveField *m_name, *m_role, *m_segment, *m_line;
    OwnWords* m_hero;
};

} // namespace ui
