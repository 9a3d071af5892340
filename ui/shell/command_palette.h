#pragma once

#include "ui/shell/palette_model.h"

#include <QPointer>
#include <QWidget>

class QLineEdit;
class QListView;

namespace ui {

struct Theme;

/// Ctrl+K: every action and every named thing, found by a few letters. Lies over the page, which stays as it is.
class CommandPalette : public QWidget {
    Q_OBJECT

public:
    explicit CommandPalette(QWidget* window);

    void open(std::vector<PaletteItem> items, const QString& pattern = {});
    void close();
    PaletteModel& model() { return m_model; }

    static constexpr int wide = 640;
    static constexpr int top = 96;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search(const QString& pattern);
    void place();
    void runCurrent();
    bool takeKey(int key);
    void paintFoot(QPainter& painter, const Theme& theme);

    PaletteModel m_model;
    QLineEdit* m_field;
    QListView* m_list;
    QPointer<QWidget> m_focusBefore;
};

} // namespace ui
