#include "ui/print/paper_choice.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace ui {
namespace {

using namespace core::report;

std::vector<Paper> papersFor(SheetTemplate layout)
{
    std::vector<Paper> papers{Paper::A4, Paper::Letter, Paper::A3, Paper::A2, Paper::Tabloid};
    std::erase_if(papers, [&](Paper paper) { return !suits(layout, paper); });
    return papers;
}

QString nameOf(Paper paper)
{
    const auto tr = [](const char* text) { return QCoreApplication::translate("ui::PaperChoice", text); };
    switch (paper) {
    case Paper::A4: return tr("A4");
    case Paper::Letter: return tr("Letter");
    case Paper::A3: return tr("A3");
    case Paper::A2: return tr("A2");
    case Paper::Tabloid: return tr("Tabloid");
    }
    Q_UNREACHABLE();
}

QStringList namesFor(SheetTemplate layout)
{
    QStringList names;
    for (const Paper paper : papersFor(layout))
        names << nameOf(paper);
    return names;
}

} // namespace

PaperChoice::PaperChoice(QWidget* parent)
    : Segmented(QCoreApplication::translate("ui::PaperChoice", "Paper"), namesFor(SheetTemplate::OnePage), parent)
{
}

Paper PaperChoice::paper() const
{
    return papersFor(m_template)[static_cast<size_t>(current())];
}

void PaperChoice::choose(SheetTemplate layout, Paper paper)
{
    m_template = layout;
    const auto papers = papersFor(layout);
    const auto found = std::ranges::find(papers, paperFor(layout, paper));
    setWords(namesFor(layout));
    setCurrent(static_cast<int>(found - papers.begin()));
}

} // namespace ui
