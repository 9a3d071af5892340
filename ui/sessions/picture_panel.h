#pragma once

#include "ui/widgets/surface.h"

#include "core/workspace.h"

#include <QPixmap>

class QAction;

namespace ui {

class Actions;
class EditField;
class Label;

/// One picture, as large as there is room for.
class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget* parent = nullptr);
    /// A null picture is said as one that could not be read.
    void setPicture(const QPixmap& picture, const QString& name);

signals:
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QPixmap m_picture;
};

/// A picture of a session beside the text: large, with its caption, and the ones before and after it.
class PicturePanel : public Surface {
    Q_OBJECT

public:
    /// `remove` and `save` are done to the picture that is shown.
    PicturePanel(QAction* remove, QAction* save, QWidget* parent = nullptr);

    void setWorkspace(core::Workspace* workspace) { m_workspace = workspace; }
    /// Shows one of the pictures; nothing where none of them is it any more.
    void show(const std::vector<core::Attachment>& pictures, core::Id<core::Attachment> shown);
    core::Id<core::Attachment> shown() const;
    void focusPicture();

signals:
    void chosen(core::Id<core::Attachment> picture);
    void failed(const core::Error& error);
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void step(int by);
    void read();
    void writeCaption(const QString& caption);

    core::Workspace* m_workspace = nullptr;
    std::vector<core::Attachment> m_pictures;
    int m_at = -1;
    core::Id<core::Source> m_read;
    Label* m_place;
    PictureView* m_view;
    EditField* m_caption;
    QAction *m_before, *m_after;
};

} // namespace ui
