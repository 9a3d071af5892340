#include "app/board_verb.h"
#include "app/tr.h"
#include "core/export/board_text.h"

#include <algorithm>

namespace app {
namespace {

using core::BoardContent;
using core::Card;
using core::Error;
using core::Failure;
using core::Id;
using core::Stores;
using core::Workspace;

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
    if (arguments.has(QStringLiteral("colour-by")) && !isOut)
        throw Failure(Error::Kind::Usage, tr("--colour-by belongs to --out."));
    if (arguments.has(QStringLiteral("study")) && !arguments.has(QStringLiteral("new")))
        throw Failure(Error::Kind::Usage, tr("--study belongs to --new."));
    if (arguments.has(QStringLiteral("delete")) &&
        hasAny(arguments, {QStringLiteral("new"), QStringLiteral("add"), QStringLiteral("cluster")}))
        throw Failure(Error::Kind::Usage, tr("--delete stands alone."));
    const auto workspace = openProject(arguments, changes ? Workspace::Mode::Write : Workspace::Mode::Read);
    if (changes)
        return valueOf(workspace->edit(tr("Board"), [&](Stores& stores) { return changeBoard(arguments, stores); }));
    return valueOf(workspace->read([&](const Stores& stores) {
        if (isOut)
            return writeBoardFile(arguments, stores);
        const auto audience = audienceFrom(arguments, stores);
        return arguments.at(1).isEmpty() ? list(stores, audience) : show(stores, arguments.at(1), audience);
    }));
}

} // namespace

core::Board boardNamed(const Stores& stores, const QString& name)
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

std::vector<Verb> boardVerbs()
{
    std::vector<Option> options{
        {QStringLiteral("out"),
         {QStringLiteral("PATH")},
         tr("Writes the board: a .png, .svg, .pdf, .csv or .md (an outline).")},
        {QStringLiteral("format"), {QStringLiteral("png|svg|pdf|csv|md")}, tr("Otherwise by the ending of PATH.")},
        {QStringLiteral("colour-by"),
         {QStringLiteral("participant|segment|tag|lane|study")},
         tr("What the colours of the cards say; otherwise as the board is set.")},
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
