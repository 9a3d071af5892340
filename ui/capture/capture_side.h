#pragma once

#include "ui/sessions/page_tag_model.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/surface.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

class QVBoxLayout;

namespace ui {

class Label;
class ListView;
class SectionHead;

/// What the people of a session allow, a person after the other: badges, and until when.
class ConsentList : public QWidget {
    Q_OBJECT

public:
    explicit ConsentList(QWidget* parent = nullptr);
    void show(const SessionContent& content, const QDate& today);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {240, heightForWidth(240)}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Badge {
        paint::Verdict verdict;
        QString text;
    };
    struct Person {
        QString code; // empty where there is only one
        std::vector<Badge> badges;
        QString words; // how it was given, until when
    };
    int lay(int width, QPainter* painter) const;

    std::vector<Person> m_people;
};

/// The last lines of a session, the newest first.
class LastLinesModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { TimeRole = Qt::UserRole + 1, StarRole };
    using QAbstractListModel::QAbstractListModel;

    void show(const SessionContent& content);
    const core::Entry& entry(int row) const { return m_lines[static_cast<size_t>(row)].entry; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Line {
        core::Entry entry;
        QString words; // "Insight, 10 words", "P12, 1 tag"
    };
    std::vector<Line> m_lines;
};

class LastLinesDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    static bool isOnStar(const QRect& row, const QPoint& point);
};

/// The panel beside a capture: what consent covers, the tags so far, and the last lines with a star for key quotes.
class CaptureSide : public Surface {
    Q_OBJECT

public:
    /// `tags` are those of the session.
    explicit CaptureSide(PageTagModel& tags, QWidget* parent = nullptr);
    void show(const SessionContent& content);
    QWidget* lastLines() const;

    static constexpr int wide = 272;

signals:
    void keyQuoteAsked(core::Id<core::Entry> entry);
    void entryChosen(core::Id<core::Entry> entry);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    PageTagModel& m_tagModel;
    LastLinesModel m_lastModel;
    SectionHead *m_consentHead, *m_tagsHead;
    ConsentList* m_consent;
    ListView *m_tags, *m_last;
};

} // namespace ui
