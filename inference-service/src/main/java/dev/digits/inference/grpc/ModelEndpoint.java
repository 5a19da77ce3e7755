package dev.digits.inference.grpc;

import dev.digits.inference.swap.ModelSwitch;
import dev.digits.model.store.DamagedModelException;
import dev.digits.model.store.NoSuchVersionException;
import dev.digits.service.status.ProblemTrailer;
import dev.digits.v1.ActivateModelRequest;
import dev.digits.v1.GetModelRequest;
import dev.digits.v1.GetNetworksRequest;
import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ListModelsResponse;
import dev.digits.v1.ListTrainingRunsRequest;
import dev.digits.v1.ListTrainingRunsResponse;
import dev.digits.v1.ModelDetails;
import dev.digits.v1.ModelServiceGrpc;
import dev.digits.v1.ModelSummary;
import dev.digits.v1.Networks;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import java.io.IOException;
import org.jboss.logging.Logger;

/** {@code digits.v1.ModelService}: lists, describes and activates versions, and tells of trainings. */
@GrpcService
@Blocking
public class ModelEndpoint extends ModelServiceGrpc.ModelServiceImplBase {

    private static final Logger LOG = Logger.getLogger(ModelEndpoint.class);

    private final Catalogue catalogue;
    private final ModelSwitch modelSwitch;

    /** An endpoint over the catalogue. */
    public ModelEndpoint(Catalogue catalogue, ModelSwitch modelSwitch) {
        this.catalogue = catalogue;
        this.modelSwitch = modelSwitch;
    }

    @Override
    public void listModels(ListModelsRequest request, StreamObserver<ListModelsResponse> answer) {
        answer(
                answer,
                () -> ListModelsResponse.newBuilder()
                        .addAllModels(catalogue.list())
                        .build());
    }

    @Override
    public void getModel(GetModelRequest request, StreamObserver<ModelDetails> answer) {
        answer(answer, () -> catalogue.details(request.getVersion()));
    }

    @Override
    public void getNetworks(GetNetworksRequest request, StreamObserver<Networks> answer) {
        answer(answer, () -> catalogue.networks(request.getVersion()));
    }

    @Override
    public void activateModel(ActivateModelRequest request, StreamObserver<ModelSummary> answer) {
        answer(answer, () -> {
            modelSwitch.activate(request.getVersion());
            return catalogue.summary(request.getVersion());
        });
    }

    @Override
    public void listTrainingRuns(ListTrainingRunsRequest request, StreamObserver<ListTrainingRunsResponse> answer) {
        answer(
                answer,
                () -> ListTrainingRunsResponse.newBuilder()
                        .addAllRuns(catalogue.trainingRuns())
                        .build());
    }

    private interface Question<T> {
        T answer() throws IOException, NoSuchVersionException, DamagedModelException;
    }

    private static <T> void answer(StreamObserver<T> answer, Question<T> question) {
        try {
            answer.onNext(question.answer());
            answer.onCompleted();
        } catch (NoSuchVersionException e) {
            answer.onError(Status.NOT_FOUND.withDescription(e.getMessage()).asRuntimeException());
        } catch (DamagedModelException e) {
            answer.onError(Status.FAILED_PRECONDITION
                    .withDescription("the version is damaged: " + e.getMessage())
                    .asRuntimeException());
        } catch (IOException e) {
            LOG.warn("event=model-store-failed", e);
            answer.onError(ProblemTrailer.failure(
                    Status.UNAVAILABLE.withDescription("the model store cannot be read or written"),
                    "model-store-away"));
        } catch (RuntimeException | Error e) {
            LOG.error("event=model-call-failed", e);
            answer.onError(Status.INTERNAL
                    .withDescription("failed for a reason that is not the model's; the service's log says which")
                    .asRuntimeException());
        }
    }
}
