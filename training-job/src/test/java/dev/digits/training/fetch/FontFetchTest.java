package dev.digits.training.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A shell script stands in for the npm client, which would need the network. */
@DisabledOnOs(OS.WINDOWS)
class FontFetchTest {
    @TempDir
    Path folder;

    @TempDir
    Path elsewhere;

    @Test
    void takesTheRegularAndTheBoldWeightAndTheLicence() throws Exception {
        // Given
        Path archive = archive(
                "package/LICENSE_FONT",
                "package/index.js",
                "package/400Regular/Kalam_400Regular.ttf",
                "package/400Regular_Italic/Kalam_400Regular_Italic.ttf",
                "package/300Light/Kalam_300Light.ttf",
                "package/700Bold/Kalam_700Bold.ttf");

        // When
        Map<String, String> failures = fetch("cp " + archive + " .");

        // Then
        assertThat(failures).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("kalam");
        assertThat(folder.resolve("kalam").toFile().list())
                .containsExactlyInAnyOrder("LICENSE_FONT", "Kalam_400Regular.ttf", "Kalam_700Bold.ttf");
    }

    @Test
    void leavesWhatIsThereAlone() throws Exception {
        // Given
        Files.createDirectory(folder.resolve("kalam"));

        // When // Then
        assertThat(fetch("exit 1")).isEmpty();
    }

    @Test
    void leavesNothingHalf() throws Exception {
        // When // Then
        assertThat(fetch("echo no network today >&2; exit 3"))
                .containsExactly(Map.entry("kalam@0.4.1", "the npm client ended with 3: no network today"));
        assertThat(fetch("cp " + archive("package/index.js") + " ."))
                .containsExactly(Map.entry("kalam@0.4.1", "the package has no font in it"));
        assertThat(folder).isEmptyDirectory();
    }

    private Map<String, String> fetch(String script) throws Exception {
        NpmClient npm = new NpmClient(List.of("sh", "-c", script), Duration.ofSeconds(10));
        return new FontFetch(npm, List.of("kalam@0.4.1")).into(folder, line -> {});
    }

    private Path archive(String... names) throws Exception {
        Path archive = elsewhere.resolve("kalam.tgz");
        try (OutputStream file = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(file))) {
            for (String name : names) {
                byte[] content = name.getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry(name);
                entry.setSize(content.length);
                tar.putArchiveEntry(entry);
                tar.write(content);
                tar.closeArchiveEntry();
            }
        }
        return archive;
    }
}
