package dev.digits.gateway.fakes;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import dev.digits.v1.ActivateModelRequest;
import dev.digits.v1.GetModelRequest;
import dev.digits.v1.GetNetworksRequest;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ListModelsResponse;
import dev.digits.v1.ListTrainingRunsRequest;
import dev.digits.v1.ListTrainingRunsResponse;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelServiceGrpc.ModelServiceImplBase;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.Networks;
import dev.digits.v1.TrainingRun;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.time.Instant;

/** A store of one good and one damaged version. */
public final class FakeModels extends ModelServiceImplBase {
    /** Can be served. */
    public static final String GOOD = "20261122T101500Z-3f2a9c";

    /** Cannot be served. */
    public static final String DAMAGED = "20261123T101500Z-000000";

    /** Can be served; its networks are too large for the buffers between two sockets. */
    public static final String LARGE = "20261125T101500Z-1a2b3c";

    /** Bytes of these. */
    public static final int LARGE_BYTES = 8 << 20;

    private static final ByteString LARGE_NETWORKS = ByteString.copyFrom(new byte[LARGE_BYTES]);

    /** What stands for the file of the good version's networks. */
    public static byte[] networks() {
        return new byte[] {8, 0, 0, (byte) 0xFF};
    }

    @Override
    public void listModels(ListModelsRequest request, StreamObserver<ListModelsResponse> caller) {
        caller.onNext(ListModelsResponse.newBuilder()
                .addModels(damaged())
                .addModels(good())
                .build());
        caller.onCompleted();
    }

    @Override
    public void getModel(GetModelRequest request, StreamObserver<ModelDetails> caller) {
        if (!request.getVersion().equals(GOOD)) {
            caller.onError(Status.NOT_FOUND
                    .withDescription("the store holds no version " + request.getVersion())
                    .asRuntimeException());
            return;
        }
        caller.onNext(ModelDetails.newBuilder()
                .setSummary(good())
                .setManifestJson("{\"format\": 1, \"classes\": 11}")
                .setMetricsJsonl("{\"epoch\": 1, \"loss\": 0.5}\n{\"epoch\": 2, \"loss\": 0.25}\n{\"epo")
                .setReportHtml("<!doctype html><title>report</title>")
                .setModelCard("# mnist-resnet")
                .build());
        caller.onCompleted();
    }

    @Override
    public void getNetworks(GetNetworksRequest request, StreamObserver<Networks> caller) {
        if (request.getVersion().equals(LARGE)) {
            caller.onNext(Networks.newBuilder().setSafetensors(LARGE_NETWORKS).build());
            caller.onCompleted();
            return;
        }
        if (!request.getVersion().equals(GOOD)) {
            caller.onError(Status.NOT_FOUND.asRuntimeException());
            return;
        }
        caller.onNext(Networks.newBuilder()
                .setSafetensors(ByteString.copyFrom(networks()))
                .build());
        caller.onCompleted();
    }

    @Override
    public void activateModel(ActivateModelRequest request, StreamObserver<ModelSummary> caller) {
        switch (request.getVersion()) {
            case GOOD -> {
                caller.onNext(good());
                caller.onCompleted();
            }
            case DAMAGED ->
                caller.onError(Status.FAILED_PRECONDITION
                        .withDescription("weights.safetensors does not match its checksum")
                        .asRuntimeException());
            default -> caller.onError(Status.NOT_FOUND.asRuntimeException());
        }
    }

    @Override
    public void listTrainingRuns(ListTrainingRunsRequest request, StreamObserver<ListTrainingRunsResponse> caller) {
        caller.onNext(ListTrainingRunsResponse.newBuilder()
                .addRuns(TrainingRun.newBuilder()
                        .setName("20261124T101500Z-seed1")
                        .setUpdated(at("2026-11-24T10:20:00Z"))
                        .setMetricsJsonl("{\"rate\": 0.001, \"loss\": 2}\n{\"phase\": \"tiles\", \"epoch\": 1}\n{\"pha")
                        .setTileEpochs(8)
                        .build())
                .build());
        caller.onCompleted();
    }

    private static Timestamp at(String time) {
        return Timestamp.newBuilder()
                .setSeconds(Instant.parse(time).getEpochSecond())
                .build();
    }

    private static ModelSummary good() {
        return ModelSummary.newBuilder()
                .setVersion(GOOD)
                .setName("mnist-resnet")
                .setCreated(at("2026-11-22T10:15:00Z"))
                .setServing(true)
                .setTestAccuracy(0.9968)
                .setLineAccuracy(0.872)
                .setWeights(308_000)
                .build();
    }

    private static ModelSummary damaged() {
        return ModelSummary.newBuilder()
                .setVersion(DAMAGED)
                .setName("mnist-resnet")
                .setDamage("weights.safetensors does not match its checksum")
                .build();
    }
}
