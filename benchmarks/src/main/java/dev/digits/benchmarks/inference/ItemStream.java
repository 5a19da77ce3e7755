package dev.digits.benchmarks.inference;

import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.IntFunction;

/** One stream: sends its items, waits for all answers. */
final class ItemStream<Q, A> implements StreamObserver<A> {

    private final Function<StreamObserver<A>, StreamObserver<Q>> method;
    private final IntFunction<Q> item;
    private final int count;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile boolean failed;

    ItemStream(Function<StreamObserver<A>, StreamObserver<Q>> method, IntFunction<Q> item, int count) {
        this.method = method;
        this.item = item;
        this.count = count;
    }

    void run(Rate.Counter counter) {
        long start = System.nanoTime();
        StreamObserver<Q> items = method.apply(this);
        for (int i = 0; i < count; i++) {
            items.onNext(item.apply(i));
        }
        items.onCompleted();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed = true;
        }
        counter.add(failed ? 0 : count, System.nanoTime() - start);
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
