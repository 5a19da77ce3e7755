package dev.digits.training.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class InkFetchTest {
    private static final Patience PATIENCE =
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5), 2, Duration.ofMillis(10));

    @TempDir
    Path folder;

    private GzipFolderServer server;

    @BeforeEach
    void start() throws IOException {
        server = new GzipFolderServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void unpacksATreeAndAsksNothingTheSecondTime() throws Exception {
        // Given
        server.put("set.tar", tar(Map.of("tree/data/a.dat", ".VERSION 1.0")));
        InkFetch fetch = fetch(archive(1 << 20));

        // When
        Map<InkArchive, String> failures = fetch.into(folder);
        Map<InkArchive, String> again = fetch.into(folder);

        // Then
        assertThat(failures).isEmpty();
        assertThat(again).isEmpty();
        assertThat(folder.resolve("set/tree/data/a.dat")).hasContent(".VERSION 1.0");
        assertThat(server.requests()).hasSize(1);
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("set"));
    }

    @Test
    void goesOnWithADownloadThatBrokeOff() throws Exception {
        // Given
        byte[] packed = server.put("set.tar", tar(Map.of("a.dat", "some ink")));
        Files.write(folder.resolve("set.part"), Arrays.copyOf(packed, 20));

        // When
        Map<InkArchive, String> failures = fetch(archive(1 << 20)).into(folder);

        // Then
        assertThat(failures).isEmpty();
        assertThat(server.requests()).containsExactly("set.tar.gz bytes=20-");
        assertThat(folder.resolve("set/a.dat")).hasContent("some ink");
    }

    @Test
    void leavesNoFolderOfWhatIsNoArchiveOrTooLarge() throws Exception {
        // Given
        server.put("set.tar", "this is no archive".getBytes(StandardCharsets.UTF_8));
        InkArchive tooLarge = archive(3);

        // Then
        assertThat(fetch(archive(1 << 20)).into(folder)).hasSize(1);
        server.put("set.tar", tar(Map.of("a.dat", "some ink")));
        assertThat(fetch(tooLarge).into(folder))
                .containsEntry(tooLarge, "the archive holds more than is expected of it");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsADownloadThatCannotBeUnpackedForAnotherReasonThanItself() throws Exception {
        // Given: a file where the folder is to be
        byte[] packed = server.put("set.tar", tar(Map.of("a.dat", "some ink")));
        Files.writeString(folder.resolve("set"), "in the way");

        // When
        Map<InkArchive, String> failures = fetch(archive(1 << 20)).into(folder);

        // Then
        assertThat(failures).hasSize(1);
        assertThat(folder.resolve("set.part")).hasBinaryContent(packed);

        // When: it is out of the way
        Files.delete(folder.resolve("set"));
        Map<InkArchive, String> again = fetch(archive(1 << 20)).into(folder);

        // Then: nothing is fetched twice
        assertThat(again).isEmpty();
        assertThat(server.requests()).containsExactly("set.tar.gz whole", "set.tar.gz bytes=" + packed.length + "-");
        assertThat(folder.resolve("set/a.dat")).hasContent("some ink");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("set"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsNotTheArchivesFault() throws Exception {
        // Given
        Path archive = Files.write(folder.resolve("set.tgz"), GzipFolderServer.gzip(tar(Map.of("a.dat", "some ink"))));
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("a.dat"), Path.of("/dev/full"));

        // Then
        assertThatThrownBy(() -> Unpacking.of(archive, inside, 100))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(DamagedArchiveException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void whatBreaksOffOrIsCorruptIsTheArchivesFault() throws Exception {
        // Given
        byte[] packed = GzipFolderServer.gzip(tar(Map.of("a.dat", "some ink")));
        Path broken = Files.write(folder.resolve("broken.tgz"), Arrays.copyOf(packed, packed.length - 9));
        packed[packed.length - 6] ^= 1;
        Path corrupt = Files.write(folder.resolve("corrupt.tgz"), packed);

        // Then
        assertThatThrownBy(() -> Unpacking.of(broken, folder, 100)).isInstanceOf(DamagedArchiveException.class);
        assertThatThrownBy(() -> Unpacking.of(corrupt, folder, 100)).isInstanceOf(DamagedArchiveException.class);
    }

    @Test
    void saysWhyNothingCameAndGoesOnWithTheNext() throws Exception {
        // Given
        InkArchive away = new InkArchive(
                "away", "away", URI.create("http://a"), server.address().resolve("b"), 9, 9);
        server.put("set.tar", tar(Map.of("a.dat", "some ink")));

        // When
        Map<InkArchive, String> failures =
                new InkFetch(List.of(away, archive(1 << 20)), PATIENCE, line -> {}).into(folder);

        // Then
        assertThat(failures).containsExactly(Map.entry(away, "answered with status 404"));
        assertThat(folder.resolve("set")).isDirectory();
    }

    @Test
    void writesNothingOutsideItsFolder() throws Exception {
        // Given
        Path archive = Files.write(folder.resolve("evil.tgz"), GzipFolderServer.gzip(tar(Map.of("../evil", "x"))));
        Path inside = Files.createDirectory(folder.resolve("inside"));

        // Then
        assertThatThrownBy(() -> Unpacking.of(archive, inside, 100)).hasMessageContaining("outside its folder");
        assertThat(folder.resolve("evil")).doesNotExist();
    }

    @Test
    void unpacksZipToo() throws Exception {
        // Given
        Path archive = folder.resolve("a.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry("pen.tra"));
            zip.write("ink".getBytes(StandardCharsets.UTF_8));
        }

        // When
        Unpacking.of(archive, folder, 100);

        // Then
        assertThat(folder.resolve("pen.tra")).hasContent("ink");
    }

    private InkFetch fetch(InkArchive archive) {
        return new InkFetch(List.of(archive), PATIENCE, line -> {});
    }

    private InkArchive archive(long mostUnpacked) {
        return new InkArchive(
                "set", "a set", URI.create("http://a"), server.address().resolve("set.tar.gz"), 1 << 20, mostUnpacked);
    }

    private static byte[] tar(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(file.getKey(), true);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }
}
