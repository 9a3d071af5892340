#pragma once

#include "core/stores.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace ui {

class Actions;
class SectionHead;
struct SessionContent;

/// The highlights of the session whose words are gone from the text: their old words, their tags, and what can be done
/// with them. Not shown where there is none.
class DetachedPanel : public QWidget {
    Q_OBJECT

public:
    explicit DetachedPanel(QWidget* parent = nullptr);
    void show(const SessionContent& content);
    /// `refusal`: why nothing can be attached now; empty where it can.
    void allow(bool editable, const QString& refusal);

signals:
    void attachAsked(core::Id<core::Highlight> highlight);
    void deleteAsked(core::Id<core::Highlight> highlight);

private:
    struct Item {
        core::Highlight highlight;
        QWidget* widget;
        QAction* attach;
        QAction* remove;
    };
    Item makeItem(const SessionContent& content, const core::Highlight& highlight);

    SectionHead* m_head;
    QVBoxLayout* m_column;
    std::vector<Item> m_items;
};

} // namespace ui
