package dev.digits.segmentation.service.recognition;

import dev.digits.v1.Drawing;
import dev.digits.v1.Recognition;
import dev.digits.v1.SegmentationServiceGrpc.SegmentationServiceImplBase;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import java.util.concurrent.RejectedExecutionException;

/**
 * {@code SegmentationService.Recognize}: hands each drawing to a thread of the pool, with the caller's deadline and
 * cancelling, or turns it away at once.
 */
@GrpcService
public class RecognitionEndpoint extends SegmentationServiceImplBase {
    private final WorkPool pool;
    private final DrawingReading reading;
    private final FailureStatus failures;
    private final ReadingMeters meters;

    RecognitionEndpoint(WorkPool pool, DrawingReading reading, FailureStatus failures, ReadingMeters meters) {
        this.pool = pool;
        this.reading = reading;
        this.failures = failures;
        this.meters = meters;
    }

    @Override
    public void recognize(Drawing drawing, StreamObserver<Recognition> caller) {
        long received = System.nanoTime();
        try {
            pool.run(Context.current().wrap(() -> work(drawing, received, caller)));
        } catch (RejectedExecutionException e) {
            fail(
                    caller,
                    Status.RESOURCE_EXHAUSTED
                            .withDescription("too many drawings are waiting; try again later")
                            .asRuntimeException());
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever happens, the caller is answered and the thread lives on
    private void work(Drawing drawing, long received, StreamObserver<Recognition> caller) {
        if (Context.current().isCancelled()) {
            return; // while it waited; gRPC has told the caller
        }
        Recognition recognition;
        try {
            recognition = reading.read(drawing, received);
        } catch (Throwable e) {
            fail(caller, failures.of(e));
            return;
        }
        if (!Context.current().isCancelled()) {
            caller.onNext(recognition);
            caller.onCompleted();
        }
    }

    private void fail(StreamObserver<Recognition> caller, StatusRuntimeException failure) {
        meters.failed(failure.getStatus().getCode());
        if (!Context.current().isCancelled()) {
            caller.onError(failure);
        }
    }
}
