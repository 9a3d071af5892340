#include "core/report/svg_writer.h"

#include "core/report/pdf_writer.h"
#include "core/tr.h"

#include <QBuffer>
#include <QHash>
#include <QXmlStreamWriter>

#include <cmath>

namespace core::report {
namespace {

constexpr double pixelsPerMm = 96 / 25.4;

/// A length as pixels with two places at most.
QString pixels(double mm)
{
    return QString::number(std::round(mm * pixelsPerMm * 100) / 100, 'g', 10);
}

/// XML has no place for control characters and halves of pairs.
QString written(const QString& text)
{
    QString clean;
    for (const char32_t c : text.toUcs4())
        if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && !QChar::isSurrogate(c))
            clean += QString::fromUcs4(&c, 1);
    return clean;
}

class SvgWriter {
public:
    SvgWriter(const SheetPages& document, QIODevice& device)
        : m_document(document), m_page(document.pages.front()), m_xml(&device)
    {
    }

    void write()
    {
        m_xml.writeStartDocument();
        m_xml.writeStartElement(QStringLiteral("svg"));
        m_xml.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
        const QString width = pixels(m_page.size.width()), height = pixels(m_page.size.height());
        attribute("width", width);
        attribute("height", height);
        attribute("viewBox", QStringLiteral("0 0 %1 %2").arg(width, height));
        attribute("xml:lang", m_document.info.language);
        attribute("font-family", QStringLiteral("Inter, 'Noto Sans', 'Noto Sans CJK SC', Symbola, sans-serif"));
        m_xml.writeTextElement(QStringLiteral("title"), written(m_document.info.title));
        write(Box{QRectF({}, m_page.size), Qt::white});
        for (const Item& item : m_page.items)
            std::visit([this](const auto& one) { write(one); }, item);
        m_xml.writeEndElement();
        m_xml.writeEndDocument();
    }

private:
    void attribute(const char* name, const QString& value) { m_xml.writeAttribute(QLatin1String(name), value); }

    void line(const QColor& colour, double pen)
    {
        attribute("fill", QStringLiteral("none"));
        attribute("stroke", colour.name());
        attribute("stroke-width", pixels(pen));
    }

    void ink(const QColor& colour, double pen)
    {
        if (pen > 0)
            line(colour, pen);
        else
            attribute("fill", colour.name());
    }

    void path(const QString& steps, const QColor& colour, double pen, bool dashed = false)
    {
        m_xml.writeEmptyElement(QStringLiteral("path"));
        attribute("d", steps);
        line(colour, pen);
        if (dashed)
            dash(0.9, 0.7);
    }

    void dash(double line, double gap) { attribute("stroke-dasharray", pixels(line) + u' ' + pixels(gap)); }

    static QString stepTo(char how, QPointF at) { return QLatin1Char(how) + pixels(at.x()) + u' ' + pixels(at.y()); }

    void write(const Box& box)
    {
        m_xml.writeEmptyElement(QStringLiteral("rect"));
        attribute("x", pixels(box.rect.x()));
        attribute("y", pixels(box.rect.y()));
        attribute("width", pixels(box.rect.width()));
        attribute("height", pixels(box.rect.height()));
        ink(box.colour, box.hatched && box.pen <= 0 ? 0.2 : box.pen);
    }

    void write(const Stroke& stroke)
    {
        path(stepTo('M', stroke.line.p1()) + stepTo('L', stroke.line.p2()), stroke.colour, stroke.pen, stroke.dashed);
    }

    void write(const Disc& disc)
    {
        m_xml.writeEmptyElement(QStringLiteral("circle"));
        attribute("cx", pixels(disc.centre.x()));
        attribute("cy", pixels(disc.centre.y()));
        attribute("r", pixels(disc.radius));
        ink(disc.colour, disc.pen);
        if (disc.dashed)
            dash(3 * disc.pen, 2.3 * disc.pen);
    }

    void write(const Cross& cross)
    {
        const QPointF one(cross.half, cross.half), other(cross.half, -cross.half);
        path(stepTo('M', cross.centre - one) + stepTo('L', cross.centre + one) + stepTo('M', cross.centre - other) +
                 stepTo('L', cross.centre + other),
             cross.colour, cross.pen);
    }

    /// The same picture stands in the file once, however often it is shown.
    void write(const Picture& picture)
    {
        const QString data = dataOf(picture);
        const auto known = m_pictures.constFind(data);
        const QRectF& rect = picture.rect;
        if (known != m_pictures.cend()) {
            const QRectF first = known->rect;
            m_xml.writeEmptyElement(QStringLiteral("use"));
            attribute("href", u'#' + known->id);
            attribute("transform", QStringLiteral("translate(%1 %2) scale(%3 %4) translate(%5 %6)")
                                       .arg(pixels(rect.x()), pixels(rect.y()),
                                            QString::number(rect.width() / first.width(), 'g', 6),
                                            QString::number(rect.height() / first.height(), 'g', 6), pixels(-first.x()),
                                            pixels(-first.y())));
            return;
        }
        const Shown shown{QStringLiteral("picture%1").arg(m_pictures.size() + 1), rect};
        m_pictures.insert(data, shown);
        m_xml.writeEmptyElement(QStringLiteral("image"));
        attribute("id", shown.id);
        attribute("x", pixels(rect.x()));
        attribute("y", pixels(rect.y()));
        attribute("width", pixels(rect.width()));
        attribute("height", pixels(rect.height()));
        attribute("preserveAspectRatio", QStringLiteral("none"));
        attribute("href", data);
    }

    /// No more pixels than a sharp screen shows; a photo as JPEG, what can be seen through as PNG.
    static QString dataOf(const Picture& picture)
    {
        constexpr double sharp = 2;
        constexpr int quality = 82;
        const QSize most = (picture.rect.size() * pixelsPerMm * sharp).toSize().expandedTo({1, 1});
        QImage image = picture.image;
        if (image.width() > most.width() && image.height() > most.height())
            image = image.scaled(most, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        const bool isPhoto = !image.hasAlphaChannel() && image.save(&buffer, "JPEG", quality);
        if (!isPhoto)
            image.save(&buffer, "PNG");
        return QStringLiteral("data:image/%1;base64,").arg(isPhoto ? QLatin1String("jpeg") : QLatin1String("png")) +
               QString::fromLatin1(bytes.toBase64());
    }

    void write(const TextRun& run)
    {
        const QString text = written(run.text);
        if (run.colour.alpha() == 0 || text.isEmpty())
            return;
        m_xml.writeStartElement(QStringLiteral("text"));
        attribute("x", pixels(run.base.x()));
        attribute("y", pixels(run.base.y()));
        attribute("font-size", pixels(run.style.size()));
        if (run.style.weight != QFont::Normal)
            attribute("font-weight", QString::number(run.style.weight));
        attribute("fill", run.colour.name());
        // Another font may be wider: the words stay where there is room for them.
        attribute("textLength", pixels(run.width));
        attribute("lengthAdjust", QStringLiteral("spacingAndGlyphs"));
        if (run.direction == Qt::RightToLeft) {
            attribute("direction", QStringLiteral("rtl"));
            attribute("text-anchor", QStringLiteral("end"));
        }
        if (run.turned)
            attribute("transform", QStringLiteral("rotate(-90 %1 %2)").arg(pixels(run.base.x()), pixels(run.base.y())));
        m_xml.writeCharacters(text);
        m_xml.writeEndElement();
    }

    const SheetPages& m_document;
    const Page& m_page;
    QXmlStreamWriter m_xml;
    struct Shown {
        QString id;
        QRectF rect; // where it was shown first
    };
    QHash<QString, Shown> m_pictures; // by their data
};

} // namespace

void writeSvg(const SheetPages& document, QIODevice& device)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    SvgWriter(document, buffer).write();
    if (device.write(bytes) != bytes.size())
        throwNotWritten(tr("The SVG"), device.errorString());
}

} // namespace core::report
