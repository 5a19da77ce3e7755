package dev.digits.training.unipen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.digits.training.dataset.MissingSetException;
import dev.digits.training.ink.InkSample;
import dev.digits.training.ink.InkShapes;
import dev.digits.training.ink.InkWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnipenImportTest {
    @TempDir
    Path folder;

    private ImportReport report;

    @Test
    void readsATreeOfSegmentsThatIncludeTheirInk() throws Exception {
        // Given: an empty raised pen is no component, as in most contributions
        write("cd/train/data/1a/abc/one.dat", """
            .VERSION 1.0
            .INCLUDE abc/ABC.doc
            .INCLUDE abc/data/one.dat
            .INCLUDE abc/lost.lex
            .SEGMENT CHARACTER 0 ? "7"
            .SEGMENT CHARACTER 1-2 OK "4"
            """);
        write(
                "cd/train/include/abc/abc.doc",
                ".COORD X Y T\\n.X_POINTS_PER_INCH 200\\n.Y_POINTS_PER_INCH 100\\n".translateEscapes());
        write("cd/train/include/abc/data/one.dat", """
            .WRITER_ID ann
            .PEN_DOWN
             10 50 0
             20 50 10
             15 40 20
            .PEN_UP
            .PEN_DOWN
            1 2 3 4 5 6
            .PEN_UP
            .PEN_DOWN
            7 7 7
            """);

        // When
        List<InkSample> samples = read(folder.resolve("cd"));

        // Then: y goes down, in units of x
        assertThat(samples).extracting(InkSample::label).containsExactly("7", "4");
        assertThat(samples).extracting(InkSample::writer).containsOnly("unipen/abc/ann");
        assertThat(samples.get(0).id()).isEqualTo("unipen/1a/abc/one.dat#0");
        assertThat(samples.get(0).strokes().get(0).x()).containsExactly(0, 10, 5);
        assertThat(samples.get(0).strokes().get(0).y()).containsExactly(0, 0, 20);
        assertThat(samples.get(1).strokes()).hasSize(2);
        assertThat(report.missingIncludes()).isEqualTo(1);
        assertThat(report.digits()).isEqualTo(2);
    }

    @Test
    void readsFilesBesideATreeTooAndItsIncludesOnlyAsFarAsTheyAreNamed() throws Exception {
        // Given
        String seven = ".PEN_DOWN\n1 1 2 2\n.SEGMENT CHARACTER 0 OK \"7\"\n";
        write("set/cd/data/1a/abc/one.dat", seven);
        write("set/cd/include/abc/two.dat", seven.replace('7', '8'));
        write("set/mine/three.dat", seven.replace('7', '9'));
        write("set/other/data/1a/def/four.dat", seven.replace('7', '4'));
        Files.createDirectories(folder.resolve("set/other/include"));

        // When
        List<InkSample> samples = read(folder.resolve("set"));

        // Then
        assertThat(samples)
                .extracting(InkSample::id)
                .containsExactly("unipen/1a/abc/one.dat#0", "unipen/1a/def/four.dat#0", "mine/three.dat#0");
        assertThat(report.damaged()).isEmpty();
    }

    @Test
    void readsFilesWhoseSegmentsStandBeforeTheirInk() throws Exception {
        // Given: label, writer and number behind each segment
        Path file = write("pen.tra", """
             .INCLUDE none.doc
            .SEGMENT DIGIT 0 ? "8"
            .COMMENT  8 12 224
            .PEN_DOWN
              10  20
              11  22
            .PEN_UP
            .DT 100
            .SEGMENT DIGIT 1-2 ? "5"
            .COMMENT  5 13 225
            .PEN_DOWN
              1  2
              1  9
            .PEN_UP
            .DT 100
            .PEN_DOWN
              4  4
            .PEN_UP
            """);

        // When
        List<InkSample> samples = read(file);

        // Then
        assertThat(samples).extracting(InkSample::label).containsExactly("8", "5");
        assertThat(samples).extracting(InkSample::writer).containsExactly("pen.tra/12", "pen.tra/13");
        assertThat(samples).extracting(sample -> sample.strokes().size()).containsExactly(1, 2);
    }

    @Test
    void numbersTheRaisedPenToo() throws Exception {
        // Given
        Path file = write("a.dat", """
            .PEN_DOWN
            1 1 2 2
            .PEN_UP
            3 3
            .PEN_DOWN
            5 5 6 6 7 7
            .SEGMENT WORD 0-2 GOOD "10"
            .SEGMENT CHARACTER 2:1-2:2 GOOD "0"
            .SEGMENT CHARACTER 1 GOOD "1"
            """);

        // When
        List<InkSample> samples = read(file);

        // Then
        assertThat(samples).extracting(InkSample::label).containsExactly("10", "0");
        assertThat(samples.get(0).strokes()).hasSize(2);
        assertThat(samples.get(1).strokes().get(0).points()).isEqualTo(2);
        assertThat(report.skipped()).isEqualTo(Map.of(Skipped.NO_INK, 1));
    }

    @Test
    void saysWhatItSkippedAndWhy() throws Exception {
        // Given
        Path file = write("a.dat", """
            .PEN_DOWN
            1 1 2 2
            .PEN_DOWN
            3 3 4 8
            .SEGMENT CHARACTER 0 BAD "3"
            .SEGMENT WORD 0-1 OK "hello"
            .SEGMENT CHARACTER 0 OK
            .SEGMENT CHARACTER 7 OK "3"
            .SEGMENT CHARACTER 0 OK "\\\""
            .SEGMENT TEXT 0-1 OK "12 3\\n4"
            .SEGMENT CHARACTER 0 OK "\\\""
            """);

        // When
        List<InkSample> samples = read(file);

        // Then
        assertThat(samples).extracting(InkSample::label).containsExactly("\"", "12 3 4");
        assertThat(samples).extracting(InkSample::lines).containsExactly(1, 2);
        assertThat(report.skipped())
                .isEqualTo(Map.of(
                        Skipped.BAD_QUALITY,
                        1,
                        Skipped.WORDS,
                        1,
                        Skipped.NO_LABEL,
                        1,
                        Skipped.NO_SUCH_INK,
                        1,
                        Skipped.TWICE,
                        1));
        assertThat(report.numbers()).isEqualTo(1);
        assertThat(report.signs()).isEqualTo(1);
    }

    @Test
    void goesOnBehindADamagedFileAndNamesItsLine() throws Exception {
        // Given
        Path damaged = write("set/a.dat", ".PEN_DOWN\\n1 1\\n.PEN_DOWN\\n1 x\\n".translateEscapes());
        write("set/b.dat", ".PEN_DOWN\\n1 1 2 2\\n.SEGMENT CHARACTER 0 OK \"3\"\\n".translateEscapes());
        write("set/c.dat", ".SEGMENT CHARACTER 1- OK \"3\"\\n".translateEscapes());
        write("set/d.dat", ".INCLUDE d.dat\\n".translateEscapes());
        write("set/notes.txt", "nothing of UNIPEN's");

        // When
        List<InkSample> samples = read(folder.resolve("set"));

        // Then
        assertThat(samples).extracting(InkSample::id).containsExactly("b.dat#0");
        assertThat(report.damaged()).hasSize(3);
        assertThat(report.damaged().get(0))
                .isEqualTo(damaged + ", line 3: .PEN_DOWN holds \"x\" where a number must be");
        assertThat(report.damaged().get(1)).contains("\"1-\", which is no list of ranges");
        assertThat(report.damaged().get(2)).contains("files deep");
    }

    @Test
    void skipsSegmentsWhoseComponentsRunBackwardsOrRepeatThemselves() throws Exception {
        // Given
        Path file = write(
                "a.dat",
                ".PEN_DOWN\n1 1 2 2\n".repeat(1_000) + ".SEGMENT DIGIT 9-2,0 ? \"3\"\n.SEGMENT DIGIT 0-999"
                        + ",0-999".repeat(1_000) + " ? \"4\"\n.SEGMENT DIGIT 5:0-6:0,6:1-7 ? \"5\"\n");

        // When
        List<InkSample> samples = read(file);

        // Then
        assertThat(samples).extracting(InkSample::label).containsExactly("5");
        assertThat(samples.get(0).strokes()).hasSize(4);
        assertThat(report.skipped()).isEqualTo(Map.of(Skipped.NO_SUCH_INK, 2));
    }

    @Test
    void takesLabelsOfAnyLength() throws Exception {
        // Given
        Path file = write(
                "a.dat",
                ".PEN_DOWN\n1 1 2 2\n.SEGMENT TEXT 0 ? \"1" + " 1".repeat(20_000) + "\"\n.SEGMENT TEXT 0 ? \""
                        + "\\x".repeat(20_000) + "\"\n");

        // When
        List<InkSample> samples = read(file);

        // Then
        assertThat(samples).extracting(sample -> sample.label().length()).containsExactly(40_001);
        assertThat(report.skipped()).isEqualTo(Map.of(Skipped.WORDS, 1));
    }

    @Test
    void refusesPointsFartherThanTrainingReads() throws Exception {
        // Given
        Path file = write("a.dat", ".PEN_DOWN\n1e300 1 2 2\n.SEGMENT DIGIT 0 ? \"3\"\n");

        // Then
        assertThat(read(file)).isEmpty();
        assertThat(report.damaged())
                .containsExactly(file + ", line 1: .PEN_DOWN has a point at 1.0E300, which is out of range");
    }

    @Test
    void refusesCodesThatCompressDoesNotHave() throws Exception {
        // Given a file that asks for tables of a thousand million codes
        Path file = folder.resolve("a.dat.Z");
        Files.write(file, new byte[] {0x1f, (byte) 0x9d, (byte) 0x9e, 1, 2, 3});

        // Then
        assertThat(read(file)).isEmpty();
        assertThat(report.damaged()).containsExactly(file + " cannot be read: codes of 30 bits; compress has 9 to 16");
    }

    @Test
    void readsPackedFiles() throws Exception {
        // Given
        Path file = folder.resolve("a.dat.gz");
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(".PEN_DOWN\n1 1 2 2\n.SEGMENT DIGIT 0 ? \"3\"\n".getBytes(StandardCharsets.ISO_8859_1));
        }

        // Then
        assertThat(read(file)).extracting(InkSample::label).containsExactly("3");
    }

    @Test
    void includesNothingFromOutsideItsFolders() throws Exception {
        // Given
        write("secret.dat", ".PEN_DOWN\\n1 1 2 2\\n".translateEscapes());
        Path file = write("set/a.dat", ".INCLUDE ../secret.dat\\n.SEGMENT DIGIT 0 ? \"3\"\\n".translateEscapes());

        // Then
        assertThat(read(file)).isEmpty();
        assertThat(report.skipped()).isEqualTo(Map.of(Skipped.NO_SUCH_INK, 1));
    }

    @Test
    void saysThatAFolderIsMissing() {
        assertThatThrownBy(() -> read(folder.resolve("away"))).isInstanceOf(MissingSetException.class);
    }

    /** Imports, and reads what was written as training does. */
    private List<InkSample> read(Path source) throws Exception {
        Path target = folder.resolve("out.jsonl");
        try (InkWriter out = new InkWriter(target)) {
            UnipenImport unipen = new UnipenImport(out);
            unipen.read(source);
            report = unipen.report();
        }
        return InkShapes.read(target);
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content, StandardCharsets.ISO_8859_1);
    }
}
