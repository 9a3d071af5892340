#pragma once

#include "ui/widgets/paint.h"

#include <QWidget>

namespace ui {

/// The strip of people, where a page shows it by itself.
class PeopleStrip : public QWidget {
public:
    explicit PeopleStrip(QWidget* parent = nullptr) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }

    void setPeople(const paint::People& people)
    {
        m_people = people;
        setAccessibleName(paint::peopleWords(people));
        setToolTip(paint::peopleWords(people));
        updateGeometry();
        update();
    }
    QSize sizeHint() const override { return {paint::peopleStripSize(m_people).width(), 20}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        if (m_people.total() > 0)
            paint::peopleStrip(painter, rect(), Theme::of(this), m_people);
    }

private:
    paint::People m_people;
};

} // namespace ui
