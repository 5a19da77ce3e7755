package dev.digits.inference;

import com.google.protobuf.ByteString;
import dev.digits.v1.InferenceServiceGrpc;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A caller of {@code Classify}: one stream, its answers and its end. */
public final class TileCall implements ClientResponseObserver<Tile, TileScores> {

    public final BlockingQueue<TileScores> answers = new LinkedBlockingQueue<>();

    private final boolean greedy;
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private ClientCallStreamObserver<Tile> call;
    private StreamObserver<Tile> tiles;

    private TileCall(boolean greedy) {
        this.greedy = greedy;
    }

    /** Opens a stream that takes every answer at once. */
    public static TileCall open(InferenceServiceGrpc.InferenceServiceStub stub) {
        TileCall call = new TileCall(true);
        call.tiles = stub.classify(call);
        return call;
    }

    /** Opens a stream that takes no answer until {@link #take}. */
    public static TileCall openWithoutReading(InferenceServiceGrpc.InferenceServiceStub stub) {
        TileCall call = new TileCall(false);
        call.tiles = stub.classify(call);
        return call;
    }

    public TileCall send(int id, byte[] pixels) {
        tiles.onNext(Tile.newBuilder()
                .setId(id)
                .setPixels(ByteString.copyFrom(pixels))
                .build());
        return this;
    }

    public TileCall halfClose() {
        tiles.onCompleted();
        return this;
    }

    public void cancel() {
        call.cancel("the test cancels", null);
    }

    public void take(int count) {
        call.request(count);
    }

    public TileScores next() throws InterruptedException {
        TileScores scores = answers.poll(30, TimeUnit.SECONDS);
        if (scores == null) {
            throw new AssertionError("no answer within 30 s");
        }
        return scores;
    }

    /** Waits for the end of the stream. */
    public Status status() throws Exception {
        return end.get(60, TimeUnit.SECONDS);
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Tile> started) {
        call = started;
        if (!greedy) {
            started.disableAutoRequestWithInitial(0);
        }
    }

    @Override
    public void onNext(TileScores scores) {
        answers.add(scores);
    }

    @Override
    public void onError(Throwable cause) {
        end.complete(Status.fromThrowable(cause));
    }

    @Override
    public void onCompleted() {
        end.complete(Status.OK);
    }
}
