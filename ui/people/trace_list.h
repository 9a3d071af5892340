#pragma once

#include "ui/widgets/destination.h"
#include "ui/widgets/list_view.h"

#include <QAbstractListModel>

namespace ui {

/// A thing that hangs on a person, and where it leads.
struct TraceRow {
    QString text;
    QString detail; // after the text, fainter
    QString note;   // on the right
    int hue = 0;    // of a tag
    Destination leadsTo;
};

/// Sessions, tags, claims or people beside somebody. Enter leads to one.
class TraceList : public ListView {
    Q_OBJECT

public:
    explicit TraceList(const QString& name, QWidget* parent = nullptr);
    void setRows(std::vector<TraceRow> rows);
    const std::vector<TraceRow>& rows() const;

signals:
    void goAsked(const ui::Destination& destination);

private:
    class Model;
    class Delegate;
    void open(const QModelIndex& index);

    Model* m_model;
};

} // namespace ui
