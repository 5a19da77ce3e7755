package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.digits.training.TinyRun;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.run.CannotResumeException;
import dev.digits.training.run.CodeVersion;
import dev.digits.training.run.RunFolder;
import dev.digits.training.run.RunPlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Runs that another version of the program began. */
public class RunOfAnotherProgramTest extends ResumableRuns {

    @Test
    public void refusesARunThatAnotherVersionOfTheProgramBegan() throws Exception {
        // Given
        changePlans(stoppedAfterAnEpoch(), plan -> plan.put("code", "0.9.0"));

        // Then
        assertThat(resume().lines())
                .last()
                .isEqualTo("train: the run was begun by version 0.9.0 of the program, this is version "
                        + CodeVersion.current() + ";" + " go on with that one, or begin a new run");
    }

    @Test
    public void saysThatAnEarlierProgramDidNotNoteWhichItWas() throws Exception {
        // Given
        changePlans(stoppedAfterAnEpoch(), plan -> plan.remove("code"));

        // Then
        assertThat(resume("--activate"))
                .contains(
                        "warning: the run was begun by an earlier version of the program, which did not note its number;",
                        "published ");
    }

    @Test
    public void readsThePlanOfAnEarlierProgramThatDidNotNoteWhatItBeganWith() throws Exception {
        // Given
        changePlans(stoppedAfterAnEpoch(), plan -> plan.remove("start"));

        // When
        try (RunFolder folder = runs.resume(Optional.empty())) {
            // Then
            assertThat(folder.plan().start()).isEmpty();
            assertThat(folder.plan().settings()).isEqualTo(plan.settings());
        }
    }

    @Test
    public void refusesALimitedRunOfAnEarlierProgramWhichPutOtherImagesAside() {
        // Given
        RunPlan earlier = new RunPlan(
                TinyRun.settings("--limit=100"), plan.datasets(), plan.threads(), Optional.empty(), Optional.empty());

        // Then
        assertThatThrownBy(() -> earlier.requireSame(sets.dataset()))
                .isInstanceOf(CannotResumeException.class)
                .hasMessageContaining("put other images aside where there is a --limit");
    }

    @Test
    public void readsThePlanOfAnEarlierProgramThatDidNotNoteHowItsVersionWasTrained() throws Exception {
        // Given
        beganWith("20260101T000000Z-abcdef");
        changePlans(stoppedAfterAnEpoch(), plan -> {
            ObjectNode version = (ObjectNode) plan.get("start").get("versions").get(0);
            version.remove(List.of("validationSize", "datasets"));
        });

        // When
        try (RunFolder folder = runs.resume(Optional.empty())) {
            // Then
            assertThat(folder.plan().start()).isEqualTo(plan.start());
        }
    }

    /** As another program would have written them. */
    private static void changePlans(Path run, Consumer<ObjectNode> change) throws Exception {
        for (Path checkpoint : List.of(run.resolve("tiles/checkpoint-00001"), run.resolve("lines/checkpoint-00000"))) {
            Path state = checkpoint.resolve("state.json");
            ObjectNode document = (ObjectNode) new ObjectMapper().readTree(Files.readAllBytes(state));
            change.accept((ObjectNode) document.get("plan"));
            Files.write(state, new ObjectMapper().writeValueAsBytes(document));
            Path sums = checkpoint.resolve("SHA256SUMS");
            Files.writeString(
                    sums,
                    Files.readString(sums)
                            .replaceAll(
                                    "[0-9a-f]{64}(?=  state.json)",
                                    SourceFile.of(state).sha256()));
        }
    }
}
