#include "core/counts.h"

#include "core/sessions/capture_store.h"

namespace core {

std::vector<std::pair<QString, qint64>> counts(const db::Connection& connection)
{
    constexpr std::pair<const char*, const char*> questions[]{{"studies", "study"},
                                                              {"sessions", "session"},
                                                              {"entries", "entry"},
                                                              {"participants", "participant"},
                                                              {"accounts", "account"},
                                                              {"tags", "tag"},
                                                              {"highlights", "highlight"},
                                                              {"highlight_tags", "highlight_tag"},
                                                              {"boards", "board"},
                                                              {"cards", "card"},
                                                              {"claims", "claim"},
                                                              {"evidence", "evidence"},
                                                              {"segments", "segment"},
                                                              {"personas", "persona"},
                                                              {"history", "history WHERE undone = 0"},
                                                              {"undone", "history WHERE undone = 1"}};
    std::vector<std::pair<QString, qint64>> counted;
    for (const auto& [name, table] : questions)
        counted.emplace_back(QLatin1String(name), connection.number(std::string("SELECT count(*) FROM ") + table));
    // The line that is being typed is none yet.
    for (auto& [name, count] : counted)
        if (name == QLatin1String("entries"))
            count -= connection.number(std::string("SELECT count(*) FROM ") + openLines);
    return counted;
}

} // namespace core
