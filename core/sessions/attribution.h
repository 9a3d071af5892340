#pragma once

#include <string>

namespace core {

/// The SQL expression for the participant whose words the entry `alias` holds; NULL where it is a researcher or nobody
/// named. An entry without a speaker counts for the session's only participant; insights, follow-ups and questions are
/// the researcher's and stand for nobody.
std::string participantOfEntry(const std::string& alias);

} // namespace core
