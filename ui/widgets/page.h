#pragma once

#include "ui/widgets/paint.h"

#include "core/error.h"

#include <QList>
#include <QWidget>

#include <optional>

class QAction;

namespace ui {

/// What the page header says about the page in view.
struct Heading {
    QString crumb; // where it belongs: the study
    QString title;
    QString meta; // date, length, counts
    struct Badge {
        paint::Verdict verdict;
        QString text;
    };
    std::optional<Badge> badge = {};
    QAction* primary = nullptr;     // at most one
    QList<QAction*> secondary = {}; // with the primary at most two
    QList<QAction*> menu = {};
};

/// One of the places of the window. Pages know nothing of each other; the shell connects them.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual Heading heading() const = 0;
    /// A page beside the places (history, help): Back leads to where the person came from.
    virtual bool isAside() const { return false; }
    /// The parts that F6 walks, in reading order; each one can take the focus.
    virtual QList<QWidget*> regions() const = 0;
    /// Puts the focus into the page's search field.
    virtual void find() {}
    /// Writes what was typed and is not written yet, before something else is done. False where that cannot be done
    /// now.
    virtual bool settle() { return true; }
    /// Widths of columns, to be remembered between starts.
    virtual QByteArray layoutState() const { return {}; }
    virtual void restoreLayout(const QByteArray&) {}

signals:
    void headingChanged();
    void failed(const core::Error& error);
};

} // namespace ui
