package dev.digits.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.cli.FakeGateway.Response;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(value = OS.LINUX, disabledReason = "others have no /dev/full")
class FailingOutputTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final File FULL = new File("/dev/full");

    @TempDir
    private Path folder;

    @Test
    void makesRecognizeFailInOneLine() throws Exception {
        // Given
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            Process run = CliProcess.of("recognize", "--url", gateway.address().toString(), drawing("a.png"))
                    .redirectOutput(FULL)
                    .start();

            // Then
            assertFailsInOneLine(run);
        }
    }

    @Test
    void makesEvaluateFailInOneLineAndSparesItsReport() throws Exception {
        // Given
        drawing("a.png");
        Files.writeString(folder.resolve("truth.jsonl"), "{\"file\":\"a.png\",\"text\":\"7\"}");
        Path report = folder.resolve("report.json");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            Process run = CliProcess.of(
                            "evaluate",
                            "--url",
                            gateway.address().toString(),
                            "--json",
                            report.toString(),
                            folder.toString())
                    .redirectOutput(FULL)
                    .start();

            // Then
            assertFailsInOneLine(run);
            assertThat(report).content().contains("a.png");
        }
    }

    @Test
    void makesHelpFailInOneLine() throws Exception {
        assertFailsInOneLine(
                CliProcess.of("recognize", "--help").redirectOutput(FULL).start());
    }

    @Test
    void endsTheWorkWithoutAWordWhenNobodyReadsItAnyMore() throws Exception {
        // Given
        CountDownLatch unread = new CountDownLatch(1);
        try (FakeGateway gateway = new FakeGateway(request -> onceDown(unread))) {
            // When
            Process run = CliProcess.of(
                            "recognize",
                            "--url",
                            gateway.address().toString(),
                            drawing("a.png"),
                            drawing("b.png"),
                            drawing("c.png"))
                    .start();
            run.getInputStream().close();
            unread.countDown();

            // Then
            assertThat(errors(run)).isEmpty();
            assertThat(run.waitFor()).isEqualTo(1);
            assertThat(gateway.requests()).hasSize(1);
        }
    }

    private static Response onceDown(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Response.reading("7");
    }

    private static void assertFailsInOneLine(Process run) throws IOException, InterruptedException {
        assertThat(errors(run).lines()).singleElement().asString().contains("the output cannot be written: No space");
        assertThat(run.waitFor()).isEqualTo(1);
    }

    private String drawing(String name) throws IOException {
        return Files.write(folder.resolve(name), PNG).toString();
    }

    private static String errors(Process process) throws IOException {
        return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
