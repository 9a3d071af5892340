#include "ui/search/search_help.h"

#include "ui/widgets/focus.h"
#include "ui/widgets/label.h"
#include "ui/widgets/line_colouring.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/surface.h"

#include "core/search/query_edit.h"

#include <QAbstractButton>
#include <QTextLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int queryColumn = 300;
constexpr int side = 16;

/// An example: the query, coloured, and what it finds.
class ExampleRow : public QAbstractButton {
public:
    ExampleRow(const SearchHelp::Example& example, const LineColouring& colouring, QWidget* parent)
        : QAbstractButton(parent), m_example(example), m_stretches(colouring.stretches(example.query))
    {
        setAccessibleName(example.query + QStringLiteral(": ") + example.finds);
        setAttribute(Qt::WA_Hover);
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {400, rowHeight(28)}; }

protected:
    void focusInEvent(QFocusEvent* event) override
    {
        m_byKeyboard = reachedByKeyboard(*event);
        QAbstractButton::focusInEvent(event);
    }

    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        QPainter painter(this);
        if (underMouse() || isDown())
            painter.fillRect(rect(), theme.hover);
        const int column = qMin(scaled(queryColumn), width() / 2);
        paintQuery(painter, QRect(side, 0, column - 12, height()), theme);
        paint::text(painter, QRect(side + column, 0, width() - column - 2 * side, height()), m_example.finds,
                    fontOf(Type::Body), theme.inkSoft);
        if (hasFocus() && m_byKeyboard)
            paint::focusRing(painter, rect(), theme);
    }

private:
    void paintQuery(QPainter& painter, const QRect& rect, const Theme& theme)
    {
        QTextLayout layout(m_example.query, fontOf(Type::Body));
        QList<QTextLayout::FormatRange> formats;
        for (const auto& stretch : m_stretches)
            formats.append({stretch.begin, stretch.length, lineFormat(stretch.style, theme)});
        layout.setFormats(formats);
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        painter.save();
        painter.setClipRect(rect);
        painter.setPen(theme.ink);
        layout.draw(&painter, QPointF(rect.left(), rect.top() + (rect.height() - layout.boundingRect().height()) / 2));
        painter.restore();
    }

    SearchHelp::Example m_example;
    std::vector<LineStretch> m_stretches;
    bool m_byKeyboard = false;
};

std::vector<SearchHelp::Example> examplesOfTheLanguage()
{
    return {
        {QStringLiteral("spreadsheet export"), SearchHelp::tr("both words, in any order")},
        {QStringLiteral("\"my own sheet\""), SearchHelp::tr("these words in a row")},
        {QStringLiteral("invoice*"), SearchHelp::tr("words that begin so; the last one you type does by itself")},
        {QStringLiteral("excel OR spreadsheet"), SearchHelp::tr("either")},
        {QStringLiteral("export -(test OR demo)"), SearchHelp::tr("one, and none of the others")},
        {QStringLiteral("tag:workaround"),
         SearchHelp::tr("what stands under a tag or its sub-tags; tag= without them")},
        {QStringLiteral("participant:P07,P12"), SearchHelp::tr("what one of these people said")},
        {QStringLiteral("role:\"finance lead\" account.size>50"),
         SearchHelp::tr("by who said it; attributes of yours work too")},
        {QStringLiteral("kind:interview lane:face"), SearchHelp::tr("by where it was said")},
        {QStringLiteral("after:2026-03 is:key"),
         SearchHelp::tr("by when, and what it is: key, quoted, tagged, insight …")},
        {QStringLiteral("has:memo -has:evidence"), SearchHelp::tr("by what hangs on it")},
    };
}

} // namespace

SearchHelp::SearchHelp(QWidget* parent) : QScrollArea(parent)
{
    setAccessibleName(tr("How to ask"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    rebuild();
}

std::vector<SearchHelp::Example> SearchHelp::examplesFrom(const core::search::Vocabulary& known)
{
    using core::search::conditionText;
    using core::search::Op;
    const std::pair<QString, QString> fields[] = {{QStringLiteral("tag"), tr("what is tagged “%1”")},
                                                  {QStringLiteral("participant"), tr("what %1 said")},
                                                  {QStringLiteral("study"), tr("all of “%1”")}};
    std::vector<Example> examples;
    for (const auto& [field, finds] : fields)
        if (const auto values = known.valuesOf(field); !values.empty())
            examples.push_back({conditionText(field, Op::Has, values.front().value), finds.arg(values.front().value)});
    return examples;
}

void SearchHelp::setOwn(const std::vector<Example>& own)
{
    if (own == m_own)
        return;
    m_own = own;
    rebuild();
}

void SearchHelp::rebuild()
{
    auto* page = new Surface(&Theme::paper);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 12, 0, 16);
    column->setSpacing(0);
    const LineColouring colouring(QStringLiteral("Earshot Query"));
    const auto addHead = [&](const QString& text, const QString& more) {
        auto* head = new QVBoxLayout;
        head->setContentsMargins(side, column->count() > 0 ? 16 : 0, side, 8);
        head->setSpacing(2);
        head->addWidget(new Label(text, Type::Body, &Theme::ink, QFont::DemiBold));
        if (!more.isEmpty())
            head->addWidget(new Label(more, Type::Body, &Theme::inkSoft));
        column->addLayout(head);
    };
    const auto add = [&](const Example& example) {
        auto* row = new ExampleRow(example, colouring, page);
        connect(row, &QAbstractButton::clicked, this, [this, query = example.query] { emit exampleTaken(query); });
        column->addWidget(row);
    };
    addHead(tr("Find what customers said, in all sessions"),
            tr("Type words, or take an example. Results follow while you type; nothing is changed."));
    for (const auto& example : m_own)
        add(example);
    if (!m_own.empty())
        addHead(tr("How to ask"), {});
    for (const auto& example : examplesOfTheLanguage())
        add(example);
    column->addStretch();
    setWidget(page);
}

} // namespace ui
