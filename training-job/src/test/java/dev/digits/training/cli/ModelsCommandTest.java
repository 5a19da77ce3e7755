package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.digits.model.onnx.OnnxExport;
import dev.digits.model.store.ModelFiles;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
    @TempDir
    Path store;

    private String bundled;

    @BeforeEach
    void lookUp() throws Exception {
        bundled = ModelFiles.bundled().manifest().version();
    }

    @Test
    void listsTheBundledVersionWhileTheStoreIsEmpty() {
        // When
        Invocation list = models("list");

        // Then
        assertThat(list.exitCode()).isZero();
        assertThat(list.out().lines())
                .last()
                .asString()
                .startsWith("* " + bundled)
                .endsWith("bundled");
    }

    @Test
    void activatesTheBundledVersionByCopyingItIntoTheStore() {
        // When
        Invocation activate = models("activate", "bundled");

        // Then
        assertThat(activate.exitCode()).isZero();
        assertThat(activate.out()).isEqualToIgnoringNewLines("active: " + bundled);
        assertThat(store.resolve("ACTIVE")).hasContent(bundled + "\n");
        List<String> list = models("list").out().lines().toList();
        assertThat(list.get(1)).startsWith("* " + bundled).doesNotEndWith("bundled");
        assertThat(list.get(2)).startsWith("  " + bundled).endsWith("bundled");
    }

    @Test
    void exportsBothNetworksOfAVersionAsOnnxFiles() throws Exception {
        // Given
        Path folder = store.resolve("onnx").resolve("here");

        // When
        Invocation export = models("export", "bundled", "--output", folder.toString());

        // Then
        assertThat(export.exitCode()).isZero();
        assertThat(export.out().lines())
                .containsExactly(
                        folder.resolve("model.onnx").toString(),
                        folder.resolve("line.onnx").toString());
        OnnxExport.of(ModelFiles.bundled())
                .forEach((name, content) -> assertThat(folder.resolve(name)).hasBinaryContent(content));
    }

    @Test
    void saysWhichVersionIsDamaged() throws Exception {
        // Given
        models("activate", "bundled");
        Files.write(store.resolve(bundled).resolve(ModelFiles.WEIGHTS), new byte[3]);

        // When
        Invocation list = models("list");
        Invocation activate = models("activate", bundled);

        // Then
        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).contains("damaged: weights.safetensors: has 3 bytes");
        assertThat(activate.exitCode()).isEqualTo(1);
        assertThat(activate.err()).contains("the model cannot be used: weights.safetensors");
    }

    @Test
    void saysWhatARunningSystemRefuses() throws Exception {
        // Given
        models("activate", "bundled");
        HttpServer system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        system.createContext("/api/v1/models", exchange -> {
            byte[] answer = "{\"models\":[{\"version\":\"%s\",\"damage\":\"too large for its memory\"}]}"
                    .formatted(bundled)
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        system.start();

        // When
        Invocation list = models(
                "list", "--system", "http://localhost:" + system.getAddress().getPort());
        system.stop(0);

        // Then
        assertThat(list.out()).contains("refused by the running system: too large for its memory");
        assertThat(models("list").out()).doesNotContain("refused");
    }

    @Test
    void saysThatTheActiveVersionIsGone() throws Exception {
        // Given
        Files.writeString(store.resolve("ACTIVE"), "20200101T000000Z-abcdef\n");

        // When
        Invocation list = models("list");

        // Then
        assertThat(list.out()).contains("the active version, 20200101T000000Z-abcdef, is not in the store");
    }

    @Test
    void showsAManifestAsJson() throws Exception {
        // When
        Invocation show = models("show", "bundled");

        // Then
        assertThat(show.exitCode()).isZero();
        assertThat(new ObjectMapper().readTree(show.out()).get("version").asText())
                .isEqualTo(bundled);
    }

    @Test
    void prunesNothingThatIsToStay() {
        // Given
        models("activate", "bundled");

        // When
        Invocation prune = models("prune", "--keep", "1");
        Invocation none = models("prune", "--keep", "0");

        // Then
        assertThat(prune.exitCode()).isZero();
        assertThat(prune.out()).contains("0 removed");
        assertThat(store.resolve(bundled)).isDirectory();
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("--keep is 0, must be 1 or more");
    }

    private Invocation models(String... arguments) {
        Object[] all = new Object[arguments.length + 3];
        all[0] = "models";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--models-dir";
        all[all.length - 1] = store;
        return Invocation.of(all);
    }
}
