package dev.digits.segmentation.service.fakes;

import dev.digits.v1.InferenceServiceGrpc.InferenceServiceImplBase;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Scores tiles with {@link NarrowIsOne}, unless told otherwise; counts what it was asked. */
public final class FakeInference extends InferenceServiceImplBase {
    /** Streams that were opened. */
    public final AtomicInteger streams = new AtomicInteger();

    /** Counted down when a caller goes before its scores are there. */
    public volatile CountDownLatch cancelled = new CountDownLatch(1);

    private volatile Function<StreamObserver<TileScores>, StreamObserver<Tile>> behaviour = Scoring::new;

    @Override
    public StreamObserver<Tile> classify(StreamObserver<TileScores> caller) {
        streams.incrementAndGet();
        ((ServerCallStreamObserver<TileScores>) caller).setOnCancelHandler(cancelled::countDown);
        return behaviour.apply(caller);
    }

    /** Scores again, and forgets what it was asked. */
    public void reset() {
        behaviour = Scoring::new;
        streams.set(0);
        cancelled = new CountDownLatch(1);
    }

    /** Takes tiles and never answers. */
    public void sleep() {
        behaviour = caller -> new Silent();
    }

    /** Ends every stream with this status. */
    public void failWith(Status status) {
        behaviour = caller -> {
            caller.onError(status.asRuntimeException());
            return new Silent();
        };
    }

    /** Ends every stream without a score. */
    public void leaveOut() {
        behaviour = caller -> new Silent() {
            @Override
            public void onCompleted() {
                caller.onCompleted();
            }
        };
    }

    private static class Silent implements StreamObserver<Tile> {
        @Override
        public void onNext(Tile tile) {}

        @Override
        public void onError(Throwable gone) {}

        @Override
        public void onCompleted() {}
    }

    private static final class Scoring extends Silent {
        private final StreamObserver<TileScores> caller;

        Scoring(StreamObserver<TileScores> caller) {
            this.caller = caller;
        }

        @Override
        public void onNext(Tile tile) {
            caller.onNext(NarrowIsOne.score(tile));
        }

        @Override
        public void onCompleted() {
            caller.onCompleted();
        }
    }
}
