package dev.digits.segmentation.service.fakes;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * One streaming method: answers each message, unless told otherwise, and counts its streams.
 *
 * @param <Q> what comes in
 * @param <A> what goes out
 */
public final class FakeStream<Q, A> {
    /** Streams that were opened. */
    public final AtomicInteger streams = new AtomicInteger();

    /** Counted down when a caller goes before its answers are there. */
    public volatile CountDownLatch cancelled = new CountDownLatch(1);

    private final Function<Q, A> answer;
    private volatile Function<StreamObserver<A>, StreamObserver<Q>> behaviour = Answering::new;

    FakeStream(Function<Q, A> answer) {
        this.answer = answer;
    }

    StreamObserver<Q> open(StreamObserver<A> caller) {
        streams.incrementAndGet();
        ((ServerCallStreamObserver<A>) caller).setOnCancelHandler(cancelled::countDown);
        return behaviour.apply(caller);
    }

    /** Answers again, and forgets what it was asked. */
    void reset() {
        behaviour = Answering::new;
        streams.set(0);
        cancelled = new CountDownLatch(1);
    }

    /** Takes messages and never answers. */
    public void sleep() {
        behaviour = caller -> new Silent<>();
    }

    /** Ends every stream with this status. */
    public void failWith(Status status) {
        behaviour = caller -> {
            caller.onError(status.asRuntimeException());
            return new Silent<>();
        };
    }

    /** Ends every stream without an answer. */
    public void leaveOut() {
        behaviour = caller -> new Silent<>() {
            @Override
            public void onCompleted() {
                caller.onCompleted();
            }
        };
    }

    private static class Silent<Q> implements StreamObserver<Q> {
        @Override
        public void onNext(Q message) {}

        @Override
        public void onError(Throwable gone) {}

        @Override
        public void onCompleted() {}
    }

    private final class Answering extends Silent<Q> {
        private final StreamObserver<A> caller;
        private boolean failed;

        Answering(StreamObserver<A> caller) {
            this.caller = caller;
        }

        @Override
        public void onNext(Q message) {
            if (failed) {
                return;
            }
            try {
                caller.onNext(answer.apply(message));
            } catch (StatusRuntimeException e) {
                failed = true;
                caller.onError(e);
            }
        }

        @Override
        public void onCompleted() {
            if (!failed) {
                caller.onCompleted();
            }
        }
    }
}
