#pragma once

#include <QWidget>

namespace ui {

/// What is shown, in one line: the swatch and the path of a tag, or the words of a choice; mentions, people.
class TagSightBar : public QWidget {
    Q_OBJECT

public:
    explicit TagSightBar(QWidget* parent = nullptr);
    /// `people`: negative where they are not counted yet.
    void show(const QString& words, int hue, int mentions, int people);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString mentions() const;

    QString m_words;
    int m_hue = 0; // 0: no single tag
    int m_mentions = 0;
    int m_people = -1;
};

} // namespace ui
