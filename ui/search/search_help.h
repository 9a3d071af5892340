#pragma once

#include "core/search/vocabulary.h"

#include <QScrollArea>

namespace ui {

/// How to ask: the language in examples, each of which can be taken by a click. Stands where the hits would, while
/// nothing is asked.
class SearchHelp : public QScrollArea {
    Q_OBJECT

public:
    explicit SearchHelp(QWidget* parent = nullptr);

    struct Example {
        QString query;
        QString finds;
        friend bool operator==(const Example&, const Example&) = default;
    };
    /// Some with this project's own names.
    static std::vector<Example> examplesFrom(const core::search::Vocabulary& known);
    /// Examples with this project's own names, over those of the language.
    void setOwn(const std::vector<Example>& own);

signals:
    void exampleTaken(const QString& query);

private:
    void rebuild();

    std::vector<Example> m_own;
};

} // namespace ui
