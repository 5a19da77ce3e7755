package dev.digits.system.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.system.Checkout;
import dev.digits.system.CommandLine;
import dev.digits.system.NeedsPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docker compose} makes of its files; no engine is asked. */
@NeedsPrograms("docker")
class ComposeFileTest {
    private static final List<String> SERVICES = List.of("gateway", "segmentation", "inference");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
    private static final Pattern DEFAULT = Pattern.compile("\\$\\{([A-Z_]+):-([^}]+)}");
    private static final Pattern DOCUMENTED = Pattern.compile("(?m)^#([A-Z_]+)=(.*)$");
    /** Read by compose itself. */
    private static final Set<String> OF_COMPOSE = Set.of("COMPOSE_FILE");

    @Test
    void givesEveryContainerNothingThatItDoesNotNeed() throws Exception {
        // When
        JsonNode services = config(Map.of(), "--profile", "training", "--profile", "observability")
                .path("services");

        // Then
        assertThat(services).hasSize(6).allSatisfy(service -> {
            assertThat(service.path("read_only").asBoolean()).isTrue();
            assertThat(service.path("cap_drop")).hasToString("[\"ALL\"]");
            assertThat(service.path("security_opt")).hasToString("[\"no-new-privileges:true\"]");
            assertThat(service.path("privileged").asBoolean()).isFalse();
            assertThat(service.path("mem_limit").asLong()).isPositive();
            assertThat(service.path("pids_limit").asInt()).isEqualTo(512);
        });
    }

    @Test
    void letsNothingOutOfTheInnerNetworkButTheGateway() throws Exception {
        // When
        JsonNode config = config(Map.of());

        // Then
        assertThat(config.path("networks").path("inner").path("internal").asBoolean())
                .isTrue();
        for (String service : List.of("segmentation", "inference")) {
            assertThat(names(config.path("services").path(service).path("networks")))
                    .containsExactly("inner");
            assertThat(config.path("services").path(service).path("ports")).isEmpty();
        }
    }

    @Test
    void setsHeapsKeysAndLimitsFromTheEnvironment() throws Exception {
        // When
        JsonNode gateway = config(Map.of(
                        "DIGITS_GATEWAY_JAVA_OPTIONS", "-Xmx300m",
                        "DIGITS_API_KEYS_FILE", "./my-keys",
                        "DIGITS_GATEWAY_ACCESS_CALLS_PER_SECOND", "7"))
                .path("services")
                .path("gateway")
                .path("environment");
        JsonNode untouched = config(Map.of()).path("services");

        // Then
        assertThat(gateway.path("JDK_JAVA_OPTIONS").asText()).isEqualTo("-Xmx300m");
        assertThat(gateway.path("DIGITS_API_KEYS_FILE").asText()).isEqualTo("/run/secrets/api-keys");
        assertThat(gateway.path("DIGITS_GATEWAY_ACCESS_CALLS_PER_SECOND").asText())
                .isEqualTo("7");
        assertThat(untouched
                        .path("gateway")
                        .path("environment")
                        .path("DIGITS_API_KEYS_FILE")
                        .asText())
                .isEmpty();
        for (String service : SERVICES) {
            String heap = untouched
                    .path(service)
                    .path("environment")
                    .path("JDK_JAVA_OPTIONS")
                    .asText();
            assertThat(Files.readString(Checkout.require("deploy/Dockerfile")))
                    .contains("ENV JDK_JAVA_OPTIONS=\"" + heap + "\"");
        }
    }

    @Test
    void givesEveryServiceAnySettingOfAFile(@TempDir Path folder) throws Exception {
        // Given
        Path settings = Files.writeString(folder.resolve("mine.env"), "DIGITS_INFERENCE_SCORING_ENGINE=pytorch\n");

        // When
        JsonNode services =
                config(Map.of("DIGITS_SERVICES_ENV", settings.toString())).path("services");

        // Then
        for (String service : SERVICES) {
            assertThat(services.path(service)
                            .path("environment")
                            .path("DIGITS_INFERENCE_SCORING_ENGINE")
                            .asText())
                    .isEqualTo("pytorch");
        }
    }

    @Test
    void givesEachServiceItsOwnCertificateAndNobodyTheAuthoritysKey() throws Exception {
        // When
        JsonNode config = config(
                Map.of(
                        "COMPOSE_FILE",
                        "docker-compose.yml:deploy/compose-tls.yaml",
                        "DIGITS_CERTIFICATES_DIR",
                        "/mine"),
                "--profile",
                "observability");

        // Then
        for (String service : SERVICES) {
            JsonNode encrypted = config.path("services").path(service);
            assertThat(encrypted
                            .path("environment")
                            .path("DIGITS_INNER_TLS_DIR")
                            .asText())
                    .isEqualTo("/certificates");
            assertThat(mounted(encrypted))
                    .containsExactlyInAnyOrder(
                            "/certificates/ca.crt",
                            "/certificates/ca.p12",
                            "/certificates/" + service + ".crt",
                            "/certificates/" + service + ".key");
        }
        assertThat(config.path("services")
                        .path("gateway")
                        .path("environment")
                        .path("DIGITS_TLS_DIR")
                        .asText())
                .isEqualTo("/certificates");
        assertThat(config.path("secrets").path("gateway-key").path("file").asText())
                .isEqualTo("/mine/gateway.key");
        assertThat(config.path("services")
                        .path("prometheus")
                        .path("volumes")
                        .path(0)
                        .path("source")
                        .asText())
                .endsWith("/prometheus-tls.yml");
        assertThat(config.toString()).doesNotContain("ca.key");
    }

    @Test
    void documentsEverySettingAndGivesNoSecretAway() throws IOException {
        // Given
        String example = Files.readString(Checkout.require(".env.example"));
        Set<String> documented = found(DOCUMENTED, example);
        documented.removeAll(OF_COMPOSE);

        // Then
        String files = Files.readString(Checkout.require("docker-compose.yml"))
                + Files.readString(Checkout.require("deploy/compose-tls.yaml"));
        Set<String> used = found(VARIABLE, files);
        used.remove("NAME");
        assertThat(documented).isEqualTo(used);
        assertThat(defaults(files))
                .allSatisfy((name, value) ->
                        assertThat(example).containsPattern("(?m)^#" + name + "=(\\./)?" + Pattern.quote(value) + "$"));
        assertThat(DOCUMENTED
                        .matcher(example)
                        .results()
                        .filter(line -> line.group(1).matches(".*(TOKEN|KEYS?).*")))
                .isNotEmpty()
                .allMatch(line -> line.group(1).endsWith("_FILE"));
        assertThat(example.lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
    }

    @Test
    void sendsTheBuildNothingButPomsAndMainSources() throws IOException {
        // Given
        List<String> patterns = Files.readAllLines(Checkout.require(".dockerignore")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();

        // Then: everything is left out, and no exception names a place where secrets are put
        assertThat(patterns.get(0)).isEqualTo("*");
        assertThat(patterns.stream().filter(line -> line.startsWith("!")))
                .containsExactlyInAnyOrder(
                        "!pom.xml",
                        "!*/pom.xml",
                        "!*/src/main",
                        "!.mvn/jvm.config",
                        "!web-ui/src/build",
                        "!web-ui/tsconfig.json",
                        "!deploy/ImageLayers.java",
                        "!deploy/healthy");
    }

    private static Map<String, String> defaults(String files) {
        return DEFAULT.matcher(files)
                .results()
                .filter(setting -> !setting.group(2).equals("/dev/null"))
                .collect(Collectors.toMap(
                        setting -> setting.group(1),
                        setting -> setting.group(2).replaceFirst("^\\./", ""),
                        (first, again) -> first));
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> mounted(JsonNode service) {
        return StreamSupport.stream(service.path("secrets").spliterator(), false)
                .map(secret -> secret.path("target").asText())
                .filter(target -> target.startsWith("/certificates"))
                .toList();
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode config(Map<String, String> settings, String... options)
            throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(settings);
        Path none = Path.of("/dev/null");
        List<String> command = new ArrayList<>(List.of("docker", "compose", "--env-file", none.toString()));
        command.addAll(Arrays.asList(options));
        Stream.of("config", "--format", "json").forEach(command::add);
        CommandLine run = CommandLine.run(Checkout.home(), environment, Duration.ofMinutes(1), command);
        assertThat(run.exitCode()).as(run.all()).isZero();
        return new ObjectMapper().readTree(run.out());
    }
}
