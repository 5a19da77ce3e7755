package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.awaitility.Awaitility.await;

import dev.digits.system.SteadyLoad.Call;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The volume of the model store is full, read-only or gone while the system reads: reading goes on by what serves. */
@NeedsMounts
class ModelVolumeTest {
    /** From the end of the cause. */
    private static final Duration RECOVERY = Duration.ofSeconds(5);

    private static final int MEBIBYTES = 96;
    private static final int CLIENTS = 2;
    private static final String TEXT = "407";

    @TempDir
    private static Path folder;

    private static SmallVolume volume;
    private static RunningSystem system;
    private static String bundled;
    private static int published;

    private SteadyLoad load;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        volume = SmallVolume.on(Files.createDirectories(folder.resolve("models")), MEBIBYTES);
        system = RunningSystem.start(folder);
        bundled = system.read(drawing()).modelVersion();
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        try {
            if (system != null) {
                system.close();
            }
        } finally {
            volume.goAway();
        }
    }

    @BeforeEach
    void load() throws IOException {
        load = SteadyLoad.start(system.gateway(), drawing(), CLIENTS);
    }

    /** Reading went on all the time, and was right. */
    @AfterEach
    void noCallFailed() throws IOException {
        volume.freeSpace(); // where a test failed before
        long end = System.nanoTime();
        await("it still reads").atMost(RECOVERY).until(() -> load.readsAfter(end));
        load.close();
        assertThat(load.calls(call -> !call.read())).isEmpty();
        assertThat(load.calls(Call::read)).allMatch(call -> call.body().contains("\"text\":\"" + TEXT + "\""));
    }

    @Test
    void aFullVolumeTakesNoVersionAndDoesAgainWhenThereIsSpace() throws IOException {
        // Given
        String before = system.read(drawing()).modelVersion();

        // When
        volume.fill();

        // Then
        assertThatIOException().isThrownBy(ModelVolumeTest::publish);
        assertStoreIsAway(system.activate(bundled));
        assertThat(system.read(drawing()).modelVersion()).isEqualTo(before);

        // When
        volume.freeSpace();

        // Then
        awaitServed(publish());
    }

    @Test
    void aReadOnlyVolumeRefusesAChoiceAndTakesItWhenItIsWritable() throws IOException, InterruptedException {
        // Given
        String before = publish();
        awaitServed(before);

        // When
        volume.makeReadOnly();

        // Then
        assertStoreIsAway(system.activate(bundled));
        assertThat(system.read(drawing()).modelVersion()).isEqualTo(before);

        // When
        volume.makeWritable();

        // Then
        assertThat(system.activate(bundled).statusCode()).isEqualTo(200);
        awaitServed(bundled);
        Files.delete(system.models().resolve("ACTIVE"));
    }

    @Test
    void aVolumeThatIsGoneLeavesInServiceWhatServes() throws IOException, InterruptedException {
        // Given
        String before = publish();
        awaitServed(before);

        // When
        volume.goAway();

        // Then
        HttpResponse<String> missing = system.activate("20980101T000000Z-abcdef");
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(system.read(drawing()).modelVersion()).isEqualTo(before);

        // When
        volume.comeBack();

        // Then
        awaitServed(publish());
    }

    private static byte[] drawing() throws IOException {
        return DigitCanvas.of(TEXT).png();
    }

    /** A version newer than all before. */
    private static String publish() throws IOException {
        published++;
        return PublishedVersion.in(system.models(), String.format(Locale.ROOT, "209901%02dT000000Z", published))
                .name();
    }

    private static void awaitServed(String version) throws IOException {
        long published = System.nanoTime();
        await(version + " reads")
                .atMost(RECOVERY)
                .until(() -> system.read(drawing()).modelVersion().equals(version));
        System.out.printf("%s reads after %d ms%n", version, (System.nanoTime() - published) / 1_000_000);
    }

    private static void assertStoreIsAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("/problems/model-store-away");
    }
}
