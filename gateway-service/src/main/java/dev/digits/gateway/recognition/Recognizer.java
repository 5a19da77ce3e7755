package dev.digits.gateway.recognition;

import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.limits.Place;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import dev.digits.gateway.problem.StatusProblems;
import dev.digits.gateway.remote.RemoteChannels;
import dev.digits.service.peer.Peer;
import dev.digits.service.peer.PeerChannel;
import dev.digits.service.peer.UnaryCall;
import dev.digits.v1.Drawing;
import dev.digits.v1.Options;
import dev.digits.v1.Recognition;
import dev.digits.v1.SegmentationServiceGrpc;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceStub;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Has a drawing read by the segmentation service. No thread waits for the answer.
 *
 * <p><b>Failure semantics</b>: the future fails with a {@link ProblemException} and nothing else. Cancelling it stops the
 * work behind. A service that is away is tried again within the deadline, see {@code PeerChannels}.
 */
@Singleton
public final class Recognizer {
    private final PeerChannel segmentation;
    private final SegmentationServiceStub stub;
    private final Duration deadline;
    private final StatusProblems problems;
    private final ReadingMeters meters;

    Recognizer(RemoteChannels channels, GatewayConfig config, StatusProblems problems, ReadingMeters meters) {
        this.segmentation = channels.to(Peer.SEGMENTATION);
        this.stub = SegmentationServiceGrpc.newStub(segmentation.channel());
        this.deadline = config.deadlines().recognition();
        this.problems = problems;
        this.meters = meters;
    }

    /**
     * Reads a drawing.
     *
     * @param include what the answer holds beside the digits
     * @param place for it; the time that was waited for it is the caller's
     */
    @SuppressWarnings("FutureReturnValueIgnored") // both ends hold the future itself
    public CompletableFuture<RecognitionAnswer> recognize(Drawing drawing, Set<Include> include, Place place) {
        long start = System.nanoTime();
        UnaryCall<Drawing, Recognition> call = new UnaryCall<>();
        CompletableFuture<RecognitionAnswer> answer = new CompletableFuture<>();
        answer.whenComplete((done, failure) -> {
            if (answer.isCancelled()) {
                call.cancel(false);
            }
        });
        call.whenComplete((reading, failure) -> {
            if (answer.isCancelled()) {
                return;
            }
            meters.took(drawing, System.nanoTime() - start, failure == null);
            if (failure == null) {
                meters.read(reading);
                complete(answer, reading, include, start);
            } else {
                segmentation.failed(failure);
                answer.completeExceptionally(problems.of(Peer.SEGMENTATION, failure, whenInvalid(drawing))
                        .exception());
            }
        });
        stub.withDeadlineAfter(place.remaining(deadline).toMillis(), TimeUnit.MILLISECONDS)
                .recognize(with(drawing, include), call);
        return answer;
    }

    private static void complete(
            CompletableFuture<RecognitionAnswer> answer, Recognition reading, Set<Include> include, long start) {
        try {
            answer.complete(AnswerWriter.write(reading, include, (System.nanoTime() - start) / 1e6));
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private static Drawing with(Drawing drawing, Set<Include> include) {
        return drawing.toBuilder()
                .setOptions(Options.newBuilder()
                        .setIncludeTiles(include.contains(Include.TILES))
                        .setIncludeStrips(include.contains(Include.STRIPS)))
                .build();
    }

    private static ProblemType whenInvalid(Drawing drawing) {
        return drawing.hasInk() ? ProblemType.MALFORMED_REQUEST : ProblemType.UNREADABLE_PICTURE;
    }
}
