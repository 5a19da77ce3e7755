package dev.digits.inference.openinference;

import dev.digits.inference.serving.Lease;
import dev.digits.inference.serving.ModelInService;
import dev.digits.inference.work.BatchShape;
import dev.digits.inference.work.PendingStrip;
import dev.digits.inference.work.PendingTile;
import dev.digits.inference.work.PendingWork;
import dev.digits.inference.work.ScoreSink;
import dev.digits.inference.work.Stage;
import dev.digits.model.store.Manifest;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Both networks as models of the Open Inference Protocol, scored by the version in service; a model's version is the
 * reader's.
 *
 * <p>The pictures of a request wait in the queue of all callers, one item each, as if they had come in a stream.
 */
@Singleton
public final class OpenInference {

    /** Most pixels of one request: two strips of the greatest width, or 334 tiles. */
    public static final int MOST_PIXELS =
            2 * BatchShape.strips(BatchShape.WIDEST_STRIP).bytes();

    private final ModelInService models;

    /** Over the version in service at each request. */
    public OpenInference(ModelInService models) {
        this.models = models;
    }

    /** Names of the models. */
    public static List<String> modelNames() {
        return Arrays.stream(OpenModel.values()).map(OpenModel::modelName).toList();
    }

    /** Whether a version is in service. */
    public boolean isReady() {
        return models.manifest().isPresent();
    }

    /**
     * Whether a model can be asked.
     *
     * @param version empty for the one that serves
     */
    public boolean isReady(String model, String version) {
        return OpenModel.named(model).isPresent()
                && models.manifest()
                        .filter(serving -> version.isEmpty() || version.equals(serving.version()))
                        .isPresent();
    }

    /**
     * What a model takes and gives.
     *
     * @param version empty for the one that serves
     */
    public ModelMetadata metadata(String name, String version) throws InferenceFaultException {
        OpenModel model = model(name);
        return model.metadata(serving(name, version).version());
    }

    /**
     * Scores pictures.
     *
     * @return cancel it when the caller has gone: pictures that still wait are then skipped. Fails with
     *     {@link InferenceFaultException}
     */
    @SuppressWarnings("FutureReturnValueIgnored") // nothing follows the lease's return
    public CompletableFuture<InferenceAnswer> infer(InferenceRequest request) throws InferenceFaultException {
        OpenModel model = model(request.model());
        BatchShape shape = shape(model, request);
        Lease lease = models.lease().orElseThrow(OpenInference::nothingLoaded);
        CompletableFuture<float[][]> scores = new CompletableFuture<>();
        CompletableFuture<InferenceAnswer> answer;
        try {
            require(request.version(), request.model(), lease.manifest());
            String version = lease.manifest().version();
            answer = scores.thenApply(rows -> InferenceAnswer.of(model, version, rows));
            queue(request.input(), shape, scores, lease);
        } catch (InferenceFaultException | RuntimeException | Error e) {
            scores.cancel(false);
            lease.close();
            throw e;
        }
        answer.whenComplete((done, failure) -> {
            scores.cancel(false);
            lease.close();
        });
        return answer;
    }

    private static void queue(InputTensor input, BatchShape shape, CompletableFuture<float[][]> scores, Lease lease)
            throws InferenceFaultException {
        int pictures = input.greys().length / shape.bytes();
        ScoreCollector collector = new ScoreCollector(pictures, scores);
        long arrived = System.nanoTime();
        for (int picture = 0; picture < pictures; picture++) {
            int first = picture * shape.bytes();
            byte[] pixels = Arrays.copyOfRange(input.greys(), first, first + shape.bytes());
            if (!lease.offer(pending(picture, shape, pixels, collector, arrived))) {
                throw new InferenceFaultException(Fault.BUSY, "too much is waiting; try again later");
            }
        }
    }

    private static PendingWork pending(int id, BatchShape shape, byte[] pixels, ScoreSink sink, long arrived) {
        return shape.stage() == Stage.STRIPS
                ? new PendingStrip(id, shape.width(), pixels, sink, arrived)
                : new PendingTile(id, pixels, sink, arrived);
    }

    private static BatchShape shape(OpenModel model, InferenceRequest request) throws InferenceFaultException {
        InputTensor input = request.input();
        if (!input.name().equals(OpenModel.INPUT)) {
            throw InferenceFaultException.malformed(
                    "there is no input '" + input.name() + "', it must be '" + OpenModel.INPUT + "'");
        }
        for (String output : request.outputs()) {
            if (!output.equals(OpenModel.OUTPUT)) {
                throw InferenceFaultException.malformed(
                        "there is no output '" + output + "', it must be '" + OpenModel.OUTPUT + "'");
            }
        }
        BatchShape shape = model.shapeOf(input.shape());
        long pictures = input.shape().get(0);
        if (pictures < 1 || pictures > MOST_PIXELS / shape.bytes()) {
            throw InferenceFaultException.malformed("the input has " + pictures + " pictures, must be 1 to "
                    + MOST_PIXELS / shape.bytes() + " of this size");
        }
        long pixels = pictures * shape.bytes();
        if (input.greys().length != pixels) {
            throw InferenceFaultException.malformed("the input holds " + input.greys().length + " numbers, must be "
                    + pixels + " by its shape " + input.shape());
        }
        return shape;
    }

    private Manifest serving(String model, String version) throws InferenceFaultException {
        Manifest serving = models.manifest().orElseThrow(OpenInference::nothingLoaded);
        require(version, model, serving);
        return serving;
    }

    private static void require(String version, String model, Manifest serving) throws InferenceFaultException {
        if (!version.isEmpty() && !version.equals(serving.version())) {
            throw new InferenceFaultException(
                    Fault.NOT_FOUND,
                    "version '" + version + "' of model '" + model + "' does not serve, " + serving.version()
                            + " does");
        }
    }

    private static OpenModel model(String name) throws InferenceFaultException {
        return OpenModel.named(name)
                .orElseThrow(() -> new InferenceFaultException(
                        Fault.NOT_FOUND, "there is no model '" + name + "', only 'tile' and 'line'"));
    }

    private static InferenceFaultException nothingLoaded() {
        return new InferenceFaultException(Fault.UNAVAILABLE, "no model is loaded; readiness says why");
    }
}
