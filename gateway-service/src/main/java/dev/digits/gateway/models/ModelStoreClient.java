package dev.digits.gateway.models;

import com.google.protobuf.ByteString;
import dev.digits.gateway.config.GatewayConfig;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import dev.digits.gateway.problem.StatusProblems;
import dev.digits.gateway.remote.RemoteChannels;
import dev.digits.service.peer.Peer;
import dev.digits.service.peer.PeerChannel;
import dev.digits.v1.ActivateModelRequest;
import dev.digits.v1.GetModelRequest;
import dev.digits.v1.GetNetworksRequest;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ListTrainingRunsRequest;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelServiceGrpc;
import dev.digits.v1.ModelServiceGrpc.ModelServiceBlockingStub;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.TrainingRun;
import io.grpc.StatusRuntimeException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Asks the inference service about its models; blocks up to the deadline. Every error is a {@link ProblemException}. */
@Singleton
final class ModelStoreClient {
    private final PeerChannel inference;
    private final ModelServiceBlockingStub stub;
    private final GatewayConfig.Deadlines deadlines;
    private final StatusProblems problems;

    ModelStoreClient(RemoteChannels channels, GatewayConfig config, StatusProblems problems) {
        this.inference = channels.to(Peer.INFERENCE);
        this.stub = ModelServiceGrpc.newBlockingStub(inference.channel());
        this.deadlines = config.deadlines();
        this.problems = problems;
    }

    List<ModelSummary> list() {
        return call(
                deadlines.models(),
                service -> service.listModels(ListModelsRequest.getDefaultInstance())
                        .getModelsList());
    }

    ModelDetails get(String version) {
        return call(
                deadlines.models(),
                service -> service.getModel(
                        GetModelRequest.newBuilder().setVersion(version).build()));
    }

    List<TrainingRun> trainingRuns() {
        return call(
                deadlines.models(),
                service -> service.listTrainingRuns(ListTrainingRunsRequest.getDefaultInstance())
                        .getRunsList());
    }

    ByteString networks(String version) {
        return call(
                deadlines.models(),
                service -> service.getNetworks(GetNetworksRequest.newBuilder()
                                .setVersion(version)
                                .build())
                        .getSafetensors());
    }

    ModelSummary activate(String version) {
        return call(
                deadlines.activation(),
                service -> service.activateModel(
                        ActivateModelRequest.newBuilder().setVersion(version).build()));
    }

    private <T> T call(Duration deadline, Function<ModelServiceBlockingStub, T> request) {
        try {
            return request.apply(stub.withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS));
        } catch (StatusRuntimeException e) {
            inference.failed(e);
            throw problems.of(Peer.INFERENCE, e, ProblemType.MODEL_NOT_FOUND).exception();
        }
    }
}
