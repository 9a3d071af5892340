#pragma once

#include <QTextBrowser>

namespace ui {

/// Shows Markdown of our own in the type of the window. Reads no file and no address, whatever the text asks for; a
/// link is told as anchorClicked().
class HelpView : public QTextBrowser {
    Q_OBJECT

public:
    explicit HelpView(QWidget* parent = nullptr);

    void showText(const QString& markdown);
    /// Marks all places where one of the words stands.
    void mark(const QStringList& words);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    void dressBlocks();

    QString m_markdown;
    QStringList m_marked;
};

} // namespace ui
