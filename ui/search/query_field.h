#pragma once

#include "ui/widgets/line_colouring.h"

#include "core/search/search.h"

#include <QPlainTextEdit>

namespace ui {

class QueryColours;

/// The field in which a query is written: one line, coloured while it is typed, what is wrong underlined.
class QueryField : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit QueryField(QWidget* parent = nullptr);

    QString query() const { return toPlainText(); }
    int cursor() const { return textCursor().position(); }
    void setQuery(const QString& query);
    /// Puts words in the place of a stretch, and the cursor behind them.
    void replace(core::TextRange range, const QString& words);
    void setProblems(const std::vector<core::Problem>& problems);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    void queryChanged(const QString& query);
    void cursorMoved();
    void focusLost();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void insertFromMimeData(const QMimeData* source) override;

private:
    void takeText();
    void paintFrame();

    QueryColours* m_colours;
    QString m_known;
};

} // namespace ui
