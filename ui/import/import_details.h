#pragma once

#include "ui/import/import_preview_model.h"
#include "ui/widgets/surface.h"

#include <QStringListModel>

class QGridLayout;
class QVBoxLayout;

namespace ui {

class Choice;
class EditField;
class ImportVoiceRow;
class Label;
class SectionHead;
class Segmented;
class Table;

/// One source on the import page: how it was recognised, what it will be, who speaks, its first lines. All of it can
/// be corrected here.
class ImportDetails : public Surface {
    Q_OBJECT

public:
    using Plan = core::import::FilePlan;

    enum class Has { All, Fields }; // without the voices and the first lines

    explicit ImportDetails(Has has = Has::All, QWidget* parent = nullptr);

    void setKnown(const std::vector<core::Participant>& people, const QStringList& studies,
                  const QStringList& boards = {});
    void show(const Plan& plan);
    /// For several at once only the study can be written.
    void showSeveral(const std::vector<Plan>& plans);

signals:
    void changed(const core::import::FilePlan& plan);
    /// It has to be read again: its encoding was changed, or whether it is an update.
    void readingAsked(const core::import::FilePlan& plan);
    void studyEntered(const QString& study);

private:
    QWidget* makeHead();
    QWidget* makeFields();
    void connectFields();
    void showRow(QWidget* editor, bool shown);
    void showVoices();
    void showLines();
    void enterDate(const QString& written);
    void change(void (*alter)(Plan& plan, const QString& written), const QString& written);

    Plan m_plan;
    enum class Shows { Nothing, One, Several };
    Shows m_shows = Shows::Nothing;
    std::vector<core::Participant> m_people;
    QStringListModel m_studies, m_boards;
    ImportPreviewModel m_lines;

    Label *m_name, *m_where, *m_why, *m_problem, *m_remark, *m_dateHint;
    Segmented* m_again;
    QWidget* m_fields;
    QList<QWidget*> m_single; // what only one source has: title, date, encoding, board
    EditField *m_title, *m_study, *m_date, *m_board;
    Choice* m_encoding;
    QWidget* m_who;
    SectionHead *m_whoHead, *m_linesHead;
    QVBoxLayout* m_voices;
    QList<ImportVoiceRow*> m_rows;
    Table* m_table;
};

} // namespace ui
