#include "app/save.h"
#include "app/tr.h"
#include "app/verbs.h"
#include "core/boards/board_edits.h"
#include "core/boards/board_layout.h"
#include "core/boards/board_shelves.h"
#include "core/export/board_text.h"
#include "core/report/board_file.h"
#include "core/search/search.h"

#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace app {
namespace {

using core::Board;
using core::BoardContent;
using core::Card;
using core::Cluster;
using core::Error;
using core::Failure;
using core::Highlight;
using core::Id;
using core::Stores;
using core::Workspace;
using namespace core::report;

Board boardNamed(const Stores& stores, const QString& name)
{
    if (const auto board = stores.boards.find(name))
        return *board;
    QStringList known;
    for (const auto& other : stores.boards.boards())
        known.append(other.name);
    throw Failure(Error::Kind::NotFound,
                  known.isEmpty()
                      ? tr("There is no board in this project yet; 'earshot board FILE NAME --new' makes one.")
                      : tr("There is no board '%1'; there are %2.").arg(name, known.join(QStringLiteral(", "))));
}

core::CardFigures figuresOf(const BoardContent& content)
{
    std::vector<Id<Card>> all;
    std::ranges::transform(content.cards, std::back_inserter(all), &Card::id);
    return core::figuresOf(content, all);
}

QJsonObject toJson(const core::CardFigures& figures)
{
    return {{QStringLiteral("cards"), figures.cards},
            {QStringLiteral("notes"), figures.notes},
            {QStringLiteral("people"), figures.people}};
}

/// What there is: the boards of the project.
Outcome list(const Stores& stores, const core::Audience& audience)
{
    Outcome outcome;
    QJsonArray boards;
    for (const auto& board : stores.boards.boards()) {
        const auto out = core::outgoing(stores, core::boardContent(stores, board.id), audience);
        const auto& content = out.content();
        const auto figures = figuresOf(content);
        QJsonObject json = toJson(figures);
        json[QStringLiteral("name")] = content.board.name;
        json[QStringLiteral("study")] = out.study().isEmpty() ? QJsonValue::Null : QJsonValue(out.study());
        json[QStringLiteral("clusters")] = qint64(content.clusters.size());
        boards.append(json);
        outcome.lines.append(tr("%1: %2, %3")
                                 .arg(content.board.name, core::cardsAndPeople(figures),
                                      counted(qint64(content.clusters.size()), "%1 cluster", "%1 clusters")));
    }
    outcome.result[QStringLiteral("boards")] = boards;
    return outcome;
}

/// What is on one: its clusters as one reads them.
Outcome show(const Stores& stores, const QString& name, const core::Audience& audience)
{
    const auto board = core::outgoing(stores, core::boardContent(stores, boardNamed(stores, name).id), audience);
    const auto& content = board.content();
    Outcome outcome;
    outcome.result = toJson(figuresOf(content));
    outcome.lines.append(tr("%1: %2").arg(content.board.name, core::cardsAndPeople(figuresOf(content))));
    QJsonArray clusters;
    for (const auto& [id, depth] : core::readingOrder(content)) {
        QJsonObject json = toJson(core::figuresOf(content, content.cardsBelow(id)));
        json[QStringLiteral("cluster")] = core::pathOf(content, id);
        clusters.append(json);
        outcome.lines.append(QString(2 * (depth + 1), u' ') + content.cluster(id)->name + QStringLiteral(": ") +
                             core::figuresText(content, id));
    }
    const auto loose = content.cardsIn({});
    if (!loose.empty())
        outcome.lines.append(tr("  Not yet sorted: %1").arg(core::cardsAndPeople(core::figuresOf(content, loose))));
    outcome.result[QStringLiteral("board")] = content.board.name;
    outcome.result[QStringLiteral("clusters")] = clusters;
    outcome.result[QStringLiteral("unsorted")] = qint64(loose.size());
    return outcome;
}

/// "3x2": pages across and down.
QSize posterFrom(const QString& given)
{
    static const QRegularExpression size(QStringLiteral("^(\\d{1,2})[xX×](\\d{1,2})$"));
    const auto match = size.match(given);
    const QSize pages(match.captured(1).toInt(), match.captured(2).toInt());
    if (pages.width() < 1 || pages.height() < 1 || pages.width() > 20 || pages.height() > 20)
        throw Failure(Error::Kind::Usage,
                      tr("--poster wants pages across and down, as 3x2, at most 20x20, not '%1'.").arg(given));
    return pages;
}

BoardPaper paperFrom(const Arguments& arguments, const Stores& stores)
{
    BoardPaper paper;
    QString name = arguments.value(QStringLiteral("page"));
    if (name.isEmpty())
        name = stores.settings.text(QStringLiteral("paper"), QStringLiteral("a4"));
    const auto size = paperNamed(name);
    if (!size)
        throw Failure(Error::Kind::Usage, tr("--page takes a4, a3 or letter, not '%1'.").arg(name));
    paper.size = *size;
    if (arguments.has(QStringLiteral("landscape")) && arguments.has(QStringLiteral("portrait")))
        throw Failure(Error::Kind::Usage, tr("--landscape and --portrait do not go together."));
    if (arguments.has(QStringLiteral("landscape")))
        paper.turn = BoardPaper::Turn::Landscape;
    if (arguments.has(QStringLiteral("portrait")))
        paper.turn = BoardPaper::Turn::Upright;
    if (arguments.has(QStringLiteral("poster")))
        paper.pages = posterFrom(arguments.value(QStringLiteral("poster")));
    return paper;
}

double scaleFrom(const Arguments& arguments)
{
    const QString given = arguments.value(QStringLiteral("scale"));
    bool isNumber = true;
    const double scale = given.isEmpty() ? BoardFileOptions().scale : given.toDouble(&isNumber);
    if (!isNumber || !(scale >= 0.01 && scale <= 10))
        throw Failure(Error::Kind::Usage, tr("--scale takes a number from 0.01 to 10, not '%1'.").arg(given));
    return scale;
}

BoardFileOptions fileOptions(const Arguments& arguments, const Stores& stores)
{
    const QString out = arguments.value(QStringLiteral("out"));
    const QString format =
        arguments.has(QStringLiteral("format")) ? arguments.value(QStringLiteral("format")) : QFileInfo(out).suffix();
    const auto known = boardFormatFrom(format);
    if (!known)
        throw Failure(Error::Kind::Usage,
                      tr("A board is written as png, svg, pdf, csv or md, not as '%1'. The ending of --out says it, or "
                         "--format.")
                          .arg(format));
    return {*known, scaleFrom(arguments), paperFrom(arguments, stores), !arguments.has(QStringLiteral("no-guard"))};
}

Outcome write(const Arguments& arguments, const Stores& stores)
{
    const auto board = core::outgoing(stores, core::boardContent(stores, boardNamed(stores, arguments.at(1)).id),
                                      audienceFrom(arguments, stores));
    const auto options = fileOptions(arguments, stores);
    const QString out = arguments.value(QStringLiteral("out"));
    WrittenBoard written;
    save(out, [&](QIODevice& file) { written = writeBoard(board, options, file); });
    Outcome outcome;
    outcome.result[QStringLiteral("files")] = QJsonArray{out};
    outcome.result[QStringLiteral("cards")] = qint64(board.content().cards.size());
    outcome.result[QStringLiteral("pages")] = written.pages;
    if (written.pixels.isValid())
        outcome.result[QStringLiteral("pixels")] = QJsonArray{written.pixels.width(), written.pixels.height()};
    for (const auto& remark : written.remarks)
        outcome.note(Outcome::Note::Remark, QStringLiteral("board"), remark, out);
    if (written.emojiLeftOut > 0)
        outcome.note(Outcome::Note::LeftOut, QStringLiteral("emoji"),
                     counted(written.emojiLeftOut, "%1 emoji is left out: no font on this machine draws it.",
                             "%1 emoji are left out: no font on this machine draws them."));
    addHeldBack(outcome, board.count());
    outcome.lines.append(tr("Wrote '%1'.").arg(out));
    return outcome;
}

/// Makes, fills, sorts or deletes one board from the words of a call, as one step.
class BoardCall {
public:
    BoardCall(const Arguments& arguments, Stores& stores) : m_arguments(arguments), m_stores(stores) {}

    Outcome apply()
    {
        const bool isNew = m_arguments.has(QStringLiteral("new"));
        m_board = isNew ? make() : boardNamed(m_stores, m_arguments.at(1));
        m_step = isNew ? tr("Make board '%1'").arg(m_board.name) : QString();
        if (m_arguments.has(QStringLiteral("delete"))) {
            m_stores.boards.remove(m_board.id);
            return finished(tr("Delete board '%1'").arg(m_board.name));
        }
        for (const auto& words : m_arguments.all(QStringLiteral("cluster")))
            sort(words[0], words[1]);
        core::shelve(m_stores, m_board.id, m_new);
        for (const auto& words : m_arguments.all(QStringLiteral("add")))
            add(words[0]);
        return finished(m_step);
    }

private:
    Board make()
    {
        Board board{.name = m_arguments.at(1).trimmed()};
        if (const QString name = m_arguments.value(QStringLiteral("study")); !name.isEmpty()) {
            const auto study = m_stores.sessions.study(name);
            if (!study)
                throw Failure(Error::Kind::NotFound, tr("There is no study '%1'. Nothing was changed.").arg(name));
            board.study = study->id;
        }
        board.id = m_stores.boards.add(board);
        return board;
    }

    /// Those that a query finds, as far as they belong to the board's study.
    std::vector<Id<Highlight>> highlights(const QString& query)
    {
        auto found = core::Search(m_stores.db).highlights(core::search::parse(query));
        if (m_board.study)
            std::erase_if(found, [&](Id<Highlight> id) {
                const auto highlight = m_stores.highlights.highlight(id);
                return m_stores.sessions.session(highlight->session)->study != m_board.study;
            });
        if (found.empty())
            m_outcome.note(Outcome::Note::Remark, QStringLiteral("nothing-found"),
                           tr("'%1' finds no highlight.").arg(query));
        return found;
    }

    void add(const QString& query)
    {
        const auto added = core::addHighlights(m_stores, m_board.id, highlights(query));
        m_added += int(added.size());
        if (m_step.isEmpty() && !added.empty())
            m_step = counted(qint64(added.size()), "Put %1 card on board '%2'", "Put %1 cards on board '%2'")
                         .arg(m_board.name);
    }

    void sort(const QString& name, const QString& query)
    {
        const auto found = highlights(query);
        if (found.empty())
            return;
        const core::BoardTarget target{.cluster = clusterNamed(name)};
        m_added += int(core::addHighlights(m_stores, m_board.id, found, target).size());
        const QSet<Id<Highlight>> wanted(found.begin(), found.end());
        std::vector<Id<Card>> cards;
        for (const auto& card : m_stores.boards.cards(m_board.id))
            if (card.highlight && wanted.contains(card.highlight))
                cards.push_back(card.id);
        core::moveCards(m_stores, m_board.id, cards, target);
        m_sorted += int(cards.size());
        if (m_step.isEmpty())
            m_step = counted(qint64(cards.size()), "Put %1 card into '%2'", "Put %1 cards into '%2'").arg(name);
    }

    Id<Cluster> clusterNamed(const QString& name)
    {
        for (const auto& cluster : m_stores.boards.clusters(m_board.id))
            if (cluster.name.compare(name.trimmed(), Qt::CaseInsensitive) == 0)
                return cluster.id;
        if (const QString why = core::refusal(m_board.step, core::BoardAct::Name); !why.isEmpty())
            throw Failure(Error::Kind::Refused, why);
        m_new.push_back(m_stores.boards.add(
            Cluster{.board = m_board.id, .name = name.trimmed(), .width = core::board::widthOf(2)}));
        return m_new.back();
    }

    Outcome finished(const QString& step)
    {
        if (!step.isEmpty())
            m_stores.setStep(step);
        m_outcome.result[QStringLiteral("board")] = m_board.name;
        m_outcome.result[QStringLiteral("added")] = m_added;
        m_outcome.result[QStringLiteral("sorted")] = m_sorted;
        m_outcome.result[QStringLiteral("step")] = step.isEmpty() ? QJsonValue::Null : QJsonValue(step);
        if (!step.isEmpty())
            m_outcome.lines.append(step);
        return std::move(m_outcome);
    }

    const Arguments& m_arguments;
    Stores& m_stores;
    Board m_board;
    QString m_step;
    std::vector<Id<Cluster>> m_new;
    int m_added = 0;
    int m_sorted = 0;
    Outcome m_outcome;
};

bool hasAny(const Arguments& arguments, const QStringList& options)
{
    return std::ranges::any_of(options, [&](const QString& option) { return arguments.has(option); });
}

Outcome board(const Arguments& arguments)
{
    const bool changes = hasAny(arguments, {QStringLiteral("new"), QStringLiteral("add"), QStringLiteral("cluster"),
                                            QStringLiteral("delete"), QStringLiteral("study")});
    const bool isOut = arguments.has(QStringLiteral("out"));
    if ((changes || isOut) && arguments.at(1).trimmed().isEmpty())
        throw Failure(Error::Kind::Usage, tr("Say which board. See 'earshot board --help'."));
    if (changes && isOut)
        throw Failure(Error::Kind::Usage, tr("Change a board first, then write it with --out in a second call."));
    if (arguments.has(QStringLiteral("study")) && !arguments.has(QStringLiteral("new")))
        throw Failure(Error::Kind::Usage, tr("--study belongs to --new."));
    if (arguments.has(QStringLiteral("delete")) &&
        hasAny(arguments, {QStringLiteral("new"), QStringLiteral("add"), QStringLiteral("cluster")}))
        throw Failure(Error::Kind::Usage, tr("--delete stands alone."));
    const auto workspace = openProject(arguments, changes ? Workspace::Mode::Write : Workspace::Mode::Read);
    if (changes)
        return valueOf(
            workspace->edit(tr("Board"), [&](Stores& stores) { return BoardCall(arguments, stores).apply(); }));
    return valueOf(workspace->read([&](const Stores& stores) {
        if (isOut)
            return write(arguments, stores);
        const auto audience = audienceFrom(arguments, stores);
        return arguments.at(1).isEmpty() ? list(stores, audience) : show(stores, arguments.at(1), audience);
    }));
}

} // namespace

std::vector<Verb> boardVerbs()
{
    std::vector<Option> options{
        {QStringLiteral("out"),
         {QStringLiteral("PATH")},
         tr("Writes the board: a .png, .svg, .pdf, .csv or .md (an outline).")},
        {QStringLiteral("format"), {QStringLiteral("png|svg|pdf|csv|md")}, tr("Otherwise by the ending of PATH.")},
        {QStringLiteral("scale"), {QStringLiteral("N")}, tr("PNG: pixels for one of the board's; otherwise 2.")},
        {QStringLiteral("page"),
         {QStringLiteral("a4|a3|letter")},
         tr("PDF: the paper; otherwise the project's, or A4. All of the board comes on one page.")},
        {QStringLiteral("landscape"), {}, tr("PDF: otherwise as the board comes out larger.")},
        {QStringLiteral("portrait"), {}, tr("PDF: likewise.")},
        {QStringLiteral("poster"),
         {QStringLiteral("WxH")},
         tr("PDF: on so many pages across and down, with marks to cut and glue them.")},
        {QStringLiteral("no-guard"), {}, tr("CSV: leave cells that begin like a formula as they are.")},
        {QStringLiteral("new"), {}, tr("Makes a board of that name.")},
        {QStringLiteral("study"), {QStringLiteral("NAME")}, tr("With --new: a board of that study only.")},
        {QStringLiteral("add"),
         {QStringLiteral("QUERY")},
         tr("Makes cards of the highlights that the query finds and that have none yet.")},
        {QStringLiteral("cluster"),
         {QStringLiteral("NAME"), QStringLiteral("QUERY")},
         tr("Puts those cards into the cluster of that name; made where there is none.")},
        {QStringLiteral("delete"), {}, tr("Deletes the board; the highlights stay.")}};
    for (const auto& option : audienceOptions())
        options.push_back(option);
    return {{QStringLiteral("board"), QStringLiteral("FILE [BOARD]"), 1, 2,
             tr("Lists affinity boards, shows one, fills it, or writes it to a file."), options, board}};
}

} // namespace app
