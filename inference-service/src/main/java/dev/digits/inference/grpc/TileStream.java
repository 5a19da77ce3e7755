package dev.digits.inference.grpc;

import dev.digits.inference.batching.PendingTile;
import dev.digits.inference.batching.ScoreSink;
import dev.digits.inference.config.StreamLimits;
import dev.digits.inference.serving.Lease;
import dev.digits.model.DigitClassifier;
import dev.digits.v1.Tile;
import dev.digits.v1.TileScores;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.Set;

/**
 * One call of {@code Classify}: a drawing's tiles, all scored by the version that was in service at its beginning.
 *
 * <p>Flow control: the client may send a window of tiles ahead. One more is let in for each answer that the client has
 * taken, so a client that reads slowly, or not at all, holds up itself and no memory.
 *
 * <p>Thread-safe: gRPC calls it from its threads and scoring workers from theirs.
 */
final class TileStream implements StreamObserver<Tile>, ScoreSink {

    private final ServerCallStreamObserver<TileScores> answers;
    private final Lease lease;
    private final StreamLimits limits;
    private final Set<Integer> ids = new HashSet<>();
    private int waiting;
    private int toRequest;
    private boolean halfClosed;
    private boolean ended;

    TileStream(ServerCallStreamObserver<TileScores> answers, Lease lease, StreamLimits limits) {
        this.answers = answers;
        this.lease = lease;
        this.limits = limits;
    }

    /** Lets the first tiles in; to be called before the call returns to gRPC. */
    void begin() {
        answers.disableAutoRequest();
        answers.setOnReadyHandler(this::letIn);
        answers.setOnCancelHandler(this::end);
        answers.setOnCloseHandler(this::end);
        answers.request(limits.window());
    }

    @Override
    public synchronized void onNext(Tile tile) {
        if (ended) {
            return;
        }
        if (tile.getPixels().size() != DigitClassifier.TILE_BYTES) {
            refuse(Status.INVALID_ARGUMENT.withDescription(
                    name(tile) + " has " + tile.getPixels().size() + " bytes, must be " + DigitClassifier.TILE_BYTES));
        } else if (ids.size() == limits.maxTiles()) {
            refuse(Status.INVALID_ARGUMENT.withDescription(
                    "more than " + limits.maxTiles() + " tiles in one stream; begin another"));
        } else if (!ids.add(tile.getId())) {
            refuse(Status.INVALID_ARGUMENT.withDescription(name(tile) + " came twice in one stream"));
        } else if (!lease.offer(
                new PendingTile(tile.getId(), tile.getPixels().toByteArray(), this, System.nanoTime()))) {
            refuse(Status.RESOURCE_EXHAUSTED.withDescription("too many tiles are waiting; try again later"));
        } else {
            waiting++;
        }
    }

    @Override
    public synchronized void onCompleted() {
        halfClosed = true;
        completeWhenAnswered();
    }

    /** The client is gone. */
    @Override
    public void onError(Throwable cause) {
        end();
    }

    @Override
    public synchronized boolean isWaiting() {
        return !ended;
    }

    @Override
    public synchronized void scored(int id, float[] logProbabilities) {
        if (ended) {
            return;
        }
        answers.onNext(TileScoresMessages.of(id, logProbabilities, lease.manifest()));
        waiting--;
        toRequest++;
        letIn();
        completeWhenAnswered();
    }

    @Override
    public synchronized void failed(int id) {
        if (!ended) {
            refuse(Status.INTERNAL.withDescription("the network failed; the service's log says why"));
        }
    }

    private synchronized void letIn() {
        if (!ended && !halfClosed && toRequest > 0 && answers.isReady()) {
            answers.request(toRequest);
            toRequest = 0;
        }
    }

    private void completeWhenAnswered() {
        if (halfClosed && waiting == 0 && !ended) {
            end();
            answers.onCompleted();
        }
    }

    private void refuse(Status status) {
        end();
        answers.onError(status.asRuntimeException());
    }

    private synchronized void end() {
        ended = true;
        lease.close();
    }

    private static String name(Tile tile) {
        return "tile " + Integer.toUnsignedString(tile.getId());
    }
}
