#pragma once

#include "core/report/sheet_draft.h"

#include <QPointer>
#include <QThreadPool>
#include <QWidget>

#include <functional>
#include <memory>
#include <variant>

namespace core {
class ChangeSet;
class Workspace;
} // namespace core

class QAction;

namespace ui {

class Choice;
class Label;
class PagePicture;
class PaperChoice;

/// A persona's sheet, or the report of a study, as it would be printed now, painted by what prints it. It follows every
/// change of the project; reading, layout and painting are done on a worker of its own, and of several wishes only the
/// newest is met.
class SheetPreview : public QWidget {
    Q_OBJECT

public:
    /// OnlyPages: paper and template are chosen elsewhere, with setOptions().
    enum class Has { Choices, OnlyPages };

    explicit SheetPreview(Has has = Has::Choices, QWidget* parent = nullptr);
    ~SheetPreview() override;

    using QWidget::show;
    using Subject = std::variant<core::Id<core::Persona>, core::Id<core::Study>>;
    /// Null or nobody: an empty place. The paper of the first time is the project's.
    void show(core::Workspace* workspace, const Subject& subject);
    void refresh();

    core::report::SheetOptions options() const { return m_options; }
    void setOptions(const core::report::SheetOptions& options);
    /// Names where they may stand there, instead of codes.
    void setNames(bool names);

    int pageCount() const;
    int page() const { return m_page; } // from 0
    void goToPage(int page);
    /// "2 assumptions · 3 quotes of 1 person held back · 2 pages"; empty until the first page is there.
    QString summary() const;
    /// What is shown; null until the first page is there.
    std::shared_ptr<const core::report::SheetDraft> draft() const { return m_draft; }
    PagePicture& picture() { return *m_picture; }

signals:
    /// What is shown is another sheet, or another state of it.
    void drafted();
    /// What was shown is no more, and nothing is in its place yet.
    void forgotten();
    void optionsChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Drawn {
        std::shared_ptr<const core::report::SheetDraft> draft;
        int page = 0;
        double dpi = 0;
        QImage picture;
    };
    QWidget* newHead(Has has);
    void work();
    void read();
    void layOut(const std::function<core::report::SheetDraft()>& make);
    void draw();
    void finish(bool wanted, const core::Result<Drawn>& drawn);
    void take(const core::Result<Drawn>& drawn);
    void forget();
    bool isEmpty() const;
    void showState();
    void follow(const core::ChangeSet& changes);

    QPointer<core::Workspace> m_workspace;
    Subject m_shown;
    core::report::SheetOptions m_options;
    bool m_names = false;

    std::shared_ptr<const core::report::SheetDraft> m_draft;
    std::shared_ptr<core::Progress> m_progress; // of the read under way
    int m_page = 0;
    int m_drawnPage = -1;
    double m_drawnDpi = 0;
    quint64 m_subject = 0; // counts what is shown: answers about an earlier one are dropped
    bool m_stale = false;
    bool m_onlyWords = false; // is what makes it stale
    bool m_running = false;

    QAction *m_previous, *m_next;
    PaperChoice* m_paper = nullptr;
    Choice* m_template = nullptr;
    Label *m_place, *m_summary;
    PagePicture* m_picture;
    QThreadPool m_pool; // the last member: it ends before the others do
};

} // namespace ui
