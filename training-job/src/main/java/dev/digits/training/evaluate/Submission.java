package dev.digits.training.evaluate;

import dev.digits.training.report.OutputFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** What Kaggle's digit-recognizer competition takes: {@code ImageId,Label}, one image a line, counted from 1. */
public final class Submission {
    private Submission() {}

    /**
     * Writes a file, whole or not at all.
     *
     * @param file overwritten if it is there; its folder must exist
     */
    public static void write(Readings readings, Path file) throws IOException {
        StringBuilder lines = new StringBuilder("ImageId,Label\n");
        for (int i = 0; i < readings.size(); i++) {
            lines.append(i + 1).append(',').append(readings.digit(i)).append('\n');
        }
        OutputFile.write(file, lines.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
