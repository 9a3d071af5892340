#include "ui/widgets/icons.h"

#include "ui/widgets/theme.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRegularExpression>
#include <QSvgRenderer>

namespace ui {
namespace {

/// Breeze draws each icon twice, on a grid of 16 and on one of 22.
int gridFor(int pixels)
{
    return pixels >= 20 ? 22 : 16;
}

QByteArray svg(const QString& name, int grid, const QColor& colour)
{
    QFile file(QStringLiteral(":/icons/%1/%2.svg").arg(grid).arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    static const QRegularExpression classes(
        QStringLiteral("(\\.ColorScheme-(?:Text|NeutralText|NegativeText)\\s*\\{\\s*color:\\s*)#[0-9a-fA-F]{6}"));
    QString text = QString::fromUtf8(file.readAll());
    text.replace(classes, QStringLiteral("\\1") + colour.name());
    return text.toUtf8();
}

class Engine : public QIconEngine {
public:
    explicit Engine(QString name) : m_name(std::move(name)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(*painter, rect, m_name, qMin(rect.width(), rect.height()), colour(mode));
    }

    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal ratio) override
    {
        return iconPixmap(m_name, qRound(qMin(size.width(), size.height()) / ratio), colour(mode), ratio);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1.0);
    }

    QString iconName() override { return m_name; }
    bool isNull() override { return m_name.isEmpty(); }
    QIconEngine* clone() const override { return new Engine(m_name); }

private:
    static QColor colour(QIcon::Mode mode)
    {
        const Theme& theme = Theme::of(QGuiApplication::palette());
        return mode == QIcon::Disabled ? theme.inkOff : theme.inkSoft;
    }

    QString m_name;
};

} // namespace

QIcon icon(const QString& name)
{
    return name.isEmpty() ? QIcon() : QIcon(new Engine(name));
}

QPixmap iconPixmap(const QString& name, int pixels, const QColor& colour, qreal ratio)
{
    const QString key = QStringLiteral("earshot/%1/%2/%3/%4").arg(name).arg(pixels).arg(colour.rgba()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(pixels, pixels) * ratio);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg(name, gridFor(pixels), colour));
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, int pixels, const QColor& colour)
{
    const QPoint corner = rect.topLeft() + QPoint((rect.width() - pixels) / 2, (rect.height() - pixels) / 2);
    painter.drawPixmap(corner, iconPixmap(name, pixels, colour, painter.device()->devicePixelRatioF()));
}

} // namespace ui
