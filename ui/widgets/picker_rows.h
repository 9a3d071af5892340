#pragma once

#include <QAbstractButton>

class QListView;

namespace ui {

/// A last row of a PickerPopup, which makes something of what was typed.
class MakeRow : public QAbstractButton {
    Q_OBJECT

public:
    MakeRow(const QString& icon, QWidget* parent);
    void setSign(const QString& icon) { m_icon = icon; }
    /// `current`: Enter takes it; otherwise Ctrl+Enter does, where `hasKey`.
    void setState(const QString& words, bool current, bool hasKey);

    static constexpr int rowPixels = 30;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_icon;
    QString m_key;
    bool m_current = false;
};

/// The key that takes a row of a PickerPopup's list: Enter for the current one, Ctrl and a number for nine in view.
QString pickerKey(const QListView& list, int row);
/// As wide for each row, so that what stands before the keys stands in columns.
int pickerKeyWidth();

} // namespace ui
