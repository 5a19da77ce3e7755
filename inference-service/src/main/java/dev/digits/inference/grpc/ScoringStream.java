package dev.digits.inference.grpc;

import com.google.protobuf.MessageLite;
import dev.digits.inference.config.StreamLimits;
import dev.digits.inference.serving.Lease;
import dev.digits.inference.work.ScoreSink;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One call of {@code Read} or {@code Classify}: the items of a drawing, all scored by the version that was in service at
 * its beginning.
 *
 * <p>Flow control: the client may send a window of items ahead. One more is let in for each answer that the client has
 * taken, so a client that reads slowly, or not at all, holds up itself and no memory.
 *
 * <p>Thread-safe: gRPC calls it from its threads and scoring workers from theirs.
 *
 * @param <Q> an item to be scored
 * @param <A> its scores
 */
final class ScoringStream<Q extends MessageLite, A> implements StreamObserver<Q>, ScoreSink {

    private final ItemMessages<Q, A> messages;
    private final ServerCallStreamObserver<A> answers;
    private final Lease lease;
    private final StreamLimits.Items limits;
    private final Set<Integer> ids = new HashSet<>();
    private int waiting;
    private int toRequest;
    private boolean halfClosed;
    private boolean ended;

    ScoringStream(
            ItemMessages<Q, A> messages, ServerCallStreamObserver<A> answers, Lease lease, StreamLimits.Items limits) {
        this.messages = messages;
        this.answers = answers;
        this.lease = lease;
        this.limits = limits;
    }

    /** Lets the first items in; to be called before the call returns to gRPC. */
    void begin() {
        lease.whenRevoked(this::revoked);
        answers.disableAutoRequest();
        answers.setOnReadyHandler(this::letIn);
        answers.setOnCancelHandler(this::end);
        answers.setOnCloseHandler(this::end);
        answers.request(limits.window());
    }

    @Override
    public synchronized void onNext(Q item) {
        if (ended) {
            return;
        }
        if (item.getSerializedSize() > ItemMessages.MOST_BYTES) {
            refuse(Status.RESOURCE_EXHAUSTED.withDescription("a message has " + item.getSerializedSize()
                    + " bytes, must be at most " + ItemMessages.MOST_BYTES));
            return;
        }
        Optional<Status> fault = messages.fault(item, lease.manifest());
        if (fault.isPresent()) {
            refuse(fault.get());
        } else if (ids.size() == limits.most()) {
            refuse(Status.INVALID_ARGUMENT.withDescription(
                    "more than " + limits.most() + " " + messages.stage().items() + " in one stream; begin another"));
        } else if (!ids.add(messages.id(item))) {
            refuse(Status.INVALID_ARGUMENT.withDescription(messages.name(item) + " came twice in one stream"));
        } else if (!lease.offer(messages.pending(item, this, System.nanoTime()))) {
            refuse(Status.RESOURCE_EXHAUSTED.withDescription("too much is waiting; try again later"));
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
        answers.onNext(messages.answer(id, logProbabilities, lease.manifest()));
        waiting--;
        toRequest++;
        letIn();
        completeWhenAnswered();
    }

    @Override
    public synchronized void failed(int id) {
        if (!ended) {
            refuse(Status.INTERNAL.withDescription("scoring failed; the service's log says why"));
        }
    }

    private synchronized void revoked() {
        if (!ended) {
            refuse(Status.UNAVAILABLE.withDescription(
                    "the version was replaced and its time to end streams is over; begin again"));
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
}
