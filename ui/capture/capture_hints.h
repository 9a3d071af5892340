#pragma once

#include "ui/widgets/surface.h"

#include <QStringList>

#include <vector>

namespace ui {

/// The bar at the foot of a capture: what the keys and the signs of a line do. Those for which there is no room stay
/// away, the last first.
class CaptureHints : public Surface {
    Q_OBJECT

public:
    struct Hint {
        QString key;
        QString does;
    };

    explicit CaptureHints(QWidget* parent = nullptr);
    /// `speakers` as they stand before a colon, by their keys; `observation`: with the signs for what is seen.
    void setHints(const QStringList& speakers, bool observation);
    const std::vector<Hint>& hints() const { return m_hints; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Hint> m_hints;
};

} // namespace ui
