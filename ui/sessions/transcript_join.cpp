#include "ui/sessions/transcript_join.h"

#include "ui/widgets/button.h"
#include "ui/widgets/label.h"
#include "ui/widgets/table.h"
#include "ui/widgets/words.h"

#include "core/import/plan_reader.h"

#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QSignalBlocker>
#include <QSlider>

#include <algorithm>

namespace ui {
namespace {

constexpr int sliderReach = 120; // seconds round the guess that the slider covers
constexpr int sliderSteps = 2;   // a second

/// Words that stand on one line, as wide as they are.
Label* oneLine(const QString& text, Type step)
{
    auto* label = new Label(text, step, &Theme::inkSoft);
    label->setElided(true);
    label->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return label;
}

} // namespace

void JoinModel::setParts(const SessionContent& content, const core::import::Document& transcript)
{
    m_content = content;
    m_transcript = transcript;
}

void JoinModel::setOffset(qint64 ms)
{
    auto lines = core::import::joined(m_content.entries, m_transcript.entries, ms);
    const bool same = lines.size() == m_lines.size();
    if (!same)
        beginResetModel();
    m_lines = std::move(lines);
    if (!same)
        endResetModel();
    else if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int JoinModel::rowOfNote(int note) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [note](const auto& line) { return line.isNote && line.at == note; });
    return found == m_lines.end() ? -1 : int(found - m_lines.begin());
}

int JoinModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int JoinModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JoinModel::words(const QModelIndex& index) const
{
    const auto& line = m_lines[size_t(index.row())];
    const auto* note = line.isNote ? &m_content.entries[size_t(line.at)] : nullptr;
    const auto* said = line.isNote ? nullptr : &m_transcript.entries[size_t(line.at)];
    switch (index.column()) {
    case Time: return note && !note->atMs ? QString() : sessionTime(line.ms);
    case From: return note ? tr("Note") : tr("Transcript");
    case Who:
        return note                ? m_content.speakerShown(*note)
               : said->speaker < 0 ? QString()
                                   : m_transcript.speakers[size_t(said->speaker)].label;
    default: return (note ? note->text : said->text).simplified();
    }
}

QVariant JoinModel::data(const QModelIndex& index, int role) const
{
    const bool note = m_lines[size_t(index.row())].isNote;
    if (role == Qt::DisplayRole || (role == Qt::ToolTipRole && index.column() == Words))
        return words(index);
    if (role == Qt::TextAlignmentRole && index.column() == Time)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return role == SoftRole ? QVariant(!note || index.column() != Words) : QVariant();
}

QVariant JoinModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const QString names[] = {tr("Time"), tr("From"), tr("Who"), tr("Words")};
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Time)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? QVariant(names[section]) : QVariant();
}

TranscriptJoin::TranscriptJoin(QWidget* parent) : Surface(&Theme::paper, {}, parent)
{
    m_table = new Table(tr("Notes and transcript as they would stand"));
    m_table->setModel(&m_lines);
    m_table->header()->setStretchLastSection(true);
    const std::pair<int, int> widths[] = {{JoinModel::Time, 72}, {JoinModel::From, 92}, {JoinModel::Who, 120}};
    for (const auto& [column, width] : widths)
        m_table->header()->resizeSection(column, scaled(width));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead());
    column->addWidget(m_table, 1);
}

QWidget* TranscriptJoin::makeHead()
{
    m_useGuess = new QAction(tr("Back to the guess"), this);
    m_cancel = new QAction(tr("Cancel"), this);
    m_join = new QAction(tr("Join transcript"), this);
    m_join->setToolTip(tr("Join transcript (Ctrl+Enter)"));
    connect(m_useGuess, &QAction::triggered, this, [this] { m_spin->setValue(double(m_guess.offsetMs) / 1000); });
    connect(m_cancel, &QAction::triggered, this, &TranscriptJoin::cancel);
    connect(m_join, &QAction::triggered, this, &TranscriptJoin::join);
    m_title = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold);
    m_title->setElided(true);
    m_said = new Label({}, Type::Body, &Theme::inkSoft);
    auto* head = new Surface(&Theme::accentTint, Qt::BottomEdge);
    auto* first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_title, 1);
    first->addWidget(new Button(m_cancel, Button::Look::Outlined, head));
    first->addWidget(new Button(m_join, Button::Look::Primary, head));
    auto* rows = new QVBoxLayout(head);
    rows->setContentsMargins(16, 8, 12, 8);
    rows->setSpacing(6);
    rows->addLayout(first);
    rows->addWidget(m_said);
    rows->addWidget(makeOffset());
    return head;
}

QWidget* TranscriptJoin::makeOffset()
{
    m_slider = new QSlider(Qt::Horizontal);
    m_slider->setAccessibleName(tr("Earlier or later"));
    m_spin = new QDoubleSpinBox;
    m_spin->setAccessibleName(tr("Seconds between the session's beginning and the transcript's"));
    m_spin->setDecimals(1);
    m_spin->setSingleStep(0.5);
    m_spin->setRange(-86'400, 86'400);
    m_spin->setSuffix(tr(" s"));
    connect(m_spin, &QDoubleSpinBox::valueChanged, this, &TranscriptJoin::setOffset);
    connect(m_slider, &QSlider::valueChanged, this,
            [this](int value) { m_spin->setValue(double(m_guess.offsetMs) / 1000 + double(value) / sliderSteps); });
    auto* holder = new QWidget;
    auto* row = new QHBoxLayout(holder);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(oneLine(tr("The transcript begins at"), Type::Body));
    row->addWidget(m_spin);
    row->addWidget(oneLine(tr("earlier"), Type::Hint));
    row->addWidget(m_slider, 1);
    row->addWidget(oneLine(tr("later"), Type::Hint));
    row->addWidget(new Button(m_useGuess, Button::Look::Outlined, holder));
    return holder;
}

bool TranscriptJoin::open(core::Workspace& workspace, const SessionContent& content, const QString& path)
{
    auto read = workspace.read([&](const core::Stores& stores) {
        return core::import::readTranscript(path, core::import::researchersOf(stores));
    });
    if (!read) {
        emit failed(read.error());
        return false;
    }
    m_workspace = &workspace;
    m_session = content.session.id;
    m_file = std::move(*read);
    m_guess = core::import::guessOffset(content.entries, m_file.cues);
    m_title->setText(tr("Join “%1” to the notes of this session").arg(m_file.name));
    m_said->setText(guessWords());
    m_lines.setParts(content, m_file.document);
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(-sliderReach * sliderSteps, sliderReach * sliderSteps);
    m_spin->setValue(double(m_guess.offsetMs) / 1000);
    setOffset(m_spin->value());
    return true;
}

QString TranscriptJoin::guessWords() const
{
    if (m_guess.matched == 0)
        return tr(
            "No rare word stands both in the notes and in the transcript, so nothing could be guessed: both begin "
            "together here. Move the transcript until the lines fit.");
    const QString notes = tr("%1 of %2 notes share rare words with what is said near them")
                              .arg(number(m_guess.matched), number(m_guess.notes));
    return m_guess.isSure ? tr("Guessed by matching words: %1.").arg(notes)
                          : tr("Not sure: only %1. Look whether the lines fit.").arg(notes);
}

qint64 TranscriptJoin::offset() const
{
    return qRound64(m_spin->value() * 1000);
}

void TranscriptJoin::setOffset(double seconds)
{
    // The note at the top stays there while the transcript moves past it.
    int top = m_table->indexAt({4, 4}).row();
    while (top > 0 && !m_lines.line(top).isNote)
        --top;
    const int note = top >= 0 && top < m_lines.rowCount() && m_lines.line(top).isNote ? m_lines.line(top).at : -1;
    m_lines.setOffset(offset());
    if (note > 0)
        m_table->scrollTo(m_lines.index(m_lines.rowOfNote(note), 0), QAbstractItemView::PositionAtTop);
    const QSignalBlocker quiet(m_slider);
    m_slider->setValue(qRound((seconds - double(m_guess.offsetMs) / 1000) * sliderSteps));
}

void TranscriptJoin::join()
{
    const auto done = m_workspace->edit(tr("Join transcript '%1'").arg(m_file.name), [&](core::Stores& stores) {
        core::import::joinTranscript(stores, m_session, m_file, offset());
    });
    if (!done)
        emit failed(done.error());
    else
        cancel();
}

void TranscriptJoin::cancel()
{
    if (!isOpen())
        return;
    m_workspace = nullptr;
    emit closed();
}

void TranscriptJoin::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        cancel();
    else if (enter && event->modifiers() & Qt::ControlModifier)
        join();
    else
        Surface::keyPressEvent(event);
}

} // namespace ui
