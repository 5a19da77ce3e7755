package dev.digits.inference.grpc;

import com.google.protobuf.MessageLite;
import dev.digits.inference.work.BatchShape;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.ScoreSink;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.Manifest;
import io.grpc.Status;
import java.util.Optional;

/**
 * The messages of one stage, as the protocol has them.
 *
 * @param <Q> an item to be scored
 * @param <A> its scores
 */
sealed interface ItemMessages<Q extends MessageLite, A> permits StripMessages, TileMessages {

    /**
     * Largest message: the widest strip and its other fields. The server's own bound is larger, for tensors of the Open
     * Inference Protocol.
     */
    int MOST_BYTES = BatchShape.strips(BatchShape.WIDEST_STRIP).bytes() + 1024;

    /** Whose messages these are. */
    Stage stage();

    /** The item's id, unsigned. */
    int id(Q item);

    /**
     * What is wrong with an item.
     *
     * @param by the version that would score it
     * @return the status to end the stream with; empty when the item can be scored
     */
    Optional<Status> fault(Q item, Manifest by);

    /** The item as it is queued. */
    PendingWork pending(Q item, ScoreSink sink, long arrivedNanos);

    /**
     * The answer to an item.
     *
     * @param logProbabilities as a {@link ScoreSink} is told them
     * @param by the version that scored it
     */
    A answer(int id, float[] logProbabilities, Manifest by);

    /** The fault of an item whose pixels are more or fewer bytes than expected; empty when it has none. */
    default Optional<Status> wrongSize(Q item, int bytes, int expected) {
        return bytes == expected
                ? Optional.empty()
                : Optional.of(Status.INVALID_ARGUMENT.withDescription(
                        name(item) + " has " + bytes + " bytes, must be " + expected));
    }

    /** How an item is called in a status, such as {@code tile 7}. */
    default String name(Q item) {
        return stage().item() + " " + Integer.toUnsignedString(id(item));
    }
}
