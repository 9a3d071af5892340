#pragma once

#include "core/people/people.h"

#include <QWidget>

#include <vector>

namespace ui {

/// Who belongs to a segment, a code each, in as many lines as they need; those put in by hand are outlined.
class MemberStrip : public QWidget {
    Q_OBJECT

public:
    struct Member {
        core::Id<core::Participant> person;
        QString code;
        QString about; // name and role
        bool byHand = false;
    };

    explicit MemberStrip(QWidget* parent = nullptr);
    void setMembers(std::vector<Member> members);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {100, heightForWidth(qMax(100, width()))}; }
    QSize minimumSizeHint() const override { return {40, 0}; }

signals:
    void opened(core::Id<core::Participant> person);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    /// Where each stands in that width.
    std::vector<QRect> places(int width) const;
    const Member* at(const QPoint& point) const;

    std::vector<Member> m_members;
};

} // namespace ui
