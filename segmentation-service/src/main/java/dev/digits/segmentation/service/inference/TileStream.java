package dev.digits.segmentation.service.inference;

import com.google.protobuf.UnsafeByteOperations;
import dev.digits.segmentation.Tile;
import dev.digits.v1.InferenceServiceGrpc.InferenceServiceStub;
import dev.digits.v1.TileScores;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/**
 * The tiles of one drawing on their way to be scored. The call is opened with the first tile: a drawing without tiles asks
 * nobody. Used by one thread; scores come in on another.
 *
 * <p><b>Failure semantics</b>: whatever ends the call early is thrown by {@link #await} as the {@link Throwable} that gRPC
 * gave. The call ends with the gRPC context in which the first tile was sent: its deadline and its cancelling are passed
 * on.
 */
public final class TileStream {
    private final InferenceServiceStub inference;
    private final ScoreSheet scores = new ScoreSheet();
    private final CompletableFuture<ScoreSheet> done = new CompletableFuture<>();
    private StreamObserver<dev.digits.v1.Tile> tiles;
    private int sent;
    private long firstSent;

    /** A stream that has not begun. */
    public TileStream(InferenceServiceStub inference) {
        this.inference = inference;
    }

    /** Sends a tile. */
    public void send(Tile tile) {
        if (tiles == null) {
            firstSent = System.nanoTime();
            tiles = inference.classify(new Receiver());
        }
        sent++;
        tiles.onNext(dev.digits.v1.Tile.newBuilder()
                .setId(tile.id())
                .setPixels(UnsafeByteOperations.unsafeWrap(tile.pixels()))
                .build());
    }

    /** Ends the call before its scores are there, if it was opened. */
    public void abandon(Throwable reason) {
        if (tiles != null && !done.isDone()) {
            tiles.onError(reason);
        }
    }

    /**
     * Waits until every tile is scored. Ends at the latest with the call's deadline.
     *
     * @throws Throwable what ended the call, when it failed
     */
    public ScoreSheet await() throws Throwable {
        if (tiles == null) {
            return scores;
        }
        tiles.onCompleted();
        try {
            return done.get();
        } catch (ExecutionException e) {
            throw e.getCause();
        }
    }

    /** Tiles sent. */
    public int sent() {
        return sent;
    }

    private final class Receiver implements StreamObserver<TileScores> {
        @Override
        public void onNext(TileScores tile) {
            scores.add(tile);
        }

        @Override
        public void onError(Throwable failure) {
            done.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            scores.finish(System.nanoTime() - firstSent);
            done.complete(scores);
        }
    }
}
