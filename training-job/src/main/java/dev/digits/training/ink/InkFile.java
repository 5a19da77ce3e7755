package dev.digits.training.ink;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MalformedFileException;
import dev.digits.training.dataset.Position;
import dev.digits.training.dataset.SourceFile;
import dev.digits.training.dataset.UnreadableFileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ink from one file in UTF-8, one JSON object a line; empty lines are passed over.
 *
 * @param source the file
 * @param samples that can be learned from, in file order
 * @param leftOut how many others there were: with a flag that says so, or without a point
 */
record InkFile(SourceFile source, List<InkSample> samples, int leftOut) {
    InkFile {
        samples = List.copyOf(samples);
    }

    /**
     * Reads a file.
     *
     * @param name for provenance
     * @throws DatasetException if it cannot be read, or a line is no sample
     */
    static InkFile read(Path file, String name) throws DatasetException {
        List<InkSample> samples = new ArrayList<>();
        int leftOut = 0;
        long number = 0;
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    Optional<InkSample> sample = new InkLine(file, number).sample(line);
                    sample.ifPresent(samples::add);
                    leftOut += sample.isPresent() ? 0 : 1;
                }
            }
        } catch (CharacterCodingException e) {
            throw new MalformedFileException(
                    file, new Position.Line(number + 1), "this line or a later one is not UTF-8");
        } catch (IOException e) {
            throw new UnreadableFileException(file, e);
        }
        return new InkFile(new SourceFile(name, SourceFile.of(file).sha256()), samples, leftOut);
    }
}
