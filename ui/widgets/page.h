#pragma once

#include "ui/widgets/destination.h"
#include "ui/widgets/paint.h"

#include "core/error.h"

#include <QList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

class QAction;

namespace core {
class Progress;
class Workspace;
} // namespace core

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

    /// Null: no project is open.
    virtual void setWorkspace(core::Workspace*) {}
    virtual Heading heading() const = 0;
    /// The parts that F6 walks, in reading order; each one can take the focus.
    virtual QList<QWidget*> regions() const = 0;
    /// The part that has the focus when the page comes into view.
    virtual QWidget* mainRegion() const { return regions().last(); }
    /// Whether this is the page for such a thing.
    virtual bool accepts(const Destination&) const { return false; }
    /// Shows a thing that it accepts; one that is gone by now is told as failed(). The page is in view by then.
    virtual void reveal(const Destination&) {}
    /// What the page shows, for coming back to it; nothing where it shows the same whenever one comes back.
    virtual std::optional<Destination> shown() const { return std::nullopt; }
    /// Puts the focus into the page's search field.
    virtual void find() {}
    /// Writes what was typed and is not written yet, before something else is done. False where that cannot be done
    /// now.
    virtual bool settle() { return true; }
    /// Whether the rail is folded here, unless the person has said otherwise.
    virtual bool wantsRoom() const { return false; }
    /// Widths of columns, to be remembered between starts.
    virtual QByteArray layoutState() const { return {}; }
    virtual void restoreLayout(const QByteArray&) {}

signals:
    void headingChanged();
    void failed(const core::Error& error);
    /// A sentence for the person that asks for nothing.
    void told(const QString& sentence);
    void goAsked(const ui::Destination& destination);
    /// A step that takes its time has begun in the background; the window shows how far it is, and can cancel it.
    void workBegun(const QString& name, const std::shared_ptr<core::Progress>& progress);
    void workEnded();
    /// These highlights are to stand under a claim that the person picks.
    void evidenceAsked(const std::vector<core::Id<core::Highlight>>& highlights);
};

} // namespace ui
