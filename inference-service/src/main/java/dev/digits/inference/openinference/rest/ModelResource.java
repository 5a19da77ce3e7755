package dev.digits.inference.openinference.rest;

import dev.digits.inference.openinference.InferenceAnswer;
import dev.digits.inference.openinference.InferenceFaultException;
import dev.digits.inference.openinference.ModelMetadata;
import dev.digits.inference.openinference.OpenInference;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The protocol's questions about a model; a request that names no version gets the one that serves. */
@Path("/v2/models")
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
public final class ModelResource {

    /** Header: bytes of a body that are JSON; the rest are the numbers of tensors. */
    static final String JSON_LENGTH = "Inference-Header-Content-Length";

    private static final String SERVING = "";

    private final OpenInference inference;
    private final InferCallReader reader;
    private final InferAnswerWriter writer;
    private final FaultAnswers faults;

    ModelResource(OpenInference inference, InferCallReader reader, InferAnswerWriter writer, FaultAnswers faults) {
        this.inference = inference;
        this.reader = reader;
        this.writer = writer;
        this.faults = faults;
    }

    /** Whether a model can be asked. */
    record Readiness(String name, boolean ready) {}

    /** Names of the models, as KServe lists them. */
    record Names(List<String> models) {}

    /** Names of the models. */
    @GET
    public Names names() {
        return new Names(OpenInference.modelNames());
    }

    /** What a model takes and gives. */
    @GET
    @Path("{model}")
    public ModelMetadata metadata(String model) throws InferenceFaultException {
        return metadata(model, SERVING);
    }

    /** What a model takes and gives. */
    @GET
    @Path("{model}/versions/{version}")
    public ModelMetadata metadata(String model, String version) throws InferenceFaultException {
        return inference.metadata(model, version);
    }

    /** 404 for a model that is not there, 503 while no version is in service. */
    @GET
    @Path("{model}/ready")
    public Readiness ready(String model) throws InferenceFaultException {
        return ready(model, SERVING);
    }

    /** As without a version; 404 too when another one serves. */
    @GET
    @Path("{model}/versions/{version}/ready")
    public Readiness ready(String model, String version) throws InferenceFaultException {
        return new Readiness(inference.metadata(model, version).name(), true);
    }

    /** Scores pictures. */
    @POST
    @Path("{model}/infer")
    @Blocking
    public CompletionStage<Response> infer(
            String model, @HeaderParam(JSON_LENGTH) Optional<Integer> jsonLength, byte[] body, RoutingContext caller)
            throws InferenceFaultException {
        return infer(model, SERVING, jsonLength, body, caller);
    }

    /** Scores pictures by a version, if it serves. */
    @POST
    @Path("{model}/versions/{version}/infer")
    @Blocking
    public CompletionStage<Response> infer(
            String model,
            String version,
            @HeaderParam(JSON_LENGTH) Optional<Integer> jsonLength,
            byte[] body,
            RoutingContext caller)
            throws InferenceFaultException {
        InferCall call = reader.read(model, version, body, jsonLength);
        CompletableFuture<InferenceAnswer> scores = inference.infer(call.request());
        caller.addEndHandler(end -> {
            if (end.failed()) {
                scores.cancel(false);
            }
        });
        return scores.handle((answer, failure) ->
                failure == null ? writer.write(answer, call) : faults.of(InferenceFaultException.of(failure)));
    }
}
