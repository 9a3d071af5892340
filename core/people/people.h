#pragma once

#include "core/id.h"

#include <QString>

namespace core {

struct Account {
    Id<Account> id;
    QString code;
    QString name;
    QString industry;
    int size = 0; // people; 0: not known
    QString region;
    friend bool operator==(const Account&, const Account&) = default;
};

/// A person in the research. The code (P07) leaves the program, the name only where consent by name was given.
struct Participant {
    Id<Participant> id;
    QString code;
    QString name;
    QString role;
    Id<Account> account;
    friend bool operator==(const Participant&, const Participant&) = default;
};

/// The order of codes that people expect: P2 before P10.
bool codeComesBefore(const QString& a, const QString& b);

} // namespace core
