#include "ui/personas/sheet_parts_paint.h"

#include "core/personas/buying_parts.h"

#include <QPainter>

namespace ui {
namespace {

using Kind = SheetModel::Kind;

constexpr int side = 16;
constexpr int partLeft = 24;
constexpr int drawerLeft = 36;
constexpr int labelWidth = 132;
constexpr int dot = 8;

/// What is left of the row once a badge stands at its right.
QRect badged(QPainter& painter, QRect row, const Theme& theme, paint::Verdict verdict, const QString& words)
{
    const QSize size = paint::badgeSize(words);
    paint::badge(painter, QRect(QPoint(row.right() + 1 - size.width(), row.center().y() - size.height() / 2 + 1), size),
                 theme, verdict, words);
    return row.adjusted(0, 0, -size.width() - 8, 0);
}

/// A label at the left, and words behind it; soft ones where nothing stands there yet.
void paintLabelled(QPainter& painter, const QRect& row, const Theme& theme, const QString& label, const QString& words,
                   const QString& ifNone)
{
    const int width = qMin(scaled(labelWidth), row.width() * 2 / 5);
    paint::text(painter, QRect(row.left(), row.top(), width - 8, row.height()), label, fontOf(Type::Body),
                theme.inkSoft);
    paint::text(painter, row.adjusted(width, 0, 0, 0), words.isEmpty() ? ifNone : words, fontOf(Type::Body),
                words.isEmpty() ? theme.inkFaint : theme.ink);
}

void paintAccount(QPainter& painter, const QRect& row, const Theme& theme, const core::Account& account)
{
    QStringList about{account.industry, account.region};
    if (account.size > 0)
        about.insert(1, SheetModel::tr("%1 people").arg(account.size));
    about.removeAll(QString());
    const QString words = about.join(QStringLiteral(" · "));
    const int width = qMin(paint::textWidth(words, fontOf(Type::Hint)) + 2, row.width() / 2);
    paint::text(painter, row.adjusted(row.width() - width, 0, 0, 0), words, fontOf(Type::Hint), theme.inkFaint);
    paint::text(painter, row.adjusted(0, 0, -width - 12, 0), account.name, fontOf(Type::Body), theme.ink);
}

void paintProposed(QPainter& painter, const QRect& rect, const Theme& theme, const QString& words)
{
    const QString hint = SheetModel::tr("Enter adds it to the facts");
    const int width = qMin(paint::textWidth(hint, fontOf(Type::Hint)) + 2, rect.width() / 2);
    paint::text(painter, rect.adjusted(rect.width() - width, 0, 0, 0), hint, fontOf(Type::Hint), theme.inkFaint);
    QFont italic = fontOf(Type::Body);
    italic.setItalic(true);
    paint::text(painter, rect.adjusted(0, 0, -width - 12, 0), words, italic, theme.inkSoft);
}

void paintRole(QPainter& painter, QRect row, const Theme& theme, const ShownParts& parts, const core::BuyingRole& role)
{
    const int heard = heardAt(parts, role);
    const int accounts = static_cast<int>(parts.accounts.size());
    if (heard > 0) {
        const QString words = SheetModel::tr("heard at %1 of %2").arg(heard).arg(accounts);
        const int width = paint::textWidth(words, fontOf(Type::Hint)) + 2;
        paint::text(painter, row.adjusted(row.width() - width, 0, 0, 0), words, fontOf(Type::Hint), theme.inkSoft);
        row.adjust(0, 0, -width - 12, 0);
    } else {
        row = badged(painter, row, theme, paint::Verdict::Warn, SheetModel::tr("never interviewed"));
    }
    paintLabelled(painter, row, theme, core::titleOf(role.part), role.wants, SheetModel::tr("wants: not known yet"));
}

void paintRolePlace(QPainter& painter, const QRect& row, const Theme& theme, const ShownParts& parts,
                    const core::BuyingRole& role, const core::Account& account)
{
    const auto* place = placeAt(role, account.id);
    const QString nobody =
        place ? SheetModel::tr("plays a part, not heard yet") : SheetModel::tr("not known whether there is one");
    paintLabelled(painter, row, theme, account.name,
                  place && place->person ? parts.codes.value(place->person) : QString(), nobody);
}

void paintAxis(QPainter& painter, const QRect& axis, const Theme& theme)
{
    painter.fillRect(QRect(axis.left(), axis.center().y(), axis.width(), 1), theme.inkFaint);
}

void paintDot(QPainter& painter, const QRect& axis, const Theme& theme, const core::PersonaScale::Place& place)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.ink, 1.2));
    painter.setBrush(place.guessed ? theme.paper : theme.ink);
    const QPointF centre(axis.left() + place.at * (axis.width() - 1), axis.center().y() + 0.5);
    painter.drawEllipse(centre, dot / 2.0, dot / 2.0);
    painter.restore();
}

void paintScale(QPainter& painter, const QRect& rect, const Theme& theme, const core::PersonaScale& scale)
{
    const QRect axis = scaleAxis(rect);
    const QRect low(rect.left() + partLeft, rect.top(), axis.left() - rect.left() - partLeft - 14, rect.height());
    const QRect high(axis.right() + 14, rect.top(), rect.right() - side - axis.right() - 14, rect.height());
    paint::text(painter, low, scale.low, fontOf(Type::Body), theme.ink, Qt::AlignRight);
    paint::text(painter, high, scale.high, fontOf(Type::Body), theme.ink);
    paintAxis(painter, axis, theme);
    for (const auto& place : scale.places)
        paintDot(painter, axis, theme, place);
}

void paintScalePlace(QPainter& painter, const QRect& rect, const Theme& theme, const QString& code,
                     const core::PersonaScale::Place* place)
{
    const QRect axis = scaleAxis(rect);
    const QRect left(rect.left() + drawerLeft, rect.top(), axis.left() - rect.left() - drawerLeft - 14, rect.height());
    const QRect right(axis.right() + 14, rect.top(), rect.right() - side - axis.right() - 14, rect.height());
    paint::text(painter, left, code, fontOf(Type::Body, QFont::DemiBold), theme.ink);
    painter.fillRect(QRect(axis.left(), axis.center().y(), axis.width(), 1), place ? theme.inkFaint : theme.line);
    if (place)
        paintDot(painter, axis, theme, *place);
    const QString note = !place           ? SheetModel::tr("no place yet")
                         : place->guessed ? SheetModel::tr("our guess")
                                          : QString();
    paint::text(painter, right, note, fontOf(Type::Hint), theme.inkFaint);
}

} // namespace

QRect scaleAxis(const QRect& row)
{
    const int width = row.width() * 2 / 5;
    return {row.left() + (row.width() - width) / 2, row.top(), width, row.height()};
}

bool isInDrawer(Kind kind)
{
    switch (kind) {
    case Kind::Evidence:
    case Kind::NoEvidence:
    case Kind::StepDetail:
    case Kind::StepLasts:
    case Kind::StepRoles:
    case Kind::RolePersona:
    case Kind::RolePlace:
    case Kind::ScaleSource:
    case Kind::ScalePlace: return true;
    default: return false;
    }
}

void paintPart(QPainter& painter, const QRect& rect, const Theme& theme, const SheetModel& model, int at)
{
    const auto& row = model.row(at);
    const auto& parts = model.content().parts;
    const auto item = static_cast<size_t>(row.item);
    const QRect inside = rect.adjusted(isInDrawer(row.kind) ? drawerLeft : partLeft, 0, -side, 0);
    const QString edited = model.index(at).data(Qt::EditRole).toString();
    switch (row.kind) {
    case Kind::StepDetail:
        return paintLabelled(painter, inside, theme, SheetModel::tr("What happens"), edited,
                             SheetModel::tr("not written; Enter to write"));
    case Kind::StepLasts:
        return paintLabelled(painter, inside, theme, SheetModel::tr("Lasts"), edited,
                             SheetModel::tr("not known; Enter to write"));
    case Kind::StepRoles:
        return paintLabelled(painter, inside, theme, SheetModel::tr("Who takes part"), edited,
                             SheetModel::tr("not known; Enter to write"));
    case Kind::Account: return paintAccount(painter, inside, theme, parts.accounts[item]);
    case Kind::Proposed: return paintProposed(painter, inside, theme, model.index(at).data().toString());
    case Kind::Role: return paintRole(painter, inside, theme, parts, parts.roles[item]);
    case Kind::RolePersona:
        return paintLabelled(painter, inside, theme, SheetModel::tr("Persona"),
                             parts.personas.value(parts.roles[item].individual),
                             SheetModel::tr("none; Enter chooses one"));
    case Kind::RolePlace:
        return paintRolePlace(painter, inside, theme, parts, parts.roles[item],
                              parts.accounts[static_cast<size_t>(row.place)]);
    case Kind::Scale: return paintScale(painter, rect, theme, parts.scales[item]);
    case Kind::ScaleSource:
        return paint::text(painter, inside,
                           SheetModel::tr("%1. Enter chooses an attribute.").arg(model.index(at).data().toString()),
                           fontOf(Type::Body), theme.inkSoft);
    case Kind::ScalePlace:
        return paintScalePlace(painter, rect, theme, model.index(at).data().toString(), model.scalePlace(at));
    default: return;
    }
}

} // namespace ui
