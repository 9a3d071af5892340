#include "ui/import/import_details.h"

#include "core/import/decode.h"
#include "core/people/attribute.h"
#include "ui/import/import_voice_row.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/edit_field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include <QHeaderView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {
namespace {

using core::import::FilePlan;
using core::import::SourceKind;

QString where(const FilePlan& plan)
{
    return QStringLiteral("%1 · %2").arg(
        plan.source.words(),
        QLocale().formattedDataSize(plan.size, plan.size < 1024 * 1024 ? 0 : 1, QLocale::DataSizeTraditionalFormat));
}

/// What the project has of a source already; empty: nothing.
QString remark(const FilePlan& plan)
{
    if (!plan.canComeIn())
        return {};
    if (plan.updates()) {
        const int lost = plan.earlier->detaches;
        const QString text =
            plan.remark.isEmpty()
                ? ImportDetails::tr("An earlier version of it became “%1”. Its text will be that of the file.")
                      .arg(plan.earlier->session.title)
                : plan.remark;
        return text + u' ' +
               (lost == 0 ? ImportDetails::tr("All highlights stay on their words.")
                          : counted(lost,
                                    ImportDetails::tr("The words of %1 highlight are not in the file: it is kept with "
                                                      "them, beside the text."),
                                    ImportDetails::tr("The words of %1 highlights are not in the file: they are kept "
                                                      "with them, beside the text.")));
    }
    if (plan.remark.isEmpty() || plan.comesIn)
        return plan.remark;
    return ImportDetails::tr("%1 It stays out, unless you check it.").arg(plan.remark);
}

} // namespace

void ImportDetails::change(void (*alter)(Plan&, const QString&), const QString& written)
{
    Plan plan = m_plan;
    alter(plan, written);
    emit changed(plan);
}

void ImportDetails::enterDate(const QString& written)
{
    const auto date = written.isEmpty() ? QDate() : core::dateFrom(written);
    if (!date) {
        m_dateHint->setText(tr("%1 is no date. Write it as 2026-10-14.").arg(quoted(written)));
        return m_dateHint->show();
    }
    m_dateHint->hide();
    Plan plan = m_plan;
    plan.heldOn = *date;
    emit changed(plan);
}

void ImportDetails::setKnown(const std::vector<core::Participant>& people, const QStringList& studies,
                             const QStringList& boards)
{
    m_people = people;
    m_studies.setStringList(studies);
    m_boards.setStringList(boards);
    m_shows = Shows::Nothing;
}

void ImportDetails::show(const Plan& plan)
{
    if (m_shows == Shows::One && plan == m_plan)
        return;
    m_plan = plan;
    m_shows = Shows::One;
    m_name->setText(plan.source.fileName());
    m_where->setText(where(plan));
    m_where->setToolTip(plan.source.words());
    m_why->setText(plan.why);
    m_why->setVisible(!plan.why.isEmpty());
    m_problem->setText(plan.problem);
    m_problem->setVisible(!plan.canComeIn());
    m_remark->setText(remark(plan));
    m_remark->setVisible(!m_remark->text().isEmpty());
    m_again->setVisible(plan.earlier.has_value());
    m_again->setCurrent(plan.asked.update ? 0 : 1);
    m_fields->setVisible(plan.canComeIn());
    showRow(m_date, !plan.mapping && plan.as != SourceKind::Project);
    showRow(m_encoding, core::import::knownEncodings().contains(plan.encoding) && !plan.mapping);
    const bool notes = plan.as == SourceKind::StickyNotes, onBoard = notes && !plan.asked.board.isEmpty();
    const bool hasNoSession =
        plan.as == SourceKind::Project || plan.as == SourceKind::People || plan.as == SourceKind::TaskResults;
    showRow(m_title, !hasNoSession && !onBoard);
    showRow(m_board, notes);
    m_board->setValue(plan.asked.board);
    m_title->setValue(plan.title);
    m_study->setPlaceholderText({});
    m_study->setValue(plan.study);
    m_date->setValue(plan.heldOn.isValid() ? plan.heldOn.toString(Qt::ISODate) : QString());
    m_dateHint->hide();
    m_encoding->clear();
    m_encoding->addItem(plan.asked.encoding.isEmpty() ? tr("%1, guessed").arg(plan.encoding) : tr("Guess it"));
    m_encoding->addItems(core::import::knownEncodings());
    m_encoding->setCurrentIndex(plan.asked.encoding.isEmpty() ? 0 : m_encoding->findText(plan.asked.encoding));
    showVoices();
    showLines();
}

/// An editor with its name.
void ImportDetails::showRow(QWidget* editor, bool shown)
{
    editor->setVisible(shown);
    m_single.at(m_single.indexOf(editor) - 1)->setVisible(shown);
}

void ImportDetails::showSeveral(const std::vector<Plan>& plans)
{
    m_shows = Shows::Several;
    m_plan = {};
    const auto coming = std::count_if(plans.begin(), plans.end(), [](const Plan& plan) { return plan.willCome(); });
    m_name->setText(counted(static_cast<qint64>(plans.size()), tr("%1 source"), tr("%1 sources")));
    m_where->setText(tr("%1 of them come in").arg(number(coming)));
    m_where->setToolTip({});
    m_why->setText(tr("What you choose here holds for all of them."));
    m_why->show();
    for (QWidget* widget : QList<QWidget*>{m_problem, m_remark, m_again})
        widget->hide();
    m_fields->show();
    for (auto* widget : m_single)
        widget->hide();
    const QString study = plans.front().study;
    const bool same = std::all_of(plans.begin(), plans.end(), [&](const Plan& plan) { return plan.study == study; });
    m_study->setPlaceholderText(same ? QString() : tr("they differ"));
    m_study->setValue(same ? study : QString());
    m_dateHint->hide();
    showVoices();
    showLines();
}

void ImportDetails::showVoices()
{
    const auto count = static_cast<qsizetype>(m_plan.voices.size());
    m_who->setVisible(count > 0);
    while (m_rows.size() < count) {
        auto* row = new ImportVoiceRow;
        const auto at = static_cast<size_t>(m_rows.size());
        connect(row, &ImportVoiceRow::changed, this, [this, at](const core::import::VoicePlan& voice) {
            Plan plan = m_plan;
            plan.voices.at(at) = voice;
            emit changed(plan);
        });
        m_voices->addWidget(row);
        m_rows << row;
    }
    int people = 0;
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        m_rows[at]->setVisible(at < count);
        if (at >= count)
            continue;
        const auto& voice = m_plan.voices[static_cast<size_t>(at)];
        m_rows[at]->show(voice, m_people);
        people += voice.part == core::Part::Participant ? 1 : 0;
    }
    m_whoHead->setNote(tr("%1, %2").arg(counted(count, tr("%1 voice"), tr("%1 voices")),
                                        counted(people, tr("%1 counts"), tr("%1 count"))));
}

void ImportDetails::showLines()
{
    const auto& lines = m_plan.firstLines;
    const bool project = m_plan.as == SourceKind::Project;
    m_lines.setLines(lines, project ? ImportPreviewModel::Of::Project : ImportPreviewModel::Of::Session);
    m_table->setColumnHidden(ImportPreviewModel::Time, std::none_of(lines.begin(), lines.end(), [](const auto& line) {
                                 return line.atMs.has_value();
                             }));
    m_table->setColumnHidden(ImportPreviewModel::Speaker, std::all_of(lines.begin(), lines.end(), [](const auto& line) {
                                 return line.who.isEmpty();
                             }));
    const int shown = m_lines.rowCount();
    m_linesHead->setVisible(shown > 0);
    const QString whole = project ? counted(m_plan.sessions, tr("%1 session"), tr("%1 sessions"))
                                  : counted(m_plan.entries, tr("%1 entry"), tr("%1 entries"));
    m_linesHead->setNote(tr("%1 of %2").arg(number(shown), whole));
    m_table->setVisible(shown > 0);
    m_table->setFixedHeight(m_table->header()->sizeHint().height() + shown * rowHeight(32) + 1);
}

} // namespace ui
