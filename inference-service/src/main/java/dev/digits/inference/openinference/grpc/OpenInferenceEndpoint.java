package dev.digits.inference.openinference.grpc;

import dev.digits.inference.openinference.InferenceAnswer;
import dev.digits.inference.openinference.InferenceFaultException;
import dev.digits.inference.openinference.ModelMetadata;
import dev.digits.inference.openinference.OpenInference;
import dev.digits.inference.openinference.ServerMetadata;
import dev.digits.inference.openinference.TensorMetadata;
import dev.digits.openinference.v2.GRPCInferenceServiceGrpc;
import dev.digits.openinference.v2.ModelInferRequest;
import dev.digits.openinference.v2.ModelInferResponse;
import dev.digits.openinference.v2.ModelMetadataRequest;
import dev.digits.openinference.v2.ModelMetadataResponse;
import dev.digits.openinference.v2.ModelReadyRequest;
import dev.digits.openinference.v2.ModelReadyResponse;
import dev.digits.openinference.v2.ServerLiveRequest;
import dev.digits.openinference.v2.ServerLiveResponse;
import dev.digits.openinference.v2.ServerMetadataRequest;
import dev.digits.openinference.v2.ServerMetadataResponse;
import dev.digits.openinference.v2.ServerReadyRequest;
import dev.digits.openinference.v2.ServerReadyResponse;
import io.grpc.Status;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import java.util.concurrent.CompletableFuture;

/** {@code inference.GRPCInferenceService}. */
@GrpcService
public class OpenInferenceEndpoint extends GRPCInferenceServiceGrpc.GRPCInferenceServiceImplBase {

    private final OpenInference inference;
    private final ServerMetadata server;

    /** An endpoint that scores with what is in service at each request. */
    public OpenInferenceEndpoint(OpenInference inference, ServerMetadata server) {
        this.inference = inference;
        this.server = server;
    }

    @Override
    public void serverLive(ServerLiveRequest request, StreamObserver<ServerLiveResponse> answer) {
        answer(answer, ServerLiveResponse.newBuilder().setLive(true).build());
    }

    @Override
    public void serverReady(ServerReadyRequest request, StreamObserver<ServerReadyResponse> answer) {
        answer(
                answer,
                ServerReadyResponse.newBuilder().setReady(inference.isReady()).build());
    }

    @Override
    public void serverMetadata(ServerMetadataRequest request, StreamObserver<ServerMetadataResponse> answer) {
        answer(
                answer,
                ServerMetadataResponse.newBuilder()
                        .setName(ServerMetadata.NAME)
                        .setVersion(server.version())
                        .addAllExtensions(ServerMetadata.EXTENSIONS)
                        .build());
    }

    /** A model that is not there is not ready; that is no error. */
    @Override
    public void modelReady(ModelReadyRequest request, StreamObserver<ModelReadyResponse> answer) {
        answer(
                answer,
                ModelReadyResponse.newBuilder()
                        .setReady(inference.isReady(request.getName(), request.getVersion()))
                        .build());
    }

    @Override
    public void modelMetadata(ModelMetadataRequest request, StreamObserver<ModelMetadataResponse> answer) {
        try {
            answer(answer, message(inference.metadata(request.getName(), request.getVersion())));
        } catch (InferenceFaultException e) {
            answer.onError(status(e).asRuntimeException());
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // the answer is the end of it
    public void modelInfer(ModelInferRequest request, StreamObserver<ModelInferResponse> answer) {
        try {
            CompletableFuture<InferenceAnswer> scores = inference.infer(InferMessages.request(request));
            ((ServerCallStreamObserver<ModelInferResponse>) answer).setOnCancelHandler(() -> scores.cancel(false));
            scores.whenComplete((scored, failure) -> {
                if (failure == null) {
                    answer(answer, InferMessages.response(scored, request));
                } else if (!scores.isCancelled()) {
                    answer.onError(status(InferenceFaultException.of(failure)).asRuntimeException());
                }
            });
        } catch (InferenceFaultException e) {
            answer.onError(status(e).asRuntimeException());
        }
    }

    private static ModelMetadataResponse message(ModelMetadata model) {
        ModelMetadataResponse.Builder message = ModelMetadataResponse.newBuilder()
                .setName(model.name())
                .addAllVersions(model.versions())
                .setPlatform(model.platform());
        model.inputs().forEach(input -> message.addInputs(message(input)));
        model.outputs().forEach(output -> message.addOutputs(message(output)));
        return message.build();
    }

    private static ModelMetadataResponse.TensorMetadata message(TensorMetadata tensor) {
        return ModelMetadataResponse.TensorMetadata.newBuilder()
                .setName(tensor.name())
                .setDatatype(tensor.datatype())
                .addAllShape(tensor.shape())
                .build();
    }

    private static Status status(InferenceFaultException failure) {
        Status status = switch (failure.fault()) {
            case MALFORMED -> Status.INVALID_ARGUMENT;
            case NOT_FOUND -> Status.NOT_FOUND;
            case BUSY -> Status.RESOURCE_EXHAUSTED;
            case UNAVAILABLE -> Status.UNAVAILABLE;
            case FAILED -> Status.INTERNAL;
        };
        return status.withDescription(failure.getMessage());
    }

    private static <A> void answer(StreamObserver<A> answer, A message) {
        answer.onNext(message);
        answer.onCompleted();
    }
}
