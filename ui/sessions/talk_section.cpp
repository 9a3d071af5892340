#include "ui/sessions/talk_section.h"

#include "ui/sessions/detail_edits.h"
#include "ui/widgets/list_view.h"
#include "ui/widgets/section_head.h"
#include "ui/widgets/share_row.h"
#include "ui/widgets/words.h"

#include <QVBoxLayout>

#include <algorithm>

namespace ui {

void TalkModel::setContent(const SessionContent& content)
{
    beginResetModel();
    std::vector<core::Speaker> speakers(content.speakers.cbegin(), content.speakers.cend());
    std::sort(speakers.begin(), speakers.end(), [](const auto& a, const auto& b) { return a.id < b.id; });
    m_talks = core::talkShare(speakers, content.entries);
    std::erase_if(m_talks, [](const core::Talk& talk) { return talk.entries.empty(); });
    m_names.clear();
    for (const auto& talk : m_talks) {
        const QString code = content.codes.value(talk.speaker.participant), label = talk.speaker.label;
        if (talk.speaker.part != core::Part::Participant)
            m_names << tr("%1 (%2)").arg(label, partWord(talk.speaker.part));
        else
            m_names << (code.isEmpty() || label.contains(code) ? label : code + QStringLiteral(" · ") + label);
    }
    endResetModel();
}

int TalkModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_talks.size());
}

QVariant TalkModel::data(const QModelIndex& index, int role) const
{
    const auto& talk = m_talks[size_t(index.row())];
    const bool participant = talk.speaker.part == core::Part::Participant;
    const QString words = counted(talk.words, tr("%1 word"), tr("%1 words"));
    const QString share = participant ? tr("%1 %").arg(qRound(talk.wordShare * 100)) : QString();
    const QString time = talk.ms > 0 ? sessionTime(talk.ms) : QString();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: return m_names[index.row()];
    case Qt::AccessibleTextRole: {
        QStringList parts{m_names[index.row()], share, words, time};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case FigureRole: return time;
    case DetailRole: return participant ? share + QStringLiteral(", ") + words : words;
    case PartRole: {
        int most = 1;
        for (const auto& other : m_talks)
            most = std::max(most, other.words);
        return double(talk.words) / most;
    }
    default: return {};
    }
}

TalkSection::TalkSection(QWidget* parent) : QWidget(parent)
{
    m_head = new SectionHead(tr("Who talked"));
    m_head->setLineAbove(true);
    m_list = new ListView(tr("Who talked"));
    m_list->setModel(&m_talks);
    m_list->setItemDelegate(new ShareDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 8);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addWidget(m_list);
    const auto choose = [this](const QModelIndex& index) { emit voiceChosen(m_talks.talk(index.row()).entries); };
    connect(m_list, &QListView::clicked, this, choose);
    connect(m_list, &QListView::activated, this, choose);
}

void TalkSection::show(const SessionContent& content)
{
    m_talks.setContent(content);
    const int voices = m_talks.rowCount();
    m_head->setNote(counted(voices, tr("%1 voice"), tr("%1 voices")));
    m_list->setFixedHeight(voices * ShareDelegate::height());
    setVisible(voices >= 3);
}

} // namespace ui
