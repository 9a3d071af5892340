#include "core/stores.h"

namespace core {

Stores::Stores(db::Connection& connection, Writing* writing)
    : db(connection),
      people(connection, writing),
      attributes(connection, writing),
      sessions(connection, writing),
      guides(connection, writing),
      captures(connection, writing),
      attachments(connection, writing),
      followUps(connection, writing),
      tags(connection, writing),
      highlights(connection, writing),
      boards(connection, writing),
      claims(connection, writing),
      segments(connection, writing),
      personas(connection, writing),
      savedSearches(connection, writing),
      tables(connection, writing),
      settings(connection, writing),
      sources(connection, writing),
      m_writing(writing)
{
}

void Stores::setStep(const QString& label, const QString& focus)
{
    m_writing->label = label;
    m_writing->focus = focus;
}

bool Stores::joinStep(const QString& key, qint64 withinMs)
{
    m_writing->joinKey = key;
    m_writing->joins = !key.isEmpty() && key == m_writing->openKey && m_writing->openForMs < withinMs;
    return m_writing->joins;
}

} // namespace core
