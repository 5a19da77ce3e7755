package dev.digits.inference;

import com.google.protobuf.ByteString;
import dev.digits.v1.InferenceServiceGrpc.InferenceServiceStub;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
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
import java.util.function.Function;

/** A caller of {@code Read} or {@code Classify}: one stream, its answers and its end. */
public final class ServiceCall<Q, A> implements ClientResponseObserver<Q, A> {

    public final BlockingQueue<A> answers = new LinkedBlockingQueue<>();

    private final boolean greedy;
    private final CompletableFuture<Status> end = new CompletableFuture<>();
    private ClientCallStreamObserver<Q> call;
    private StreamObserver<Q> items;

    private ServiceCall(boolean greedy) {
        this.greedy = greedy;
    }

    /** Opens a stream of strips that takes every answer at once. */
    public static ServiceCall<Strip, StripScores> read(InferenceServiceStub stub) {
        return new ServiceCall<Strip, StripScores>(true).open(stub::read);
    }

    /** Opens a stream of tiles that takes every answer at once. */
    public static ServiceCall<Tile, TileScores> classify(InferenceServiceStub stub) {
        return new ServiceCall<Tile, TileScores>(true).open(stub::classify);
    }

    /** Opens a stream of tiles that takes no answer until {@link #take}. */
    public static ServiceCall<Tile, TileScores> classifyWithoutReading(InferenceServiceStub stub) {
        return new ServiceCall<Tile, TileScores>(false).open(stub::classify);
    }

    /** A strip. */
    public static Strip strip(int id, int width, byte... pixels) {
        return Strip.newBuilder()
                .setId(id)
                .setWidth(width)
                .setPixels(ByteString.copyFrom(pixels))
                .build();
    }

    /** A strip of blank paper. */
    public static Strip blankStrip(int id, int width) {
        return strip(id, width, new byte[32 * width]);
    }

    /** A tile that any version may score. */
    public static Tile tile(int id, byte... pixels) {
        return Tile.newBuilder()
                .setId(id)
                .setPixels(ByteString.copyFrom(pixels))
                .build();
    }

    public ServiceCall<Q, A> send(Q item) {
        items.onNext(item);
        return this;
    }

    public ServiceCall<Q, A> halfClose() {
        items.onCompleted();
        return this;
    }

    public void cancel() {
        call.cancel("the test cancels", null);
    }

    public void take(int count) {
        call.request(count);
    }

    public A next() throws InterruptedException {
        A scores = answers.poll(30, TimeUnit.SECONDS);
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
    public void beforeStart(ClientCallStreamObserver<Q> started) {
        call = started;
        if (!greedy) {
            started.disableAutoRequestWithInitial(0);
        }
    }

    @Override
    public void onNext(A scores) {
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

    private ServiceCall<Q, A> open(Function<StreamObserver<A>, StreamObserver<Q>> method) {
        items = method.apply(this);
        return this;
    }
}
