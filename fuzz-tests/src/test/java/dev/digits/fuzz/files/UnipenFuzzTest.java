package dev.digits.fuzz.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import dev.digits.fuzz.InputFolder;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.ink.InkCollection;
import dev.digits.training.ink.InkWriter;
import dev.digits.training.unipen.UnipenImport;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class UnipenFuzzTest {
    private static final long SEED = 1;

    private final InputFolder folder = InputFolder.create();

    UnipenFuzzTest() throws IOException {}

    static List<byte[]> seeds() {
        return Stream.of(
                        """
                        .VERSION 1.0
                        .INCLUDE lost.doc
                        .COORD X Y T
                        .X_POINTS_PER_INCH 200
                        .Y_POINTS_PER_INCH 100
                        .WRITER_ID ann
                        .PEN_DOWN
                        10 50 0
                        20 50 10
                        .PEN_UP
                        3 3 3
                        .PEN_DOWN
                        1 2 3 4 5 6
                        .SEGMENT DIGIT 0-2 OK "4"
                        .SEGMENT CHARACTER 0:1-2:0,2 ? "\\"\\n7"
                        """,
                        ".INCLUDE in.dat\n",
                        ".PEN_DOWN\n1 1 2 2\n.SEGMENT DIGIT 9-2,0 ? \"3\"\n",
                        ".PEN_DOWN\n1e300 1 2 2\n.SEGMENT DIGIT 0 ? \"3\"\n",
                        ".SEGMENT DIGIT 0 ? \"" + "\\x".repeat(50) + "\"\n",
                        ".PEN_DOWN\n1 1 2 2\n.SEGMENT TEXT 0 ? \"1" + " 1".repeat(50) + "\"\n",
                        ".PEN_DOWN\n1 1\n".repeat(9) + ".SEGMENT DIGIT 0-8" + ",0-8".repeat(9) + " ? \"3\"\n",
                        "\u001f\u009d\u009f...")
                .map(text -> text.getBytes(StandardCharsets.ISO_8859_1))
                .toList();
    }

    @MethodSource("seeds")
    @FuzzTest
    void givesSamplesThatTrainingReads(byte[] file) throws Exception {
        Bounds.inTime(() -> check(file));
    }

    private void check(byte[] file) throws IOException, DatasetException {
        // Given
        Path source = folder.write("in.dat", file);
        Path target = folder.file("out.jsonl");

        // When
        int samples;
        try (InkWriter out = new InkWriter(target)) {
            UnipenImport unipen = new UnipenImport(out);
            unipen.read(source);
            samples = unipen.report().samples();
        }

        // Then
        InkCollection ink = InkCollection.read(List.of(target), SEED);
        assertThat(ink.training().size() + ink.validation().size() + ink.leftOut())
                .isEqualTo(samples);
    }
}
