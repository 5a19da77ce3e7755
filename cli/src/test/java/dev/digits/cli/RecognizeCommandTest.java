package dev.digits.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.cli.FakeGateway.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecognizeCommandTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    @TempDir
    private Path folder;

    @Test
    void printsFileTabTextWithLinesJoinedByASpace() throws IOException {
        // Given
        Path file = Files.write(folder.resolve("a.png"), PNG);
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("407", "15"))) {
            // When
            CommandRun run = recognize(gateway, file.toString());

            // Then
            assertThat(run).isEqualTo(new CommandRun(0, file + "\t407 15" + System.lineSeparator(), ""));
            assertThat(gateway.requests())
                    .extracting(FakeGateway.Request::mediaType)
                    .containsExactly("image/png");
        }
    }

    @Test
    void printsNothingBehindTheTabForADrawingWithoutDigits() throws IOException {
        // Given
        Path file = Files.write(folder.resolve("empty.png"), PNG);
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading())) {
            // When
            CommandRun run = recognize(gateway, file.toString());

            // Then
            assertThat(run.out()).isEqualTo(file + "\t" + System.lineSeparator());
            assertThat(run.exitCode()).isZero();
        }
    }

    @Test
    void readsTheOthersWhenOneFileIsMissingAndEndsWithOne() throws IOException {
        // Given
        Path file = Files.write(folder.resolve("a.png"), PNG);
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            CommandRun run = recognize(gateway, folder.resolve("none.png").toString(), file.toString());

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEqualTo(file + "\t7" + System.lineSeparator());
            assertThat(run.err().lines()).singleElement().asString().endsWith("none.png: no such file");
        }
    }

    @Test
    void tellsTheGatewaysReasonInOneLine() throws IOException {
        // Given
        Path file = Files.write(folder.resolve("a.png"), PNG);
        try (FakeGateway gateway = new FakeGateway(request -> Response.problem(422, "the picture is cut off"))) {
            // When
            CommandRun run = recognize(gateway, file.toString());

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines()).singleElement().asString().endsWith("a.png: the picture is cut off (422)");
        }
    }

    @Test
    void tellsAFileThatIsNoDrawingWithoutAskingTheGateway() throws IOException {
        // Given
        Path file = Files.writeString(folder.resolve("notes.txt"), "seven");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            CommandRun run = recognize(gateway, file.toString(), folder.toString());

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .satisfiesExactly(
                            line -> assertThat(line)
                                    .endsWith("notes.txt: is no picture (PNG, JPEG, WebP, BMP, GIF or TIFF) and no ink"
                                            + " as JSON"),
                            line -> assertThat(line).endsWith(folder + ": is a folder without a drawing"));
            assertThat(gateway.requests()).isEmpty();
        }
    }

    @Test
    void wrapsAFileOfBareInkIntoARequest() throws IOException {
        // Given
        Path file = Files.writeString(
                folder.resolve("seven.json"),
                "{\"strokes\":[[[1,2],[3,4]]],\"width\":80,\"height\":30,\"penWidth\":3}");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            CommandRun run = recognize(gateway, file.toString());

            // Then
            assertThat(run.out()).isEqualTo(file + "\t7" + System.lineSeparator());
            assertThat(gateway.requests())
                    .containsExactly(new FakeGateway.Request(
                            null,
                            "application/json",
                            null,
                            "{\"ink\":{\"strokes\":[[[1,2],[3,4]]],\"width\":80,\"height\":30,\"penWidth\":3}}"));
        }
    }

    @Test
    void readsADrawingFromTheStandardInput() throws IOException {
        // Given
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(PNG));
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("3"))) {
            // When
            CommandRun run = recognize(gateway, "-");

            // Then
            assertThat(run.out()).isEqualTo("-\t3" + System.lineSeparator());
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void saysWhatToDoWhenNoGatewayAnswers() throws IOException {
        // Given
        Path file = Files.write(folder.resolve("a.png"), PNG);
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }

        // When
        CommandRun run = CommandRun.of("recognize", "--url", "http://localhost:" + closedPort, file.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("no gateway answers at http://localhost:" + closedPort)
                .contains("./digits up");
    }

    @Test
    void refusesAnAddressThatIsNone() {
        // When
        CommandRun run = CommandRun.of("recognize", "--url", "localhost:5000", "a.png");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("localhost:5000");
    }

    @Test
    void saysInOneLineThatNoFileWasNamed() {
        // When
        CommandRun run = CommandRun.of("recognize");

        // Then
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("FILE")
                .contains("--help");
    }

    @Test
    void explainsItself() {
        // When
        CommandRun run = CommandRun.of("recognize", "--help");

        // Then
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("FILE").contains("--url");
    }

    private static CommandRun recognize(FakeGateway gateway, String... files) {
        String[] args = new String[files.length + 3];
        args[0] = "recognize";
        args[1] = "--url";
        args[2] = gateway.address().toString();
        System.arraycopy(files, 0, args, 3, files.length);
        return CommandRun.of(args);
    }
}
