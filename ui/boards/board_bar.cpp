#include "ui/boards/board_bar.h"

#include "ui/widgets/button.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/type.h"

#include <QCoreApplication>
#include <QHBoxLayout>

namespace ui {
namespace {

/// What colours may say, as the bar offers it.
constexpr core::ColourBy colourings[] = {core::ColourBy::Participant, core::ColourBy::Segment, core::ColourBy::Tag,
                                         core::ColourBy::Lane, core::ColourBy::Study};
constexpr int spacing = 8;

QString tr(const char* text)
{
    return QCoreApplication::translate("ui::BoardBar", text);
}

/// What each step is for, and what it lets people do.
QStringList kjStepTips()
{
    return {tr("No step: everything can be done."),
            tr("Mixes the cards that are not sorted, so that their order suggests nothing. Cards can be added."),
            tr("Put together what belongs together, without talking. Clusters get no names yet."),
            tr("Give each cluster a name that says what its cards say. Cards can still change places."),
            tr("Put clusters into clusters, and name those. The cards in them stay."),
            tr("Everybody gives dots to clusters: choose one and press + or −. They stay hidden until you show them."),
            tr("Nothing can be changed any more, until another step is chosen.")};
}

} // namespace

QStringList kjStepWords()
{
    return {tr("Free"), tr("Shuffle"), tr("Sort in silence"), tr("Name"), tr("Group groups"), tr("Vote"), tr("Freeze")};
}

BoardBar::BoardBar(const BarActions& actions, QWidget* parent) : Surface(&Theme::page, Qt::BottomEdge, parent)
{
    setAccessibleName(tr("Board"));
    setFixedHeight(rowHeight(40));
    const QStringList colours{tr("Participant"), tr("Segment"), tr("Tag"), tr("Lane"), tr("Study")};
    m_note = new Button(actions.note, Button::Look::Flat);
    m_add = new Button(actions.add, Button::Look::Flat);
    m_add->setShowsKey(false);
    m_suggest = new Button(actions.suggest, Button::Look::Outlined);
    m_suggest->setShowsKey(false);
    m_stepWord = new Label(tr("Step"), Type::Hint, &Theme::inkSoft);
    m_colourWord = new Label(tr("Colour by"), Type::Hint, &Theme::inkSoft);
    m_steps = new Segmented(tr("Step of the KJ method"), kjStepWords());
    m_stepChoice = new Choice(tr("Step of the KJ method"));
    m_stepChoice->addItems(kjStepWords());
    const QStringList tips = kjStepTips();
    m_steps->setTips(tips);
    for (int step = 0; step < tips.size(); ++step)
        m_stepChoice->setItemData(step, tips[step], Qt::ToolTipRole);
    m_colours = new Segmented(tr("What colours say"), colours);
    m_colourChoice = new Choice(tr("What colours say"));
    m_colourChoice->addItems(colours);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(spacing);
    for (QWidget* widget :
         QList<QWidget*>{m_note, m_add, m_stepWord, m_steps, m_stepChoice, m_colourWord, m_colours, m_colourChoice})
        row->addWidget(widget, 0, Qt::AlignVCenter);
    row->addStretch(1);
    row->addWidget(m_suggest, 0, Qt::AlignVCenter);
    const auto step = [this](int part) { emit stepChosen(core::KjStep(part)); };
    const auto colouring = [this](int part) { emit colouringChosen(colourings[part]); };
    connect(m_steps, &Segmented::chosen, this, step);
    connect(m_stepChoice, &QComboBox::activated, this, step);
    connect(m_colours, &Segmented::chosen, this, colouring);
    connect(m_colourChoice, &QComboBox::activated, this, colouring);
    fit();
}

void BoardBar::setBoard(const core::Board& board)
{
    m_steps->setCurrent(int(board.step));
    m_stepChoice->setCurrentIndex(int(board.step));
    const auto* found = std::find(std::begin(colourings), std::end(colourings), board.colourBy);
    const int part = found == std::end(colourings) ? 1 : int(found - std::begin(colourings));
    m_colours->setCurrent(part);
    m_colourChoice->setCurrentIndex(part);
}

void BoardBar::setEditable(bool editable)
{
    for (QWidget* widget : QList<QWidget*>{m_steps, m_stepChoice, m_colours, m_colourChoice})
        widget->setEnabled(editable);
}

/// Where there is no room for all parts side by side, first the steps and then the colours become a choice; then words
/// go.
void BoardBar::fit()
{
    const auto wide = [](const QWidget* widget) { return widget->sizeHint().width() + spacing; };
    m_note->setShows(Button::Shows::All);
    m_add->setShows(Button::Shows::All);
    int room = width() - 2 * 12 - wide(m_note) - wide(m_add) - wide(m_suggest) - wide(m_stepWord) - wide(m_colourWord);
    const bool colours = room >= wide(m_stepChoice) + wide(m_colours);
    const bool tight = room < wide(m_steps) + wide(m_colours); // the word before the steps goes first
    const bool steps = room + wide(m_stepWord) >= wide(m_steps) + wide(m_colours);
    m_steps->setVisible(steps);
    m_stepChoice->setVisible(!steps);
    m_colours->setVisible(colours);
    m_colourChoice->setVisible(!colours);
    const bool words = room >= wide(m_stepChoice) + wide(m_colourChoice);
    for (auto* button : {m_note, m_add})
        button->setShows(words ? Button::Shows::All : Button::Shows::IconOnly);
    m_stepWord->setVisible(words && !(steps && tight));
    m_colourWord->setVisible(words);
}

void BoardBar::resizeEvent(QResizeEvent* event)
{
    Surface::resizeEvent(event);
    fit();
}

} // namespace ui
