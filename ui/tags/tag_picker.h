#pragma once

#include "ui/tags/tag_choice_model.h"

#include <QPointer>
#include <QWidget>

#include <functional>

class QLineEdit;
class QListView;

namespace ui {

class CreateTagRow;

/// What was picked: a tag of the codebook, or a path at which one is to be made.
struct TagPick {
    core::Id<core::Tag> tag; // none: to be made
    QString path;
};

/// What the picker is opened for.
struct TagQuestion {
    std::vector<TagChoice> choices;
    QSet<core::Id<core::Tag>> on; // tags that the passage has already
    QRect words;                  // the passage, in the picker's parent; it is never covered
    QString purpose;              // a line that says what will happen, where that is not plain
    bool several = true;          // several tags may be picked one after the other
    std::function<void(const TagPick&)> picked;
};

/// The popup in which a tag is found by a few letters, or made. Lies over its parent, beside the words.
class TagPicker : public QWidget {
    Q_OBJECT

public:
    explicit TagPicker(QWidget* parent);

    void open(TagQuestion question);
    /// What has changed since it was opened, by a tag that was picked while it stays open.
    void refresh(std::vector<TagChoice> choices, const QSet<core::Id<core::Tag>>& on);
    /// The same for counts alone.
    void refresh(std::vector<TagChoice> choices);
    void close();
    TagChoiceModel& model() { return m_model; }
    QLineEdit& field() { return *m_field; }

    static constexpr int wide = 336;

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
    QString note() const;
    int currentRow() const;
    void setCurrent(int row);
    bool takesKey(const QKeyEvent& event) const;
    bool takeKey(const QKeyEvent& event);
    void pick(int row, bool more);
    void pickCreated(bool more);
    void answer(const TagPick& pick, bool more);

    TagQuestion m_question;
    TagChoiceModel m_model;
    QLineEdit* m_field;
    QListView* m_list;
    CreateTagRow* m_create;
    QPointer<QWidget> m_focusBefore;
    int m_tallest = 0;    // how high it may be where it stands
    bool m_above = false; // of the words
};

/// Where a popup of `size` stands beside `words` inside `room`: 5 px below, above where it is short of room there, and
/// to the right where both are shorter than `leastHeight`. Made lower where it has to be.
QRect besideWords(const QRect& words, const QSize& size, const QRect& room, int leastHeight);

} // namespace ui
