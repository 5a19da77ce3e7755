package dev.digits.service.peer;

import dev.digits.fixtures.grpc.PlayedServer;
import dev.digits.v1.ActivateModelRequest;
import dev.digits.v1.GetModelRequest;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ListModelsResponse;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelServiceGrpc.ModelServiceImplBase;
import dev.digits.v1.ModelSummary;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** One of several servers of the same service, on an address of its own; counts its calls. */
final class Replica extends ModelServiceImplBase {
    /** Calls that came, those that failed too. */
    final AtomicInteger calls = new AtomicInteger();

    final PlayedServer server;
    private volatile int failures;
    private volatile Duration pause = Duration.ZERO;

    Replica(String address, int port) {
        try {
            server = new PlayedServer(this, InetAddress.getByName(address), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It says of the next calls that it is away. */
    void failNext(int some) {
        failures = some;
    }

    /** It takes this long for each answer from now on. */
    void answerAfter(Duration time) {
        pause = time;
    }

    @Override
    public void listModels(ListModelsRequest request, StreamObserver<ListModelsResponse> caller) {
        answer(caller, ListModelsResponse.getDefaultInstance());
    }

    @Override
    public void getModel(GetModelRequest request, StreamObserver<ModelDetails> caller) {
        answer(caller, ModelDetails.getDefaultInstance());
    }

    @Override
    public void activateModel(ActivateModelRequest request, StreamObserver<ModelSummary> caller) {
        answer(caller, ModelSummary.getDefaultInstance());
    }

    private synchronized <T> void answer(StreamObserver<T> caller, T answer) {
        calls.incrementAndGet();
        if (failures > 0) {
            failures--;
            caller.onError(Status.UNAVAILABLE.asRuntimeException());
            return;
        }
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        caller.onNext(answer);
        caller.onCompleted();
    }
}
