#pragma once

#include <QPointer>
#include <QRect>
#include <QWidget>

#include <vector>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QKeyEvent;
class QLineEdit;
class QListView;

namespace ui {

class MakeRow;

/// A popup in which one row of a list is found by a few letters, or something is made of what was typed. Lies over its
/// parent, beside what it is about. The arrows choose, Enter takes, Esc closes; where rows have numbers, Ctrl+1 to
/// Ctrl+9 take those in view, and Ctrl+Enter makes. Rows that make something count on after those of the list.
class PickerPopup : public QWidget {
    Q_OBJECT

public:
    void close();
    QLineEdit& field() { return *m_field; }

protected:
    struct Look {
        QString icon;   // in the field
        int wide = 420; // at 100 %
        int mostRows = 9;
        int rowPixels = 30;
        bool numbered = true;
    };
    PickerPopup(const Look& look, QWidget* parent);
    /// Both are called when the popup is built, once its model is.
    void setRows(QAbstractItemModel& model, QAbstractItemDelegate* delegate, const QString& name);
    MakeRow* addMakeRow(const QString& icon);

    /// Empties the field, and shows the popup beside `words` (in the parent), which it never covers.
    void openBeside(const QRect& words);
    /// What is offered, or what stands above it, has changed.
    void refresh();
    void layOut();
    int rowCount() const;
    int currentRow() const { return m_current; }

    virtual void find(const QString& pattern) = 0;
    /// The line between field and list; empty: none.
    virtual QString note() const = 0;
    /// The words of the rows that make something of what was typed; none where nothing can be made.
    virtual QStringList making() const = 0;
    /// How many rows could make something, with other words.
    virtual int mostMaking() const = 0;
    virtual void pick(int row, Qt::KeyboardModifiers modifiers) = 0;
    virtual void tabPressed() = 0;
    virtual void escapePressed() { close(); }
    /// Which keys are for the popup, and not for the field or the window.
    virtual bool takesKey(const QKeyEvent& event) const;
    virtual void takeKey(const QKeyEvent& event);
    /// How high the note stands, and how much of its width another thing takes, which is put there.
    virtual int noteHeight() const;
    virtual int placeBesideNote(const QRect& room);

    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void place();
    void setCurrent(int row);
    int heightFor(int rows, int making) const;

    Look m_look;
    QLineEdit* m_field;
    QListView* m_list = nullptr;
    std::vector<MakeRow*> m_makeRows;
    QPointer<QWidget> m_focusBefore;
    QRect m_words;
    QRect m_note;
    int m_current = 0;
    int m_tallest = 0;    // how high it may be where it stands
    bool m_above = false; // of the words
};

/// Where a popup of `size` stands beside `words` inside `room`: 5 px below, above where it is short of room there, and
/// to the right where both are shorter than `leastHeight`. Made lower where it has to be.
QRect besideWords(const QRect& words, const QSize& size, const QRect& room, int leastHeight);

} // namespace ui
