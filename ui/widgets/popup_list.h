#pragma once

class QAbstractItemModel;
class QListView;
class QString;
class QWidget;

namespace ui {

/// The list of a popup: rows of one height on its own ground, walked by the field above it, which keeps the focus.
QListView* popupList(QAbstractItemModel& model, const QString& name, QWidget* popup);

} // namespace ui
