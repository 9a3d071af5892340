#include "ui/studies/missing_rows.h"

#include "ui/widgets/button.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/label.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/surface.h"
#include "ui/widgets/words.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

using Kind = core::Missing::Kind;

/// What a row says: what is missing, a line under it, and the word on its button.
struct Words {
    const char* icon;
    QString what, detail, button;
};

Words wordsFor(const core::Missing& missing)
{
    const QString highlights =
        counted(missing.highlights, MissingRows::tr("%1 highlight"), MissingRows::tr("%1 highlights"));
    switch (missing.kind) {
    case Kind::NotTagged:
        return {"data-warning", MissingRows::tr("A session is not tagged"), missing.name, MissingRows::tr("Tag")};
    case Kind::NobodyNamed:
        return {"data-warning", MissingRows::tr("A session counts for nobody"), missing.name, MissingRows::tr("Open")};
    case Kind::NoConsent:
        return {"data-warning", MissingRows::tr("%1 has no recorded consent").arg(missing.name), highlights,
                MissingRows::tr("Record")};
    case Kind::ConsentEnds:
        return {"view-history",
                MissingRows::tr("The consent of %1 ends on %2").arg(missing.name, shortDate(missing.on)), highlights,
                MissingRows::tr("Ask")};
    case Kind::OnePerson:
        return {"games-hint", MissingRows::tr("An insight rests on 1 person"), missing.name, MissingRows::tr("Open")};
    case Kind::Assumption:
        return {"games-hint", MissingRows::tr("An insight has no evidence"), missing.name, MissingRows::tr("Open")};
    case Kind::QuestionUntagged:
        return {"tag", MissingRows::tr("No tag speaks to a question"), missing.name, MissingRows::tr("Choose")};
    }
    Q_UNREACHABLE();
}

Destination placeFor(const core::Missing& missing)
{
    if (missing.claim)
        return missing.claim;
    if (missing.participant)
        return missing.participant;
    return core::Place{missing.session, {}, {}};
}

class Picture : public QWidget {
public:
    explicit Picture(const QString& icon) : m_icon(icon) { setFixedSize(16, 20); }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::of(this);
        QPainter painter(this);
        paintIcon(painter, rect(), m_icon, 16, m_icon == u"data-warning" ? theme.warn : theme.inkSoft);
    }

private:
    QString m_icon;
};

} // namespace

MissingRows::MissingRows(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(tr("What is missing"));
    m_rows = new QVBoxLayout(this);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
}

void MissingRows::setMissing(const std::vector<core::Missing>& missing)
{
    while (auto* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (size_t at = 0; at < qMin(missing.size(), mostRows); ++at)
        m_rows->addWidget(makeRow(missing[at]));
    auto* rest = new Label({}, Type::Hint, &Theme::inkFaint);
    if (missing.empty())
        rest->setText(tr("Nothing that Earshot could see."));
    else if (missing.size() > mostRows)
        rest->setText(tr("and %1 more").arg(number(static_cast<qint64>(missing.size() - mostRows))));
    auto* last = new QWidget;
    auto* layout = new QHBoxLayout(last);
    layout->setContentsMargins(16, 4, 16, 4);
    layout->addWidget(rest);
    m_rows->addWidget(last);
    last->setVisible(!rest->text().isEmpty());
}

QWidget* MissingRows::makeRow(const core::Missing& missing)
{
    const Words words = wordsFor(missing);
    auto* row = new Surface(&Theme::page, Qt::BottomEdge);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(12);
    layout->addWidget(new Picture(QLatin1String(words.icon)), 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout;
    lines->setSpacing(0);
    lines->addWidget(new Label(words.what));
    auto* detail = new Label(words.detail, Type::Hint, &Theme::inkFaint);
    detail->setElided(true);
    detail->setToolTip(words.detail);
    lines->addWidget(detail);
    layout->addLayout(lines, 1);
    auto* action = new QAction(words.button, row);
    action->setToolTip(QStringLiteral("%1: %2, %3").arg(words.button, words.what, words.detail));
    connect(action, &QAction::triggered, this, [this, missing] {
        if (missing.question)
            emit questionAsked(missing.question);
        else
            emit goAsked(placeFor(missing));
    });
    auto* button = new Button(action, Button::Look::Outlined);
    button->setAccessibleName(action->toolTip());
    layout->addWidget(button, 0, Qt::AlignVCenter);
    return row;
}

} // namespace ui
