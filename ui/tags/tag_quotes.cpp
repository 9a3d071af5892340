#include "ui/tags/tag_quotes.h"

#include "ui/quotes/quote_list.h"
#include "ui/quotes/quote_reader.h"
#include "ui/tags/tag_sight_bar.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"

#include <QHBoxLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {

TagQuotes::TagQuotes(QWidget* parent) : Surface(&Theme::paper, {}, parent)
{
    setAccessibleName(tr("Highlights"));
    m_bar = new TagSightBar;
    m_order = new Segmented(tr("Order"), {tr("Newest"), tr("By person"), tr("By session"), tr("By tag")});
    auto* bar = new Surface(&Theme::paper, Qt::BottomEdge);
    bar->setFixedHeight(rowHeight(40));
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(12);
    row->addWidget(m_bar, 1);
    row->addWidget(m_order);

    m_list = new QuoteList(tr("Highlights"));
    auto* empty = new Surface(&Theme::paper);
    auto* words = new QVBoxLayout(empty);
    words->setContentsMargins(16, 12, 16, 16);
    words->setSpacing(4);
    words->addWidget(m_emptyWhat = new Label({}, Type::Body, &Theme::ink, QFont::DemiBold));
    words->addWidget(m_emptyHow = new Label({}, Type::Body, &Theme::inkSoft));
    words->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    m_stack = new QStackedLayout;
    m_stack->addWidget(m_list);
    m_stack->addWidget(empty);
    column->addLayout(m_stack, 1);
    connect(m_order, &Segmented::chosen, this, [this](int part) { emit orderChosen(static_cast<QuoteOrder>(part)); });
}

TagQuotes::~TagQuotes() = default;

void TagQuotes::setWorkspace(core::Workspace* workspace)
{
    m_workspace = workspace;
    forget();
    show({}, {}, {}, 0);
}

void TagQuotes::show(const TagSight& sight, const std::vector<core::Tag>& tags, const QString& words, int hue)
{
    const bool other = sight.query != m_sight.query || sight.order != m_sight.order;
    m_sight = sight;
    m_words = words;
    m_hue = hue;
    m_order->setCurrent(static_cast<int>(sight.order));
    if (other)
        m_list->setQuotes({}); // what was in hand belongs to another choice
    read(tags);
    setPeople(-1);
    emit found();
}

void TagQuotes::forget()
{
    m_reader.reset();
}

void TagQuotes::setPeople(int people)
{
    m_bar->show(m_words, m_hue, static_cast<int>(m_finds.highlights.size()), people);
}

void TagQuotes::read(const std::vector<core::Tag>& tags)
{
    ++m_round;
    if (m_reading)
        m_reading->cancel();
    std::vector<QuoteRow> first;
    m_finds = {};
    if (m_workspace) {
        // What is in hand stays in sight: as many as were there are read at once.
        const size_t most = std::max(atOnce, m_whole ? std::min<size_t>(m_list->quotes().quotes().size(), 600) : 0);
        auto quotes = m_workspace->read([&](const core::Stores& stores) {
            m_finds = findTagged(stores, m_sight, tags);
            if (!m_reader)
                m_reader = std::make_unique<QuoteReader>(stores);
            return taggedQuotes(stores, m_sight, m_finds, *m_reader, most);
        });
        if (!quotes)
            return void(emit failed(quotes.error()));
        first = std::move(*quotes);
    }
    m_whole = first.size() == m_finds.highlights.size();
    // Until the rest has come, a long list stays as it was: it would lose its place.
    if (m_whole || m_list->quotes().quotes().size() <= first.size())
        m_list->setQuotes(std::move(first));
    showEmpty();
    if (!m_whole)
        readRest();
}

void TagQuotes::readRest()
{
    m_reading = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [sight = m_sight, finds = m_finds](const core::Stores& stores) {
                QuoteReader reader(stores);
                return taggedQuotes(stores, sight, finds, reader, 0);
            },
            m_reading)
        .then(this, [this, round = m_round](core::Result<std::vector<QuoteRow>> quotes) {
            if (round != m_round)
                return;
            m_whole = true;
            if (quotes)
                m_list->setQuotes(std::move(*quotes));
            else
                emit failed(quotes.error());
        });
}

void TagQuotes::showEmpty()
{
    const bool asked = !m_sight.query.with.isEmpty() || !m_sight.query.without.isEmpty();
    m_emptyWhat->setText(asked ? tr("No highlight answers this choice.")
                               : tr("The highlights of the tags you choose stand here."));
    m_emptyHow->setText(asked ? tr("Select words in a session and press Ctrl+T, or drag highlights onto the tag.")
                              : tr("Choose one on the left, or several with Ctrl or Shift."));
    m_stack->setCurrentIndex(m_finds.highlights.empty() ? 1 : 0);
}

} // namespace ui
