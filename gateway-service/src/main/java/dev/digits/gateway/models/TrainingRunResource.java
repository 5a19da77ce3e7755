package dev.digits.gateway.models;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The training runs in the model store. */
@Path("/api/v1/training-runs")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Models")
public final class TrainingRunResource {
    private final ModelStoreClient store;
    private final ModelAnswerWriter answers;

    TrainingRunResource(ModelStoreClient store, ModelAnswerWriter answers) {
        this.store = store;
        this.answers = answers;
    }

    /** All runs that are not finished. */
    @GET
    @Operation(
            operationId = "listTrainingRuns",
            summary = "List the training runs that are not finished",
            description =
                    "Those under way and those that were stopped, newest first, with their metrics so far. A run that"
                            + " is finished is a model version.")
    @APIResponse(responseCode = "200", description = "The runs.")
    @APIResponse(responseCode = "400", ref = "problem-400")
    @APIResponse(responseCode = "401", ref = "problem-401")
    @APIResponse(responseCode = "406", ref = "problem-406")
    @APIResponse(responseCode = "429", ref = "problem-429")
    @APIResponse(responseCode = "500", ref = "problem-500")
    @APIResponse(responseCode = "503", ref = "problem-503")
    @APIResponse(responseCode = "504", ref = "problem-504")
    public ModelAnswers.TrainingRunList list() {
        return answers.trainingRuns(store.trainingRuns());
    }
}
