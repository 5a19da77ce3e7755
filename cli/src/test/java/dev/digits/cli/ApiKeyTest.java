package dev.digits.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.cli.FakeGateway.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiKeyTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final String KEY = "a-key-of-this-test";

    @TempDir
    private Path folder;

    @Test
    void isSentWithEveryDrawing() throws Exception {
        // Given
        String drawing = drawing();
        Files.writeString(folder.resolve("truth.jsonl"), "{\"file\":\"a.png\",\"text\":\"7\"}");
        Path report = folder.resolve("report.html");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            String url = gateway.address().toString();

            // When
            Process recognize = start(KEY, "recognize", "--url", url, drawing);
            Process evaluate = start(KEY, "evaluate", "--url", url, "--html", report.toString(), folder.toString());

            // Then
            assertThat(recognize.waitFor()).as(errors(recognize)).isZero();
            assertThat(evaluate.waitFor()).as(errors(evaluate)).isZero();
            assertThat(gateway.requests())
                    .hasSize(2)
                    .extracting(FakeGateway.Request::key)
                    .containsOnly(KEY);
        }
    }

    @Test
    void isAskedForWhereTheGatewayWantsOne() throws IOException {
        try (FakeGateway gateway = new FakeGateway(request -> Response.problem(401, "Send a key"))) {
            // When
            CommandRun run =
                    CommandRun.of("recognize", "--url", gateway.address().toString(), drawing());

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("a.png: Send a key (401)")
                    .contains("DIGITS_API_KEY");
        }
    }

    @Test
    void isNotShownWhenNoHeaderCanCarryIt() throws Exception {
        // When
        Process run = start(KEY + "\u0007", "recognize", "--url", "http://localhost:1", drawing());

        // Then
        assertThat(errors(run).lines())
                .singleElement()
                .asString()
                .contains("DIGITS_API_KEY")
                .doesNotContain(KEY);
        assertThat(run.waitFor()).isEqualTo(2);
    }

    @Test
    void isExplained() {
        assertThat(CommandRun.of("recognize", "--help").out()).contains("DIGITS_API_KEY");
        assertThat(CommandRun.of("evaluate", "--help").out()).contains("DIGITS_API_KEY");
    }

    private String drawing() throws IOException {
        return Files.write(folder.resolve("a.png"), PNG).toString();
    }

    private static Process start(String key, String... args) throws IOException {
        ProcessBuilder builder = CliProcess.of(args);
        builder.environment().put("DIGITS_API_KEY", key);
        return builder.start();
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
