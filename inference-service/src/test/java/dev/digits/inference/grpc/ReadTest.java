package dev.digits.inference.grpc;

import static dev.digits.inference.ServiceCall.blankStrip;
import static dev.digits.inference.ServiceCall.strip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.primitives.Floats;
import dev.digits.inference.Eventually;
import dev.digits.inference.RandomModels;
import dev.digits.inference.RunningService;
import dev.digits.inference.ServiceCall;
import dev.digits.inference.config.ScoringLimits;
import dev.digits.inference.config.StreamLimits;
import dev.digits.inference.work.Stage;
import dev.digits.model.ReaderNetworks;
import dev.digits.model.store.DecoderNumbers;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.model.store.StoredVersion;
import dev.digits.v1.Strip;
import dev.digits.v1.StripScores;
import io.grpc.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadTest {

    private static final int[] WIDTHS = {32, 64, 64, 96, 64, 4096, 32};

    @TempDir
    Path folder;

    private ModelStore store;
    private StoredVersion.Valid version;

    @BeforeEach
    void publish() throws Exception {
        store = new ModelStore(folder.resolve("models"));
        version = RandomModels.publish(store, 1);
    }

    @Test
    void answersEveryStripWithTheScoresOfItsColumnsAndThenEnds() throws Exception {
        // Given
        List<Strip> strips = strips();
        try (RunningService service = start(RunningService.SCORING, RunningService.STREAMS)) {
            // When
            ServiceCall<Strip, StripScores> call = ServiceCall.read(service.inference());
            strips.forEach(call::send);
            call.halfClose();

            // Then
            assertThat(call.status()).isEqualTo(Status.OK);
            assertThat(call.answers).extracting(StripScores::getId).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6);
            try (ReaderNetworks networks = ReaderNetworks.load(version.files())) {
                for (StripScores scores : call.answers) {
                    assertSame(scores, read(networks, strips.get(scores.getId())));
                }
            }
        }
    }

    @Test
    void everyAnswerNamesItsVersionAndTellsHowItsScoresArePutTogether() throws Exception {
        // Given
        DecoderNumbers decoder = version.manifest().decoder();
        try (RunningService service = start(RunningService.SCORING, RunningService.STREAMS)) {
            // When
            StripScores scores = ServiceCall.read(service.inference())
                    .send(blankStrip(3, 32))
                    .halfClose()
                    .next();

            // Then
            assertThat(scores.getModelVersion()).isEqualTo(version.version());
            assertThat(scores.getModelName()).isEqualTo("mnist-resnet");
            assertThat(scores.getDecoder().getDigitBias()).isEqualTo(decoder.digitBias());
            assertThat(scores.getDecoder().getTileWeight()).isEqualTo(decoder.tileWeight());
            assertThat(scores.getDecoder().getLoneTileWeight()).isEqualTo(decoder.loneTileWeight());
            assertThat(scores.getDecoder().getNoneBias()).isEqualTo(decoder.noneBias());
            assertThat(scores.getDecoder().getTemperature()).isEqualTo(decoder.temperature());
            assertThat(scores.getDecoder().getLoneTemperature()).isEqualTo(decoder.loneTemperature());
            assertThat(scores.getDecoder().getMarkKindsList()).isEqualTo(decoder.markKinds());
        }
    }

    @Test
    void stripsOfManyCallersShareBatchesByWidthAndEachCallerGetsItsOwn() throws Exception {
        // Given
        List<Strip> strips = strips();
        try (RunningService service = start(new ScoringLimits(1, 16, 4, 2048, 100_000), RunningService.STREAMS)) {
            // When
            List<ServiceCall<Strip, StripScores>> calls = new ArrayList<>();
            for (int caller = 0; caller < 8; caller++) {
                ServiceCall<Strip, StripScores> call = ServiceCall.read(service.inference());
                strips.forEach(call::send);
                calls.add(call.halfClose());
            }

            // Then
            try (ReaderNetworks networks = ReaderNetworks.load(version.files())) {
                for (ServiceCall<Strip, StripScores> call : calls) {
                    assertThat(call.status()).isEqualTo(Status.OK);
                    assertThat(call.answers).hasSize(strips.size());
                    for (StripScores scores : call.answers) {
                        assertSame(scores, read(networks, strips.get(scores.getId())));
                    }
                }
            }
            assertThat(service.scored(Stage.STRIPS)).isEqualTo(8L * WIDTHS.length);
            assertThat(service.scored(Stage.TILES)).isZero();
            assertThat(service.largestBatch(Stage.STRIPS)).isBetween(2.0, 4.0);
        }
    }

    @Test
    void refusesAStripOfAWidthThatIsNotAllowed() throws Exception {
        assertRefused("strip 7 is 40 pixels wide, must be a multiple of 32, up to 4096", blankStrip(7, 40));
        assertRefused("strip 7 is 0 pixels wide", blankStrip(7, 0));
        assertRefused("strip 7 is 4128 pixels wide", strip(7, 4128));
        assertRefused("strip 7 is 4294967264 pixels wide", strip(7, -32));
    }

    @Test
    void refusesAStripOfAnotherSizeThanItsWidth() throws Exception {
        assertRefused("strip 7 has 31 bytes, must be 2048", strip(7, 64, new byte[31]));
    }

    @Test
    void refusesAStripThatComesTwice() throws Exception {
        assertRefused("strip 1 came twice", blankStrip(1, 32), blankStrip(1, 64));
    }

    @Test
    void refusesMoreStripsThanAStreamMayHave() throws Exception {
        assertRefused(
                "more than 3 strips in one stream",
                blankStrip(1, 32),
                blankStrip(2, 32),
                blankStrip(3, 32),
                blankStrip(4, 32));
    }

    @Test
    void callersAreTurnedAwayWhenTooMuchWaits() throws Exception {
        // Given
        try (RunningService service = start(new ScoringLimits(1, 1, 1, 32, 1), RunningService.STREAMS)) {
            // When
            ServiceCall<Strip, StripScores> call = ServiceCall.read(service.inference());
            for (int id = 0; id < 16; id++) {
                call.send(blankStrip(id, 4096));
            }

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            Eventually.holds("nothing waits", () -> service.models.queueLength(Stage.STRIPS) == 0);
            ServiceCall<Strip, StripScores> later = ServiceCall.read(service.inference())
                    .send(blankStrip(1, 64))
                    .halfClose();
            assertThat(later.status()).isEqualTo(Status.OK);
        }
    }

    private void assertRefused(String description, Strip... strips) throws Exception {
        // Given
        StreamLimits limits = new StreamLimits(new StreamLimits.Items(16, 3), RunningService.STREAMS.tiles());
        try (RunningService service = start(RunningService.SCORING, limits)) {
            // When
            ServiceCall<Strip, StripScores> call = ServiceCall.read(service.inference());
            for (Strip strip : strips) {
                call.send(strip);
            }

            // Then
            assertThat(call.status().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(call.status().getDescription()).contains(description);
            assertThat(service.models.streams()).isZero();
        }
    }

    private RunningService start(ScoringLimits scoring, StreamLimits streams) throws Exception {
        RunningService service = new RunningService(store, ModelFiles.in(folder), scoring, streams);
        service.modelSwitch.followStore();
        return service;
    }

    /** Random ink, in strips of {@link #WIDTHS} whose ids count from 0. */
    private static List<Strip> strips() {
        Random random = new Random(1);
        List<Strip> strips = new ArrayList<>();
        for (int width : WIDTHS) {
            byte[] pixels = new byte[32 * width];
            random.nextBytes(pixels);
            strips.add(strip(strips.size(), width, pixels));
        }
        return strips;
    }

    private static float[] read(ReaderNetworks networks, Strip strip) {
        return networks.read(new byte[][] {strip.getPixels().toByteArray()}, strip.getWidth())[0];
    }

    private static void assertSame(StripScores scores, float... expected) {
        assertThat(Floats.toArray(scores.getLogProbabilitiesList())).containsExactly(expected, within(1e-4f));
    }
}
