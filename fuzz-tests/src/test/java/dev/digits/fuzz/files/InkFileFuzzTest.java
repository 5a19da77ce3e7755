package dev.digits.fuzz.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import dev.digits.fuzz.InputFolder;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.ink.InkCollection;
import dev.digits.training.ink.InkPart;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkTiles;
import dev.digits.training.ink.InkWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class InkFileFuzzTest {
    private static final long SEED = 1;

    private final InputFolder folder = InputFolder.create();
    private final InkTiles tiles = new InkTiles();

    InkFileFuzzTest() throws IOException {}

    static List<byte[]> seeds() {
        return Stream.of(
                        """
                        {"id":"a/1","label":"407","writer":"ann","strokes":[[[10,50],[12,48.5]],[[30,50,120],[31,60,136]]]}
                        {"label":"7","strokes":[[[0,0],[10,0],[4,20]],[]],"lines":1,"flag":"suspect"}
                        """,
                        """
                        {"label":"","strokes":[[[1e3,-5],[2,2.5e1]]]}

                        {"label":"4 2","writer":"bob","strokes":[[[0,0],[0,9]]],"lines":2,"flag":"label_error"}
                        """,
                        "{\"label\":\"1" + " 1".repeat(50) + "\",\"strokes\":[[[0,0],[0,9]]]}",
                        "{\"label\":\"3\",\"strokes\":[[[-3e38,0],[3e38,9]]]}",
                        "{\"label\":\"3\",\"strokes\":" + "[".repeat(2_000) + "}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @MethodSource("seeds")
    @FuzzTest
    void canBeLearnedFromAndWrittenAgainOrIsRefused(byte[] file) throws Exception {
        Bounds.inTime(() -> check(file));
    }

    private void check(byte[] file) throws IOException, DatasetException {
        // Given
        List<InkSample> samples;
        try {
            samples = read(folder.write("in.jsonl", file));
        } catch (DatasetException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }

        // When: the writer moves the least position to 0, and makes a dot of what is smaller than its precision
        List<InkSample> kept = samples.stream()
                .filter(sample ->
                        sample.bounds().longerSide() >= 1 && sample.bounds().longerSide() <= InkSample.FARTHEST)
                .toList();
        Path copy = folder.file("out.jsonl");
        try (InkWriter out = new InkWriter(copy)) {
            for (InkSample sample : kept) {
                out.write(sample);
            }
        }

        // Then
        for (InkSample sample : samples) {
            for (float ink : tiles.asWritten(sample, new Random(SEED))) {
                assertThat(ink).isBetween(0f, 1f);
            }
        }
        assertThat(read(copy))
                .extracting(InkSample::label)
                .containsExactlyInAnyOrderElementsOf(
                        kept.stream().map(InkSample::label).toList());
    }

    private static List<InkSample> read(Path file) throws DatasetException {
        InkCollection ink = InkCollection.read(List.of(file), SEED);
        return Stream.of(ink.training(), ink.validation())
                .flatMap(InkFileFuzzTest::all)
                .toList();
    }

    private static Stream<InkSample> all(InkPart part) {
        return Stream.of(part.digits(), part.numbers(), part.negatives()).flatMap(List::stream);
    }
}
