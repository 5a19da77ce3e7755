package dev.digits.training.ink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MalformedFileException;
import dev.digits.training.dataset.MissingSetException;
import dev.digits.training.dataset.Position;
import dev.digits.training.dataset.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InkCollectionTest {
    private static final String STROKES = "\"strokes\":[[[0,0],[10,20.5]],[[5,5,120]]]";

    @TempDir
    Path folder;

    @Test
    void readsStrokesWithAndWithoutTimes() throws Exception {
        // Given
        Path file = write("a.jsonl", "{\"id\":\"set/1\",\"label\":\"7\",\"writer\":\"ann\"," + STROKES + "}");

        // When
        InkSample sample = all(InkCollection.read(List.of(file), 1)).get(0);

        // Then
        assertThat(sample.id()).isEqualTo("set/1");
        assertThat(sample.writer()).isEqualTo("ann");
        assertThat(sample.lines()).isEqualTo(1);
        assertThat(sample.strokes()).hasSize(2);
        assertThat(sample.strokes().get(0).y()).containsExactly(0f, 20.5f);
        assertThat(sample.strokes().get(1).x()).containsExactly(5f);
        assertThat(sample.bounds()).isEqualTo(new InkBounds(0, 0, 10, 20.5f));
    }

    @Test
    void namesSamplesAndWritersByTheirFileWhereNothingElseIsSaid() throws Exception {
        // Given
        Path file = write("mine.jsonl", "", sample("3", ""));

        // When
        InkSample sample = all(InkCollection.read(List.of(file), 1)).get(0);

        // Then
        assertThat(sample.id()).isEqualTo("mine.jsonl#2");
        assertThat(sample.writer()).isEqualTo("mine.jsonl");
    }

    @Test
    void sortsByLabel() throws Exception {
        // Given
        Path file = write(
                "a.jsonl",
                sample("7", ""),
                sample("40 7", ",\"lines\":1"),
                sample("12", ",\"lines\":2"),
                sample("A", ""),
                sample("", ""),
                sample("l", ""),
                sample("\\\\", ""),
                sample("1a", ""));

        // When
        InkCollection ink = InkCollection.read(List.of(file), 1);

        // Then
        InkPart part = ink.training().size() > 0 ? ink.training() : ink.validation();
        assertThat(part.digits()).extracting(InkSample::label).containsExactly("7");
        assertThat(part.numbers()).extracting(InkSample::label).containsExactly("407");
        assertThat(part.negatives()).extracting(InkSample::label).containsExactly("A", "");
        assertThat(ink.leftOut()).isEqualTo(4);
    }

    @Test
    void takesNumbersOfAnyLength() throws Exception {
        // Given
        Path file = write("a.jsonl", sample("1" + " 1".repeat(20_000), ""));

        // Then
        assertThat(all(InkCollection.read(List.of(file), 1)))
                .extracting(sample -> sample.label().length())
                .containsExactly(20_001);
    }

    @ParameterizedTest
    @CsvSource({"suspect,1", "label_error,0", "stray_ink,0", "extra_symbol,0", "missing_stroke,0", "contributor_ibm,0"})
    void leavesOutWhatIsFlagged(String flag, int kept) throws Exception {
        // Given
        Path file = write("a.jsonl", sample("7", ",\"flag\":\"" + flag + "\""));

        // When
        InkCollection ink = InkCollection.read(List.of(file), 1);

        // Then
        assertThat(all(ink)).hasSize(kept);
        assertThat(ink.leftOut()).isEqualTo(1 - kept);
    }

    @Test
    void leavesOutSamplesWithoutInkAndStrokesWithoutPoints() throws Exception {
        // Given
        Path file = write(
                "a.jsonl",
                "{\"label\":\"1\",\"strokes\":[]}",
                "{\"label\":\"2\",\"strokes\":[[]]}",
                "{\"label\":\"3\",\"strokes\":[[[4,4]]]}",
                "{\"label\":\"4\",\"strokes\":[[],[[4,4],[5,6]]]}");

        // When
        List<InkSample> samples = all(InkCollection.read(List.of(file), 1));

        // Then
        assertThat(samples).extracting(InkSample::label).containsExactly("4");
        assertThat(samples.get(0).strokes()).hasSize(1);
    }

    @Test
    void readsFoldersInOrderAndEachFileOnce() throws Exception {
        // Given
        write("b.jsonl", sample("2", ""));
        write("deep/a.jsonl", sample("3", ""));
        Path first = write("a.jsonl", sample("1", ""));
        write("notes.txt", "no ink");

        // When
        InkCollection ink = InkCollection.read(List.of(first, folder), 1);

        // Then
        assertThat(ink.sources()).extracting(SourceFile::name).containsExactly("a.jsonl", "b.jsonl", "deep/a.jsonl");
        assertThat(ink.sources().get(0)).isEqualTo(SourceFile.of(first));
        assertThat(ink.training().size() + ink.validation().size()).isEqualTo(3);
    }

    @Test
    void putsATenthOfTheWritersAsideAndTheSameOnesAgain() throws Exception {
        // Given
        Path file = write(
                "a.jsonl",
                IntStream.range(0, 2000)
                        .mapToObj(i -> sample("7", ",\"writer\":\"w" + i % 1000 + "\""))
                        .toArray(String[]::new));

        // When
        InkCollection ink = InkCollection.read(List.of(file), 1);
        InkCollection again = InkCollection.read(List.of(file), 1);
        InkCollection other = InkCollection.read(List.of(file), 2);

        // Then
        assertThat(writers(ink.validation()))
                .hasSizeBetween(70, 130)
                .doesNotContainAnyElementsOf(writers(ink.training()));
        assertThat(writers(again.validation())).isEqualTo(writers(ink.validation()));
        assertThat(writers(other.validation())).isNotEqualTo(writers(ink.validation()));
    }

    @Test
    void learnsFromEverybodyWhoWroteAFileOfHisOwnOrMuchMoreThanOthers() throws Exception {
        // Given: many writers in one file, one of them with a tenth of it, and somebody's own hand in another
        Path many = write(
                "many.jsonl",
                IntStream.range(0, 1000)
                        .mapToObj(i -> sample("7", ",\"writer\":\"" + (i % 10 == 0 ? "big" : "w" + i % 100) + "\""))
                        .toArray(String[]::new));
        Path own = write("own.jsonl", sample("4", ",\"writer\":\"me\""));

        for (int seed = 0; seed < 50; seed++) {
            // When
            InkCollection ink = InkCollection.read(List.of(many, own), seed);

            // Then
            assertThat(writers(ink.validation())).isNotEmpty();
            assertThat(writers(ink.training())).contains("me", "big");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[1]",
                "{\"label\":\"1\"",
                "{\"label\":\"1\",\"strokes\":[]} {}",
                "{\"strokes\":[]}",
                "{\"label\":4,\"strokes\":[]}",
                "{\"label\":\"4\",\"strokes\":7}",
                "{\"label\":\"4\",\"strokes\":[7]}",
                "{\"label\":\"4\",\"strokes\":[[[1]]]}",
                "{\"label\":\"4\",\"strokes\":[[[1,2,3,4]]]}",
                "{\"label\":\"4\",\"strokes\":[[[1,\"2\"]]]}",
                "{\"label\":\"4\",\"strokes\":[[[1,1e99]]]}",
                "{\"label\":\"4\",\"strokes\":[[[-2000000000,1]]]}",
                "{\"label\":\"4\",\"strokes\":[],\"lines\":0}",
                "{\"label\":\"4\",\"strokes\":[],\"flag\":\"ugly\"}",
            })
    void saysInWhichLineWhatIsWrong(String line) throws Exception {
        // Given
        Path file = write("a.jsonl", sample("7", ""), line.replace("[],\"lines", "[[[1,1]]],\"lines"));

        // Then
        assertThatThrownBy(() -> InkCollection.read(List.of(file), 1))
                .isInstanceOfSatisfying(
                        MalformedFileException.class,
                        e -> assertThat(e.position()).isEqualTo(new Position.Line(2)))
                .hasMessageStartingWith(file + ", line 2: ");
    }

    @Test
    void refusesOtherEncodings() throws IOException {
        // Given
        Path file = folder.resolve("latin.jsonl");
        Files.write(file, sample("é", "").getBytes(StandardCharsets.ISO_8859_1));

        // Then
        assertThatThrownBy(() -> InkCollection.read(List.of(file), 1)).hasMessageContaining("not UTF-8");
    }

    @Test
    void saysWhereThereIsNoInk() {
        assertThatThrownBy(() -> InkCollection.read(List.of(folder), 1)).isInstanceOf(MissingSetException.class);
        assertThatThrownBy(() -> InkCollection.read(List.of(folder.resolve("away")), 1))
                .isInstanceOf(MissingSetException.class);
    }

    @Test
    void isEmptyWhenNothingIsGiven() throws DatasetException {
        assertThat(InkCollection.read(List.of(), 1)).isEqualTo(InkCollection.NONE);
    }

    private static String sample(String label, String more) {
        return "{\"label\":\"" + label + "\"," + STROKES + more + "}";
    }

    private Path write(String name, String... lines) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, List.of(lines));
    }

    private static List<InkSample> all(InkCollection ink) {
        return Stream.of(ink.training(), ink.validation())
                .flatMap(part -> Stream.of(part.digits(), part.numbers(), part.negatives()))
                .flatMap(List::stream)
                .toList();
    }

    private static Set<String> writers(InkPart part) {
        return part.digits().stream().map(InkSample::writer).collect(Collectors.toSet());
    }
}
