package dev.digits.training.fetch;

import static dev.digits.training.fetch.FetchedFiles.IMAGES;
import static dev.digits.training.fetch.FetchedFiles.IMAGES_FILE;
import static dev.digits.training.fetch.FetchedFiles.LABELS;
import static dev.digits.training.fetch.FetchedFiles.LABELS_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.fetch.GzipFolderServer.Behaviour;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MirrorSourceTest {
    private static final Patience PATIENCE = new Patience(
            Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30), 3, Duration.ofMillis(1));

    @TempDir
    Path folder;

    private final List<String> progress = new ArrayList<>();
    private GzipFolderServer server;
    private byte[] packed;

    @BeforeEach
    void serve() throws Exception {
        server = new GzipFolderServer();
        packed = server.put("images", IMAGES);
        server.put("labels", LABELS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fetchesAndUnpacksAllThatIsMissing() throws Exception {
        // When
        fetch(IMAGES_FILE, LABELS_FILE);

        // Then
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
        assertThat(folder.resolve("labels")).hasBinaryContent(LABELS);
        assertThat(names()).containsExactly("images", "labels");
        assertThat(server.requests()).containsExactly("images.gz whole", "labels.gz whole");
    }

    @Test
    void goesOnBehindWhatIsThere() throws Exception {
        // Given
        Files.write(part(), Arrays.copyOf(packed, 1000));

        // When
        fetch(IMAGES_FILE);

        // Then
        assertThat(server.requests()).containsExactly("images.gz bytes=1000-");
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
        assertThat(names()).containsExactly("images");
    }

    @Test
    void takesAFileThatIsCompleteButNotYetUnpacked() throws Exception {
        // Given
        Files.write(part(), packed);

        // When
        fetch(IMAGES_FILE);

        // Then
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
    }

    @Test
    void startsAgainWhereTheServerKnowsNoRanges() throws Exception {
        // Given
        server.behave(Behaviour.IGNORES_RANGES);
        Files.write(part(), Arrays.copyOf(packed, 1000));

        // When
        fetch(IMAGES_FILE);

        // Then
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
    }

    @Test
    void startsAgainWhereTheBeginningDoesNotFit() throws Exception {
        // Given
        Files.write(part(), FetchedFiles.randomBytes(1000, 3));

        // When
        fetch(IMAGES_FILE);

        // Then
        assertThat(server.requests()).containsExactly("images.gz bytes=1000-", "images.gz whole");
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
    }

    @Test
    void outlivesBrokenConnections() throws Exception {
        // Given
        server.behave(Behaviour.BREAKS_OFF);

        // When the first call gets seven eighths in three attempts, and the next one finds a better server
        assertThatThrownBy(() -> fetch(IMAGES_FILE)).isInstanceOf(SourceException.class);
        long arrived = Files.size(part());
        server.behave(Behaviour.CORRECT);
        fetch(IMAGES_FILE);

        // Then
        assertThat(arrived).isBetween(packed.length * 6L / 8, packed.length - 1L);
        assertThat(server.requests()).hasSize(4).last().isEqualTo("images.gz bytes=" + arrived + "-");
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
        assertThat(names()).containsExactly("images");
    }

    @Test
    void givesUpOnAServerThatFallsSilentAndKeepsWhatArrived() throws Exception {
        // Given
        server.behave(Behaviour.FALLS_SILENT);
        Patience once = new Patience(
                Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(3), 1, Duration.ofMillis(1));

        // When // Then
        assertThatThrownBy(() -> fetch(once, IMAGES_FILE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("nothing came for");
        assertThat(Files.size(part())).isPositive();
        assertThat(folder.resolve("images")).doesNotExist();
    }

    @Test
    void refusesContentWithAnotherChecksumAndLeavesNothingBehind() {
        // Given
        byte[] altered = IMAGES.clone();
        altered[500] ^= 1;
        server.put("images", altered);

        // When // Then
        assertThatThrownBy(() -> fetch(IMAGES_FILE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("images.gz holds something else");
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesAFileThatUnpacksToMoreThanExpected() {
        // Given a small gzip that would fill a disk
        server.put("labels", new byte[20_000_000]);

        // When // Then
        assertThatThrownBy(() -> fetch(LABELS_FILE)).isInstanceOf(SourceException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void refusesADownloadOfMoreThanExpected() {
        // Given
        server.put("labels", IMAGES);

        // When // Then
        assertThatThrownBy(() -> fetch(LABELS_FILE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("offers more than the 2000 bytes expected");
        assertThat(names()).isEmpty();
    }

    @Test
    void asksOnceForWhatIsNotThereAndAgainWhereAServerIsOverloaded() {
        // When // Then
        ExpectedFile other = new ExpectedFile("other", 10, IMAGES_FILE.sha256());
        assertThatThrownBy(() -> fetch(other)).hasMessageContaining("status 404");
        assertThat(server.requests()).hasSize(1);

        // Given
        server.behave(Behaviour.OVERLOADED);

        // When // Then
        assertThatThrownBy(() -> fetch(IMAGES_FILE)).hasMessageContaining("status 503");
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void saysThatNobodyAnswers() {
        // Given
        URI nobody = server.address();
        server.close();
        MirrorSource source = new MirrorSource("mirror", nobody, PATIENCE);

        // When // Then
        assertThatThrownBy(() -> source.fetch(List.of(IMAGES_FILE), folder, progress::add))
                .isInstanceOf(SourceException.class)
                .hasMessage("images.gz: connection refused");
    }

    private void fetch(ExpectedFile... files) throws SourceException, InterruptedException {
        fetch(PATIENCE, files);
    }

    private void fetch(Patience patience, ExpectedFile... files) throws SourceException, InterruptedException {
        new MirrorSource("mirror", server.address(), patience).fetch(List.of(files), folder, progress::add);
    }

    private Path part() {
        return folder.resolve("images.gz.part");
    }

    private List<String> names() {
        String[] names = folder.toFile().list();
        Arrays.sort(names);
        return List.of(names);
    }
}
