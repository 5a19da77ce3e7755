package dev.digits.service.peer;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import java.util.concurrent.CompletableFuture;

/**
 * The answer to come of a call with one request and one answer. Cancelling it cancels the call, which tells the service to
 * stop.
 *
 * @param <Q> the request
 * @param <A> the answer
 */
public final class UnaryCall<Q, A> extends CompletableFuture<A> implements ClientResponseObserver<Q, A> {
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing follows the cancelling
    public void beforeStart(ClientCallStreamObserver<Q> request) {
        whenComplete((answer, failure) -> {
            if (isCancelled()) {
                request.cancel("the caller has gone", null);
            }
        });
    }

    @Override
    public void onNext(A answer) {
        complete(answer);
    }

    @Override
    public void onError(Throwable failure) {
        completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
        if (!isDone()) {
            completeExceptionally(new IllegalStateException("the service ended the call without an answer"));
        }
    }
}
