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
    public ModelAnswers.TrainingRunList list() {
        return answers.trainingRuns(store.trainingRuns());
    }
}
