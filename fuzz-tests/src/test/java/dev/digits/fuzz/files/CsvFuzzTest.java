package dev.digits.fuzz.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.digits.fuzz.Bounds;
import dev.digits.fuzz.InputFolder;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.ImageFile;
import dev.digits.training.dataset.ImageSet;
import dev.digits.training.dataset.LabelledImages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.params.provider.MethodSource;

class CsvFuzzTest {
    private final InputFolder folder = InputFolder.create();

    CsvFuzzTest() throws IOException {}

    static List<byte[]> seeds() {
        String label = "label";
        String row = "3" + ",0".repeat(ImageSet.PIXELS - 1);
        return List.of(
                bytes(label + ",p".repeat(ImageSet.PIXELS) + "\n7," + row + "\n\n1," + row + "\n"),
                bytes("7," + row + "\r\n"),
                bytes(row + "\n\"12\", 34" + ",255".repeat(ImageSet.PIXELS - 2)),
                bytes("7," + row + ",\"\n"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void holdsWhatWasReadOrIsRefused(byte[] table) throws Exception {
        Bounds.inTime(() -> check(table));
    }

    private void check(byte[] table) throws IOException, DatasetException {
        // Given
        ImageSet images;
        try {
            images = read(table);
        } catch (DatasetException e) {
            assertThat(e.getMessage()).isNotBlank();
            return;
        }

        // Then
        assertThat(images.pixels()).hasSize(images.size() * ImageSet.PIXELS);
        if (images.size() > 0 && images instanceof LabelledImages labelled) {
            LabelledImages again = (LabelledImages) read(bytes(written(labelled)));
            assertThat(again.pixels()).isEqualTo(labelled.pixels());
            assertThat(again.labels()).isEqualTo(labelled.labels());
        }
    }

    private ImageSet read(byte[] table) throws IOException, DatasetException {
        return ImageFile.read(folder.write("train.csv", table)).images();
    }

    private static String written(LabelledImages images) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < images.size(); i++) {
            StringJoiner row = new StringJoiner(",", "", "\n").add(Integer.toString(images.label(i)));
            for (byte pixel : images.image(i)) {
                row.add(Integer.toString(Byte.toUnsignedInt(pixel)));
            }
            rows.append(row);
        }
        return rows.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
