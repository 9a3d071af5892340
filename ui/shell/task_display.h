#pragma once

#include "core/progress.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

class QAction;

namespace ui {

class NoticeBar;
class PageHeader;

/// Shows that a background step is under way: a line in the header after 300 ms, its name and Cancel after one second.
class TaskDisplay : public QObject {
    Q_OBJECT

public:
    TaskDisplay(PageHeader& header, NoticeBar& bar, QAction* cancel, QObject* parent = nullptr);

    void begin(const QString& name, std::shared_ptr<core::Progress> progress);
    void end();

private:
    void look();

    PageHeader& m_header;
    NoticeBar& m_bar;
    QAction* m_cancel;
    QString m_name;
    std::shared_ptr<core::Progress> m_progress;
    QElapsedTimer m_since;
    QTimer m_timer;
    bool m_told = false;
};

} // namespace ui
