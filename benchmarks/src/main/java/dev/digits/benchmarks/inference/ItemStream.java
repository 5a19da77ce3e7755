package dev.digits.benchmarks.inference;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/** One stream: sends its items, waits for all answers. */
final class ItemStream<Q, A> implements StreamObserver<A> {

    private final Function<StreamObserver<A>, StreamObserver<Q>> method;
    private final List<Q> items;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean failed;

    ItemStream(Function<StreamObserver<A>, StreamObserver<Q>> method, List<Q> items) {
        this.method = method;
        this.items = items;
    }

    void run(Rate.Counter counter) {
        long start = System.nanoTime();
        StreamObserver<Q> stream = method.apply(this);
        items.forEach(stream::onNext);
        stream.onCompleted();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed = true;
        }
        counter.add(failed ? 0 : items.size(), System.nanoTime() - start);
    }

    @Override
    public void onNext(A answer) {}

    @Override
    public void onError(Throwable cause) {
        failed = true;
        end.countDown();
    }

    @Override
    public void onCompleted() {
        end.countDown();
    }
}
