package dev.digits.segmentation.service.inference;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;

/**
 * One bidirectional call: all requests go out, all answers are waited for.
 *
 * <p><b>Failure semantics</b>: what ends the call early is thrown as the {@link io.grpc.StatusRuntimeException} that gRPC gave.
 * The call never outlives {@link #of}. It ends at the latest with the stub's deadline or with the gRPC context in which it was
 * begun.
 *
 * @param <A> the answers
 */
final class Exchange<A> implements StreamObserver<A> {
    /** Filled by gRPC, one answer after the other, and handed over when the call is completed. */
    private final List<A> answers = new ArrayList<>();

    private final CompletableFuture<List<A>> done = new CompletableFuture<>();

    private Exchange() {}

    /**
     * Makes the call.
     *
     * @param call opens it, such as {@code stub::read}
     * @return the answers in the order in which they came
     */
    static <Q, A> List<A> of(Function<StreamObserver<A>, StreamObserver<Q>> call, List<Q> requests)
            throws InterruptedException {
        Exchange<A> exchange = new Exchange<>();
        StreamObserver<Q> out = call.apply(exchange);
        try {
            requests.forEach(out::onNext);
            out.onCompleted();
            return exchange.done.get();
        } catch (ExecutionException e) {
            throw Status.fromThrowable(e.getCause()).asRuntimeException();
        } catch (InterruptedException | RuntimeException e) {
            out.onError(e);
            throw e;
        }
    }

    @Override
    public void onNext(A answer) {
        answers.add(answer);
    }

    @Override
    public void onError(Throwable failure) {
        done.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
        done.complete(answers);
    }
}
