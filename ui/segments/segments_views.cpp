// What is shown under the segments: themes, sample, characteristics, two side by side, criteria.
#include "ui/quotes/quote_reader.h"
#include "ui/segments/characteristics.h"
#include "ui/segments/quote_drawer.h"
#include "ui/segments/segments_page.h"
#include "ui/widgets/choice.h"
#include "ui/widgets/label.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/words.h"

#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>
#include <utility>

namespace ui {

void SegmentsPage::showBottom(int view)
{
    const bool turns = view != m_bottom->currentIndex();
    if (turns && view == Comparison)
        m_before = m_bottom->currentIndex();
    m_views->setCurrent(view);
    m_bottom->setCurrentIndex(view);
    m_study->setVisible(view == Sample);
    m_other->setVisible(view == Comparison && m_model.rowCount() > 1);
    m_hint->setText(hintOf(view));
    if (view == Sample)
        listStudies();
    if (view == Comparison && turns) // else showCurrent() does
        listOthers();
    enableActions();
}

QString SegmentsPage::hintOf(int view) const
{
    switch (view) {
    case Themes:
        return m_themes.columnCount() > ThemeMatrixModel::FirstTheme
                   ? tr("People of those asked, 95 % interval. Enter opens the quotes.")
                   : tr("No theme was heard from these people yet.");
    case Sample: return tr("Type a number to set a target.");
    case AllCharacteristics: return tr("What is claimed of the segment in hand, and the quotes under it.");
    case Comparison:
        if (m_model.rowCount() < 2)
            return tr("Make a second segment to see two side by side.");
        return m_comparison.shared() > 0
                   ? tr("Who belongs to both counts on both sides. Enter opens the quotes of a theme or a score.")
                   : tr("People of those asked, 95 % interval of the difference. Enter opens the quotes of a theme or "
                        "a score.");
    case Criteria: return tr("Drag the criteria into their order. A double click on the last columns changes them.");
    default: return {};
    }
}

void SegmentsPage::listStudies()
{
    const QString before = m_study->currentText();
    {
        const QSignalBlocker quiet(m_study);
        m_study->clear();
        for (const auto& study : m_studies)
            m_study->addItem(study.name);
        m_study->setCurrentIndex(qMax(0, m_study->findText(before)));
    }
    readSample();
}

/// All but the one in hand, the best first.
void SegmentsPage::listOthers()
{
    const QVariant before = m_other->currentData();
    {
        const QSignalBlocker quiet(m_other);
        m_other->clear();
        for (const auto place : m_shown.ranking.order) {
            const auto& segment = m_shown.ranking.segments[place].segment;
            if (segment.id != m_current)
                m_other->addItem(QStringLiteral("%1  %2").arg(ShownSegments::sign(place), segment.name),
                                 segment.id.value);
        }
        m_other->setCurrentIndex(qMax(0, m_other->findData(before)));
    }
    readComparison();
}

void SegmentsPage::readComparison()
{
    if (m_readingComparison)
        std::exchange(m_readingComparison, nullptr)->cancel();
    const auto one = current();
    const auto& segments = m_shown.matrix.segments;
    const auto other =
        std::ranges::find(segments, core::Id<core::Segment>{m_other->currentData().toLongLong()}, &core::Segment::id);
    if (!m_workspace || !one || other == segments.end())
        return m_comparison.clear();
    const auto second = size_t(other - segments.begin());
    m_readingComparison = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [matrix = m_shown.matrix, first = *one, second](const core::Stores& stores) {
                return std::pair(core::compared(stores, matrix, first, second), stores.tags.paths());
            },
            m_readingComparison)
        .then(this, [this, first = *one, second, reading = m_readingComparison](
                        core::Result<std::pair<core::SegmentComparison, QHash<core::Id<core::Tag>, QString>>> read) {
            if (reading != m_readingComparison || reading->isCancelled())
                return;
            m_readingComparison.reset();
            if (!read)
                return void(emit failed(read.error()));
            m_compared = {first, second};
            m_comparison.compare(m_shown, first, second, read->first, read->second);
            m_hint->setText(hintOf(m_bottom->currentIndex()));
        });
}

void SegmentsPage::showCharacteristics()
{
    const auto segment = current();
    m_characteristics->setSegment(segment ? currentSegment() : core::Segment(),
                                  segment ? m_shown.characteristics[*segment] : std::vector<Characteristic>());
}

bool SegmentsPage::accepts(const Destination& destination) const
{
    if (std::holds_alternative<core::Id<core::Segment>>(destination))
        return true;
    const auto* id = std::get_if<core::Id<core::Claim>>(&destination);
    if (!id || !m_workspace)
        return false;
    const auto found = m_workspace->read([&](const core::Stores& stores) { return stores.claims.claim(*id); });
    return found && *found &&
           ((*found)->kind == core::ClaimKind::Characteristic || (*found)->kind == core::ClaimKind::Score);
}

void SegmentsPage::reveal(const Destination& destination)
{
    m_wanted = destination;
    if (isRead())
        showWanted();
}

/// Shows the segment or the claim that one came for.
void SegmentsPage::showWanted()
{
    const auto wanted = std::exchange(m_wanted, std::nullopt);
    if (const auto* claim = std::get_if<core::Id<core::Claim>>(&*wanted))
        return showWanted(*claim);
    const auto segment = std::get<core::Id<core::Segment>>(*wanted);
    if (m_model.rowOf(segment) < 0)
        return void(emit failed({core::Error::Kind::NotFound, tr("This segment is no longer in the project.")}));
    choose(segment);
    m_table->setFocus(Qt::OtherFocusReason);
}

void SegmentsPage::showWanted(core::Id<core::Claim> wanted)
{
    for (size_t segment = 0; segment < m_shown.characteristics.size(); ++segment)
        for (const auto& one : m_shown.characteristics[segment])
            if (one.claim.id == wanted) {
                choose(one.claim.segment);
                showBottom(AllCharacteristics);
                return m_characteristics->choose(wanted);
            }
    for (const auto& score : m_shown.scores)
        if (score.id == wanted) {
            choose(score.segment);
            const auto& criteria = m_shown.ranking.criteria;
            m_table->setCriterion(
                int(std::ranges::find(criteria, score.criterion, &core::Criterion::id) - criteria.begin()));
            return m_table->setFocus(Qt::OtherFocusReason);
        }
    emit failed({core::Error::Kind::NotFound, tr("This claim is no longer in the project.")});
}

void SegmentsPage::readSample()
{
    if (m_readingSample)
        std::exchange(m_readingSample, nullptr)->cancel();
    const int at = m_study->currentIndex();
    if (!m_workspace || at < 0 || at >= int(m_studies.size()))
        return m_sample.setSample({});
    m_readingSample = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [id = m_studies[size_t(at)].id](const core::Stores& stores) { return core::sampleOf(stores, id); },
            m_readingSample)
        .then(this, [this, reading = m_readingSample](core::Result<std::vector<core::SegmentSample>> sample) {
            if (reading != m_readingSample || reading->isCancelled())
                return;
            m_readingSample.reset();
            if (!sample)
                return void(emit failed(sample.error()));
            m_sample.setSample(std::move(*sample));
        });
}

void SegmentsPage::writeTarget(core::Id<core::Segment> segment, int people)
{
    const auto study = m_studies[size_t(m_study->currentIndex())].id;
    edit(tr("Set target of segment"), [&](core::Stores& stores) {
        stores.segments.setTarget({study, segment, qMax(0, people)});
    });
}

/// What the people of the row said to the theme of the column.
void SegmentsPage::openCell(const QModelIndex& index)
{
    const size_t segment = m_themes.segment(index.row());
    const auto cell = m_themes.cell(index);
    openTheme(m_shown.matrix.tags[m_themes.tag(index.column())], {segment}, cell.share.count + cell.market);
}

/// What the people of both segments said to the theme of the row, or what their scores in it stand on.
void SegmentsPage::openCompared(const QModelIndex& index)
{
    const auto& row = m_comparison.at(index.row());
    if (row.criterion)
        return openScores(row.criterion, {m_compared.first, m_compared.second});
    if (!row.theme)
        return;
    const auto& [tag, one, other, difference] = *row.theme;
    const auto [first, second] = m_compared;
    const auto both = m_shown.matrix.members[first].people() & m_shown.matrix.members[second].people();
    const int people = one.share.count + one.market + other.share.count + other.market;
    openTheme(tag, {first, second}, both.isEmpty() ? std::optional(people) : std::nullopt);
}

/// Opens the quotes of some segments on a theme. `people`: behind them, where it is known.
void SegmentsPage::openTheme(const core::Tag& tag, const std::vector<size_t>& segments, std::optional<int> people)
{
    std::vector<Voices> voices;
    for (const auto segment : segments)
        voices.push_back(
            {segment, [members = m_shown.matrix.members[segment].people(), tag = tag.id](const core::Stores& stores) {
                 return core::highlightsOf(stores, members, tag);
             }});
    openQuotes(tag.name, voices, people);
}

/// Opens what the scores of some segments on a criterion stand on.
void SegmentsPage::openScores(core::Id<core::Criterion> criterion, const std::vector<size_t>& segments)
{
    std::vector<Voices> voices;
    for (const auto segment : segments)
        for (const auto& score : m_shown.scores)
            if (score.criterion == criterion && score.segment == m_shown.matrix.segments[segment].id)
                voices.push_back({segment, [claim = score.id](const core::Stores& stores) {
                                      std::vector<core::Id<core::Highlight>> found;
                                      for (const auto& evidence : stores.claims.evidenceOf(claim))
                                          found.push_back(evidence.highlight);
                                      return found;
                                  }});
    const auto& criteria = m_shown.ranking.criteria;
    openQuotes(std::ranges::find(criteria, criterion, &core::Criterion::id)->name, voices, std::nullopt);
}

/// Opens quotes, those of each segment under its name.
void SegmentsPage::openQuotes(const QString& about, const std::vector<Voices>& voices, std::optional<int> people)
{
    QStringList signs;
    std::vector<std::pair<QString, decltype(Voices::highlights)>> groups;
    for (const auto& [segment, highlights] : voices) {
        const QString sign = ShownSegments::sign(segment);
        signs << sign;
        groups.emplace_back(
            voices.size() > 1 ? QStringLiteral("%1  %2").arg(sign, m_shown.matrix.segments[segment].name) : QString(),
            highlights);
    }
    const QString title = signs.isEmpty() ? about : QStringLiteral("%1, %2").arg(signs.join(tr(" and ")), about);
    if (m_readingQuotes)
        m_readingQuotes->cancel();
    m_readingQuotes = std::make_shared<core::Progress>();
    m_workspace
        ->readInBackground(
            [groups](const core::Stores& stores) {
                std::vector<QuoteRow> all;
                for (const auto& [group, highlights] : groups)
                    for (auto& row : QuoteReader(stores).rows(stores.highlights.passages(highlights(stores)))) {
                        row.group = group;
                        all.push_back(std::move(row));
                    }
                return all;
            },
            m_readingQuotes)
        .then(this, [this, title, people, reading = m_readingQuotes](core::Result<std::vector<QuoteRow>> rows) {
            if (reading != m_readingQuotes || reading->isCancelled())
                return;
            if (!rows)
                return void(emit failed(rows.error()));
            QStringList counts;
            if (people)
                counts << counted(*people, tr("%1 person"), tr("%1 people"));
            counts << counted(qint64(rows->size()), tr("%1 quote"), tr("%1 quotes"));
            m_drawer->show(title, counts.join(QStringLiteral(", ")), std::move(*rows));
            enableActions();
        });
}

} // namespace ui
