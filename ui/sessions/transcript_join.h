#pragma once

#include "ui/sessions/session_content.h"
#include "ui/widgets/surface.h"

#include "core/import/transcript_join.h"
#include "core/workspace.h"

#include <QAbstractTableModel>

class QAction;
class QDoubleSpinBox;
class QSlider;

namespace ui {

class Label;
class Table;

/// Notes and transcript as they would stand together.
class JoinModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Time, From, Who, Words, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setParts(const SessionContent& content, const core::import::Document& transcript);
    void setOffset(qint64 ms);
    const core::import::JoinedLine& line(int row) const { return m_lines[size_t(row)]; }
    /// The row of a note; -1: there is none.
    int rowOfNote(int note) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString words(const QModelIndex& index) const;

    SessionContent m_content;
    core::import::Document m_transcript;
    std::vector<core::import::JoinedLine> m_lines;
};

/// Where a transcript is put beside the notes of a session: an offset that was guessed and can be corrected, and both
/// streams as they would stand. Esc goes back, Ctrl+Enter joins: one step of history.
class TranscriptJoin : public Surface {
    Q_OBJECT

public:
    explicit TranscriptJoin(QWidget* parent = nullptr);

    /// Reads a transcript for the session that is shown. False where it cannot be joined; why is told.
    bool open(core::Workspace& workspace, const SessionContent& content, const QString& path);
    bool isOpen() const { return m_workspace != nullptr; }
    void join();
    void cancel();
    qint64 offset() const;
    const core::import::JoinGuess& guess() const { return m_guess; }
    JoinModel& lines() { return m_lines; }
    QDoubleSpinBox& spin() { return *m_spin; }

signals:
    void failed(const core::Error& error);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeOffset();
    void setOffset(double seconds);
    QString guessWords() const;

    core::Workspace* m_workspace = nullptr;
    core::Id<core::Session> m_session;
    core::import::TranscriptFile m_file;
    core::import::JoinGuess m_guess;
    JoinModel m_lines;
    Label *m_title, *m_said;
    QAction *m_useGuess, *m_cancel, *m_join;
    QSlider* m_slider;
    QDoubleSpinBox* m_spin;
    Table* m_table;
};

} // namespace ui
