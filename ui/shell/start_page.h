#pragma once

#include "ui/widgets/surface.h"

#include <QAbstractButton>
#include <QPointer>

class QAction;
class QLineEdit;
class QVBoxLayout;

namespace ui {

/// A row of the first start: icon, a name, what it does, its key.
class StartRow : public QAbstractButton {
    Q_OBJECT

public:
    StartRow(QAction* action, const QString& explanation, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QPointer<QAction> m_action;
    QString m_explanation;
};

/// A project that was open before: its name and where it lies.
class RecentRow : public QAbstractButton {
    Q_OBJECT

public:
    RecentRow(const QString& path, QWidget* parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_path;
};

/// What the window shows while no project is open.
class StartPage : public Surface {
    Q_OBJECT

public:
    struct Way {
        QAction* action;
        QString explanation;
    };
    explicit StartPage(const QList<Way>& ways, QWidget* parent = nullptr);

    void setRecent(const QStringList& paths);
    void setResearcher(const QString& name);
    void focusFirst();

signals:
    void projectChosen(const QString& path);
    void researcherNamed(const QString& name);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addHeadline(QVBoxLayout* column);
    void addResearcher(QVBoxLayout* column);

    QList<StartRow*> m_ways;
    QWidget* m_recent;
    QLineEdit* m_researcher;
};

} // namespace ui
