package dev.digits.training.evaluate;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What Kaggle's digit-recognizer competition takes: {@code ImageId,Label}, one image a line, counted from 1. */
public final class Submission {
    private Submission() {}

    /**
     * Writes a file, whole or not at all.
     *
     * @param file overwritten if it is there; its folder must exist
     */
    public static void write(Readings readings, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.US_ASCII)) {
                out.write("ImageId,Label\n");
                for (int i = 0; i < readings.size(); i++) {
                    out.write((i + 1) + "," + readings.digit(i) + "\n");
                }
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
