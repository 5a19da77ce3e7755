package dev.digits.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.FakeGateway.Response;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RecognizeBatchTest {
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    private static final String SEVEN =
            "{\"strokes\":[[[330,70],[350,67],[380,66],[410,65],[440,64],[462,64],[458,80],[447,105],[432,135],"
                    + "[418,165],[405,195],[395,225],[388,245]]],\"width\":800,\"height\":300,\"penWidth\":14}";

    @TempDir
    private Path folder;

    @Test
    void readsAllDrawingsOfAFolderInOrderAndNothingElse() throws IOException {
        // Given
        Path scans = Files.createDirectories(folder.resolve("scans").resolve("later"));
        Path second = Files.write(scans.getParent().resolve("b.PNG"), PNG);
        Path first = Files.write(scans.getParent().resolve("a.png"), PNG);
        Path third = Files.write(scans.resolve("a.png"), PNG);
        Files.write(scans.resolve(".hidden.png"), PNG);
        Files.writeString(scans.resolve("truth.jsonl"), "{}");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("1"))) {
            // When
            CommandRun run = CommandRun.of(
                    "recognize",
                    "--url",
                    gateway.address().toString(),
                    scans.getParent().toString());

            // Then
            assertThat(run.exitCode()).isZero();
            assertThat(run.out().lines()).containsExactly(first + "\t1", second + "\t1", third + "\t1");
        }
    }

    @Test
    void writesATableAndJsonOfWhatWasReadAndWhatWasNot() throws IOException {
        // Given
        Path good = Files.write(folder.resolve("a.png"), PNG);
        Path bad = Files.writeString(folder.resolve("b.json"), "{");
        Path table = folder.resolve("out").resolve("readings.csv");
        Path lines = folder.resolve("out").resolve("readings.jsonl");
        Files.createDirectories(table.getParent());
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("40", "7"))) {
            // When
            CommandRun run = CommandRun.of(
                    "recognize",
                    "--url",
                    gateway.address().toString(),
                    "--csv",
                    table.toString(),
                    "--json",
                    lines.toString(),
                    folder.toString());

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            List<String> rows = Files.readAllLines(table);
            assertThat(rows).hasSize(3);
            assertThat(rows.get(0)).isEqualTo("file,text,digits,lowest_confidence,confidences,left_out,model,error");
            assertThat(rows.get(1)).startsWith(good + ",40 7,");
            assertThat(rows.get(2)).startsWith(bad + ",,,,,,,").contains("is not valid JSON");
            List<String> objects = Files.readAllLines(lines);
            assertThat(objects).hasSize(2);
            JsonNode read = new ObjectMapper().readTree(objects.get(0));
            assertThat(read.path("file").asText()).isEqualTo(good.toString());
            assertThat(read.path("text").asText()).isEqualTo("40\n7");
            assertThat(read.path("lines")).hasSize(2);
            assertThat(new ObjectMapper().readTree(objects.get(1)).path("error").asText())
                    .contains("is not valid JSON");
        }
    }

    @Test
    void readsInThisProcessWithoutAGateway() throws IOException {
        // Given
        Path seven = Files.writeString(folder.resolve("seven.json"), SEVEN);
        Path damaged = Files.write(folder.resolve("damaged.png"), PNG);
        Path table = folder.resolve("local.csv");

        // When
        CommandRun printed = CommandRun.of("recognize", "--local", seven.toString());
        CommandRun written =
                CommandRun.of("recognize", "--local", "--csv", table.toString(), seven.toString(), damaged.toString());

        // Then
        assertThat(printed).isEqualTo(new CommandRun(0, seven + "\t7" + System.lineSeparator(), ""));
        assertThat(written.exitCode()).isEqualTo(1);
        assertThat(written.err().lines()).singleElement().asString().contains("damaged.png: ");
        List<String> rows = Files.readAllLines(table);
        assertThat(rows.get(1)).startsWith(seven + ",7,1,");
        double confidence = Double.parseDouble(rows.get(1).split(",", -1)[3]);
        assertThat(confidence).isBetween(0.5, 1.0);
    }

    @Test
    void readsTheOthersWhenOneFileIsLargerThanAnyDrawing() throws IOException {
        // Given: one for which no array is large enough
        Path huge = folder.resolve("a.png");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        Path good = Files.write(folder.resolve("b.png"), PNG);
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            CommandRun run = recognize(gateway, folder.toString());

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out().lines()).containsExactly(good + "\t7");
            assertThat(run.err().lines()).singleElement().asString().endsWith("a.png: is larger than 10 MiB");
        }
    }

    @Test
    void doesNotReadWhatItWrote() throws IOException {
        // Given
        Path drawing = Files.write(folder.resolve("a.png"), PNG);
        Path readings = folder.resolve("readings.json");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            recognize(gateway, "--json", readings.toString(), folder.toString());
            CommandRun again = recognize(gateway, "--json", readings.toString(), folder.toString());

            // Then
            assertThat(again).isEqualTo(new CommandRun(0, "", ""));
            assertThat(Files.readAllLines(readings))
                    .singleElement()
                    .asString()
                    .contains(drawing.getFileName().toString());
        }
    }

    @Test
    void refusesToWriteOverADrawingThatItIsToRead() throws IOException {
        // Given
        Path seven = Files.writeString(folder.resolve("seven.json"), SEVEN);
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), seven);
        for (Path output : List.of(seven, folder.resolve(".").resolve("seven.json"), link)) {
            // When
            CommandRun run = CommandRun.of("recognize", "--json", output.toString(), seven.toString());

            // Then
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains(output + " cannot be written, since it is to be read");
            assertThat(seven).hasContent(SEVEN);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "names are bytes there")
    void readsAFileWhoseNameIsNoText() throws Exception {
        // Given
        Path drawing = Files.write(folder.resolve("a.png"), PNG);
        new ProcessBuilder("sh", "-c", "mv \"$0\" \"$(dirname \"$0\")/$(printf 'a\\377b.png')\"", drawing.toString())
                .start()
                .waitFor();
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("7"))) {
            // When
            CommandRun run = recognize(gateway, folder.toString());

            // Then
            assertThat(run.err()).isEmpty();
            assertThat(run.exitCode()).isZero();
            assertThat(run.out().lines()).singleElement().asString().endsWith("b.png\t7");
        }
    }

    private static CommandRun recognize(FakeGateway gateway, String... arguments) {
        List<String> all =
                new ArrayList<>(List.of("recognize", "--url", gateway.address().toString()));
        all.addAll(List.of(arguments));
        return CommandRun.of(all.toArray(String[]::new));
    }

    @Test
    void saysWhichTableCannotBeWritten() throws IOException {
        // Given
        Path seven = Files.writeString(folder.resolve("seven.json"), SEVEN);

        // When
        CommandRun run = CommandRun.of(
                "recognize", "--csv", folder.resolve("none").resolve("x.csv").toString(), seven.toString());

        // Then
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err().lines()).singleElement().asString().contains("x.csv cannot be written");
    }
}
