#pragma once

#include "ui/widgets/surface.h"

class QAction;
class QHBoxLayout;
class QLabel;

namespace ui {

/// The bar under the page header. It tells what was not done, what was done in part, what is being done, or what can be
/// done; it pushes the page down and never goes by itself. Esc closes it.
class NoticeBar : public Surface {
    Q_OBJECT

public:
    enum class Kind { Failed, Partly, UnderWay, Offer };

    explicit NoticeBar(QAction* close, QWidget* parent = nullptr);

    /// `verdict` is bold, `sentence` may be empty. At most two actions.
    void tell(Kind kind, const QString& verdict, const QString& sentence, const QList<QAction*>& actions = {});
    /// Tells an error: its first sentence is the verdict.
    void tellError(const QString& text, const QList<QAction*>& actions = {});
    Kind kind() const { return m_kind; }
    QString words() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind = Kind::Failed;
    QLabel* m_label;
    QHBoxLayout* m_buttons;
    QAction* m_close;
};

} // namespace ui
