#pragma once

#include "core/db/store.h"
#include "core/people/attribute.h"
#include "core/people/people.h"

#include <QHash>

namespace core {

/// The fields that the project defines, and what stands in them.
class AttributeStore : public Store {
public:
    using Store::Store;

    using Values = QHash<Id<Attribute>, db::Value>;

    std::vector<Attribute> attributes() const; // in their order, those of participants first
    std::vector<Attribute> attributes(AttributeOf of) const;
    std::optional<Attribute> attribute(Id<Attribute> id) const;
    QHash<Id<Participant>, Values> valuesOfParticipants() const;
    QHash<Id<Account>, Values> valuesOfAccounts() const;
    Values values(Id<Participant> participant) const;
    Values values(Id<Account> account) const;

    // All of these throw Failure: NotFound for one that is gone, BadInput for an empty name, Refused for a name that
    // another one has, without regard to case.

    /// Appends it to those of its kind.
    Id<Attribute> add(const Attribute& attribute);
    /// Writes name and choices. Refused where a choice goes that somebody has.
    void update(const Attribute& attribute);
    /// Puts it before the one that is now at `place`, counted among those of its kind; beyond the last: at the end.
    void move(Id<Attribute> id, int place);
    /// Takes it away with all its values.
    void remove(Id<Attribute> id);

    /// What a change of type does to the values.
    struct Retyped {
        int kept = 0;
        int lost = 0;         // they are none of the new type
        QStringList examples; // of those that are lost, at most three
    };
    /// Reads the values anew as the type says; those that are none of it go. As a choice, all that is there becomes the
    /// choices.
    Retyped retype(Id<Attribute> id, AttributeType type);

    /// No value: takes it away.
    void set(Id<Attribute> attribute, Id<Participant> participant, const std::optional<db::Value>& value);
    void set(Id<Attribute> attribute, Id<Account> account, const std::optional<db::Value>& value);

private:
    Attribute known(Id<Attribute> id) const;
    void requireName(const Attribute& attribute) const;
    void setValue(const std::string& owner, Id<Attribute> attribute, qint64 id, const std::optional<db::Value>& value);
    void renumber(const std::vector<Attribute>& order);
    QStringList inUse(Id<Attribute> id) const;
};

} // namespace core
