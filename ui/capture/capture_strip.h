#pragma once

#include "ui/widgets/surface.h"

class QAction;
class QHBoxLayout;

namespace ui {

class Label;

/// A sentence over the text while a session is captured, with up to two ways on. It never takes the focus: somebody
/// is typing.
class CaptureStrip : public Surface {
    Q_OBJECT

public:
    explicit CaptureStrip(const QList<QAction*>& ways, QWidget* parent = nullptr);
    /// An empty sentence: it goes.
    void tell(const QString& sentence);
    QString words() const;

private:
    Label* m_words;
};

} // namespace ui
