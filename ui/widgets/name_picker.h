#pragma once

#include "ui/widgets/name_picker_model.h"

#include <QPointer>
#include <QRect>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;

namespace ui {

class NamePickerMakeRow;

/// What was picked: a thing that is there, or a name under which one is to be made.
struct NamePick {
    qint64 id = 0; // 0: to be made
    QString name;
};

/// What the picker is opened for.
struct NameQuestion {
    QString title; // a line that says what will happen: "Put 3 cards into"
    QString placeholder;
    std::vector<NameChoice> choices;
    QString make; // the last row, for words that are not a choice's name, "New cluster %1"; empty: nothing can be made
    QString makeIcon; // of that row
    QRect beside;     // in the picker's parent; it is never covered
    std::function<void(const NamePick&)> picked;
    std::function<void(const QString&)> typed = {}; // told at each change of the words
};

/// The popup in which a thing is found by a few letters of its name, or made. Lies over its parent. Enter takes the row
/// shown, Ctrl+1 to Ctrl+9 those in view, Ctrl+Enter makes one of what was typed.
class NamePicker : public QWidget {
    Q_OBJECT

public:
    explicit NamePicker(QWidget* parent);

    void open(NameQuestion question);
    /// While it is open: what will happen has changed.
    void setTitle(const QString& title);
    void close();
    QLineEdit& field() { return *m_field; }
    /// Of the choices that were found, without the row that makes one.
    int rowCount() const { return m_model.rowCount(); }
    NamePickerModel& model() { return m_model; }

    static constexpr int wide = 420;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildField();
    void buildList();
    void search(const QString& pattern);
    void place();
    void layOut();
    int heightFor(int rows) const;
    int footHeight() const;
    QString note() const;
    bool canMake() const;
    int currentRow() const; // -1: the row that makes
    void setCurrent(int row);
    bool takesKey(const QKeyEvent& event) const;
    bool takeKey(const QKeyEvent& event);
    void pick(int row);
    void answer(const NamePick& pick);

    NameQuestion m_question;
    NamePickerModel m_model;
    QLineEdit* m_field;
    QListView* m_list;
    NamePickerMakeRow* m_make;
    QPointer<QWidget> m_focusBefore;
    int m_tallest = 0;    // how high it may be where it stands
    bool m_above = false; // of what it stands beside
};

} // namespace ui
