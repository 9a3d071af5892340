#pragma once

#include "ui/widgets/surface.h"

#include "core/boards/board.h"

class QAction;
class QStackedLayout;

namespace ui {

class Button;
class Choice;
class Label;
class Segmented;

/// The toolbar of a board: what to add, the step of the KJ method, and what colours say.
class BoardBar : public Surface {
    Q_OBJECT

public:
    struct BarActions {
        QAction *note, *add, *suggest;
    };
    explicit BoardBar(const BarActions& actions, QWidget* parent = nullptr);

    void setBoard(const core::Board& board);
    void setEditable(bool editable);
    Segmented& steps() { return *m_steps; }
    Segmented& colours() { return *m_colours; }

signals:
    void stepChosen(core::KjStep step);
    void colouringChosen(core::ColourBy by);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();

    Button *m_note, *m_add, *m_suggest;
    Label *m_stepWord, *m_colourWord;
    Segmented *m_steps, *m_colours;
    Choice *m_stepChoice, *m_colourChoice; // in their place where there is no room
};

/// The steps in their order, as they are called.
QStringList kjStepWords();

} // namespace ui
