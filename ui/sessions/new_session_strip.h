#pragma once

#include "ui/widgets/surface.h"

#include "core/sessions/new_session.h"
#include "core/workspace.h"

#include <QStringListModel>

class QAction;
class QGridLayout;
class QLineEdit;

namespace ui {

class Choice;
class Label;

/// Makes a session by hand: stands over the list, and goes when it is made. Enter makes it, Esc leaves all as it is.
class NewSessionStrip : public Surface {
    Q_OBJECT

public:
    explicit NewSessionStrip(QWidget* parent = nullptr);

    void open(core::Workspace& workspace);
    void cancel();
    QLineEdit& title() { return *m_title; }
    QLineEdit& people() { return *m_people; }
    QLineEdit& planned() { return *m_planned; }

signals:
    void made(core::Id<core::Session> session);
    void failed(const core::Error& error);
    void closed();

private:
    QLineEdit* field(const QString& name, const QString& placeholder);
    void buildFields(QGridLayout& grid);
    void offerGuides();
    void make();
    void refuse(const QString& why);
    std::optional<core::NewSession> read();

    core::Workspace* m_workspace = nullptr;
    std::vector<core::Guide> m_guides; // those offered, behind "none"
    QStringListModel m_studyNames;
    QHash<QString, core::Id<core::Study>> m_studies;
    QLineEdit *m_title, *m_study, *m_people, *m_planned;
    Choice *m_kind, *m_guide;
    Label* m_hint;
    QAction *m_make, *m_cancel;
};

/// "2026-10-21 14:00", "21 Oct 2026", "21.10.2026 9:30"; without a time it is 9 in the morning. Nothing where it is no
/// date.
std::optional<QDateTime> planFrom(const QString& text);

} // namespace ui
