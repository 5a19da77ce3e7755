package dev.digits.reader;

import dev.digits.reading.Digit;
import dev.digits.reading.ReadLine;
import dev.digits.reading.Reading;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The example of the README: reads pictures and prints what they say, and how sure that is. */
public final class ReadPicture {
    private ReadPicture() {}

    /**
     * Reads pictures.
     *
     * @param files PNG or JPEG
     */
    public static void main(String... files) throws Exception {
        try (DigitReader reader = DigitReader.bundled()) {
            for (String file : files) {
                print(reader.read(Files.readAllBytes(Path.of(file))), System.out);
            }
        }
    }

    private static void print(Reading reading, PrintStream out) {
        for (ReadLine line : reading.lines()) {
            out.println(line.text());
            for (Digit digit : line.digits()) {
                out.printf("  %d  %.1f %%  %s%n", digit.value(), 100 * digit.confidence(), digit.box());
            }
        }
    }
}
