#include "core/import/docx_parts.h"

#include "core/import/document_xml.h"

#include <QDir>

namespace core::import {

QStringList DocxParts::related(const QString& part, const QString& kind) const
{
    const qsizetype slash = part.lastIndexOf(u'/');
    const QString folder = part.left(slash + 1);
    const auto bytes = m_zip.readIfThere(
        folder + QStringLiteral("_rels/") + part.mid(slash + 1) + QStringLiteral(".rels"), 16 * 1024 * 1024);
    QStringList targets;
    QXmlStreamReader xml(bytes.value_or(QByteArray()));
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship")
            continue;
        const QString target = attributeOf(xml, u"Target");
        if (!attributeOf(xml, u"Type").endsWith(u'/' + kind) || attributeOf(xml, u"TargetMode") == u"External")
            continue;
        targets << (target.startsWith(u'/') ? target.mid(1) : QDir::cleanPath(folder + target));
    }
    return targets;
}

QString DocxParts::mainPart() const
{
    for (const auto& target : related(QString(), QStringLiteral("officeDocument")))
        if (m_zip.contains(target))
            return target;
    const QString usual = QStringLiteral("word/document.xml");
    return m_zip.contains(usual) ? usual : QString();
}

QHash<QString, QString> docxStyles(const QByteArray& stylesPart)
{
    QHash<QString, QString> names;
    QString id;
    QXmlStreamReader xml(stylesPart);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"style")
            id = attributeOf(xml, u"type") == u"paragraph" ? attributeOf(xml, u"styleId") : QString();
        else if (xml.name() == u"name" && !id.isEmpty())
            names.insert(std::exchange(id, {}), attributeOf(xml, u"val").toLower());
    }
    return names;
}

} // namespace core::import
