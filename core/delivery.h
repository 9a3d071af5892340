#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <utility>

namespace core {

template <class Value> class Delivery;
template <class Type> inline constexpr bool isDelivery = false;
template <class Value> inline constexpr bool isDelivery<Delivery<Value>> = true;

/// What a worker is making, handed over by the event loop of the program's thread. QFuture::then(context, …) instead
/// runs at once where the work is done by then, so within the call that asked (a view that is painting, a list being
/// walked), and wants a context that outlives the work. The value is moved out of the worker's future: nobody may wait
/// for that any more once it is delivered.
template <class Value> class Delivery {
public:
    explicit Delivery(QFuture<Value> worker) : m_worker(std::move(worker)) {}
    static Delivery ready(Value value) { return Delivery(QtFuture::makeReadyFuture(std::move(value))); }

    /// Gives the value to `take`, once; never where `context` is gone by then, or the work was dropped. What `take`
    /// returns, itself or as a delivery, is delivered further.
    template <class Take> auto then(QObject* context, Take take)
    {
        using Given = std::invoke_result_t<Take, Value>;
        if constexpr (std::is_void_v<Given>) {
            receive(context, std::move(take));
        } else if constexpr (isDelivery<Given>) {
            using Last = typename Given::Type;
            auto promise = started<Last>();
            receive(context, [context, promise, take = std::move(take)](Value value) mutable {
                take(std::move(value)).then(context, [promise](Last last) { keep(*promise, std::move(last)); });
            });
            return Delivery<Last>(promise->future());
        } else {
            auto promise = started<Given>();
            receive(context,
                    [promise, take = std::move(take)](Value value) mutable { keep(*promise, take(std::move(value))); });
            return Delivery<Given>(promise->future());
        }
    }

    using Type = Value;

private:
    template <class Given> static std::shared_ptr<QPromise<Given>> started()
    {
        auto promise = std::make_shared<QPromise<Given>>();
        promise->start();
        return promise;
    }

    template <class Given> static void keep(QPromise<Given>& promise, Given value)
    {
        promise.addResult(std::move(value));
        promise.finish();
    }

    template <class Take> void receive(QObject* context, Take take)
    {
        auto* watcher = new QFutureWatcher<Value>(context);
        QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
            watcher->deleteLater();
            auto worker = watcher->future();
            if (worker.resultCount() > 0)
                take(worker.takeResult());
        });
        watcher->setFuture(m_worker);
    }

    QFuture<Value> m_worker;
};

} // namespace core
