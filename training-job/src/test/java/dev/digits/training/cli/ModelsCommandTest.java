package dev.digits.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.digits.model.onnx.OnnxExport;
import dev.digits.model.store.ModelFiles;
import dev.digits.model.store.ModelStore;
import dev.digits.training.TinyRun;
import dev.digits.training.publish.MadeUpVersions;
import dev.digits.training.run.RunPlan;
import dev.digits.training.run.StartVersions;
import dev.digits.training.run.UnfinishedRuns;
import dev.digits.training.settings.TrainingSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsCommandTest {
    /** No system listens there. */
    private static final String NOBODY = "http://localhost:1";

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
        HttpServer system = systemThatSays("\"version\":\"" + bundled + "\",\"damage\":\"too large for its memory\"");

        // When
        Invocation list = models("list", "--system", address(system));
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

    @Test
    void prunesNeitherWhatARunningSystemServesNorWhatARunBeganWith() throws Exception {
        // Given: the system refuses the newest, so it serves the oldest; a run began with the next
        List<String> names = published(4);
        StartVersions start =
                new StartVersions(List.of(StartVersions.Version.ofSeed(names.get(1), OptionalLong.of(1))));
        RunPlan plan = new RunPlan(TinyRun.settings("--widths=4,8"), Map.of(), 1, Optional.of(start), Optional.empty());
        new UnfinishedRuns(new ModelStore(store).runs()).begin(plan).close();
        HttpServer system = systemThatSays("\"version\":\"" + names.get(0) + "\",\"serving\":true");

        // When
        Invocation prune = models("prune", "--keep", "1", "--system", address(system));
        system.stop(0);

        // Then
        assertThat(prune.exitCode()).isZero();
        assertThat(prune.out().lines()).containsExactly("removed " + names.get(2), "1 removed");
    }

    @Test
    void prunesNothingWhileASystemAnswersOtherwise() throws Exception {
        // Given
        List<String> names = published(2);
        HttpServer system = systemThatAnswers(401, "{}");

        // When
        Invocation refused = models("prune", "--keep", "1", "--system", address(system));
        Invocation list = models("list", "--system", address(system));
        Invocation without = models("prune", "--keep", "1", "--without-system", "--system", address(system));
        system.stop(0);

        // Then
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err().lines())
                .singleElement()
                .asString()
                .contains("answered 401", "DIGITS_API_KEY", "--without-system");
        assertThat(list.exitCode()).isZero();
        assertThat(list.err()).contains("answered 401");
        assertThat(without.exitCode()).isZero();
        assertThat(without.out().lines()).containsExactly("removed " + names.get(0), "1 removed");
    }

    @Test
    void prunesNothingWhileASystemAnswersWhatIsNoListOfVersions() throws Exception {
        // Given
        published(2);
        HttpServer system = systemThatAnswers(200, "<html></html>");

        // When
        Invocation refused = models("prune", "--keep", "1", "--system", address(system));
        system.stop(0);

        // Then
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.err()).contains("no list of versions", "--without-system");
    }

    @Test
    void saysThatNoSystemAnswersAndPrunes() throws Exception {
        // Given
        List<String> names = published(2);

        // When
        Invocation prune = models("prune", "--keep", "1", "--system", NOBODY);

        // Then
        assertThat(prune.exitCode()).isZero();
        assertThat(prune.err()).contains("no system answers at " + NOBODY);
        assertThat(prune.out().lines()).containsExactly("removed " + names.get(0), "1 removed");
    }

    @Test
    void asksASystemBehindAPath() throws Exception {
        // Given: the oldest serves
        List<String> names = published(2);
        HttpServer system = systemThatAnswers(404, "{}");
        serve(system, "/digits/api/v1/models", 200, serving(names.get(0)));

        // When
        Invocation prune = models("prune", "--keep", "1", "--system", address(system) + "/digits/");
        system.stop(0);

        // Then
        assertThat(prune.out().lines()).containsExactly("0 removed");
    }

    @Test
    void saysThatASystemsAddressNeedsAScheme() {
        for (String address : List.of("localhost:5000", "//localhost", "http:", "file:///models")) {
            // When
            Invocation prune = models("prune", "--keep", "1", "--system", address);
            Invocation list = models("list", "--system", address);

            // Then
            assertThat(prune.exitCode()).isEqualTo(2);
            assertThat(prune.err()).contains("'" + address + "' is not an address such as http://");
            assertThat(list.exitCode()).isEqualTo(2);
        }
    }

    private List<String> published(int days) throws IOException {
        TrainingSettings settings = TinyRun.settings("--widths=4,8");
        List<String> names = new ArrayList<>();
        for (int day = 1; day <= days; day++) {
            Instant created = Instant.parse("2026-01-0" + day + "T00:00:00Z");
            names.add(new ModelStore(store)
                    .publish(MadeUpVersions.untrained(settings, created))
                    .version());
        }
        return names;
    }

    private static String serving(String version) {
        return "{\"models\":[{\"version\":\"" + version + "\",\"serving\":true}]}";
    }

    private static HttpServer systemThatAnswers(int status, String body) throws IOException {
        HttpServer system = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        serve(system, "/api/v1/models", status, body);
        system.start();
        return system;
    }

    private static void serve(HttpServer system, String path, int status, String body) {
        system.createContext(path, exchange -> {
            byte[] answer = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
    }

    private static HttpServer systemThatSays(String model) throws IOException {
        return systemThatAnswers(200, "{\"models\":[{" + model + "}]}");
    }

    private static String address(HttpServer system) {
        return "http://localhost:" + system.getAddress().getPort();
    }

    private Invocation models(String... arguments) {
        List<Object> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--models-dir", store));
        if (Set.of("list", "prune").contains(arguments[0]) && !all.contains("--system")) {
            all.addAll(List.of("--system", NOBODY)); // whatever runs on this machine
        }
        return Invocation.of(all.toArray());
    }
}
