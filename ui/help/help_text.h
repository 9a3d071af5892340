#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

class Actions;

/// A page of the help, from resources/help: Markdown of our own in which {id} stands for the key of an action.
struct HelpText {
    QString topic; // "tags": the name of the file
    QString title;
    QString markdown;
};

/// All of them, in reading order.
std::vector<HelpText> helpTexts();

/// The ids that stand in braces in `words`.
QStringList actionsNamedIn(const QString& words);
/// `words` with the keys as they are now; an action without a key is named instead. `emphasis` goes round each.
QString withKeys(QString words, const Actions& actions, const QString& emphasis = {});

} // namespace ui
