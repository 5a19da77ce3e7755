package dev.digits.segmentation.service.fakes;

import dev.digits.v1.InferenceServiceGrpc.InferenceServiceImplBase;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads strips and scores tiles with {@link NarrowIsOne}, unless told otherwise. */
public final class FakeInference extends InferenceServiceImplBase {
    /** The line network. */
    public final FakeStream<Strip, StripScores> strips = new FakeStream<>(strip -> NarrowIsOne.read(strip, version()));

    /** The tile network. */
    public final FakeStream<Tile, TileScores> tiles = new FakeStream<>(this::score);

    private final AtomicInteger version = new AtomicInteger(1);
    private final AtomicInteger swaps = new AtomicInteger();
    private volatile boolean stripsAreNew;
    private volatile boolean twoReplicas;

    @Override
    public StreamObserver<Strip> read(StreamObserver<StripScores> caller) {
        stripsAreNew = true;
        takeTurns();
        return strips.open(caller);
    }

    @Override
    public StreamObserver<Tile> classify(StreamObserver<TileScores> caller) {
        if (stripsAreNew && swaps.getAndDecrement() > 0) {
            version.incrementAndGet();
        }
        stripsAreNew = false;
        takeTurns();
        return tiles.open(caller);
    }

    private void takeTurns() {
        if (twoReplicas) {
            version.set(3 - version.get());
        }
    }

    /** Answers again with version v1, and forgets what it was asked. */
    public void reset() {
        strips.reset();
        tiles.reset();
        version.set(1);
        swaps.set(0);
        twoReplicas = false;
    }

    /** Has the streams go by turns to two replicas, of which one serves version v2 and the other v1. For one caller at a time. */
    public void servedByTwoVersions() {
        twoReplicas = true;
    }

    /** Has another version serve between the strips and the tiles, so many times. */
    public void swapVersion(int times) {
        swaps.set(times);
    }

    private TileScores score(Tile tile) {
        if (!tile.getModelVersion().equals(version())) {
            throw Status.FAILED_PRECONDITION
                    .withDescription("version " + tile.getModelVersion() + " does not serve")
                    .asRuntimeException();
        }
        return NarrowIsOne.score(tile, version());
    }

    private String version() {
        return "v" + version.get();
    }
}
