#pragma once

#include "ui/widgets/list_view.h"

#include <QAction>
#include <QPointer>

namespace ui {

/// A list in which some keys do what they mean there, whatever they do elsewhere on the page: Delete takes away the row
/// and not the person whose row it is.
class KeyedList : public ListView {
    Q_OBJECT

public:
    using ListView::ListView;
    void setKey(Qt::Key key, QAction* action) { m_keys[key] = action; }
    bool isEditing() const { return state() == EditingState; }

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Null: the key means nothing here.
    QAction* actionFor(const QKeyEvent& event) const;

    QHash<int, QPointer<QAction>> m_keys;
};

} // namespace ui
