package dev.digits.training.unipen;

import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MalformedFileException;
import dev.digits.training.dataset.Position;
import dev.digits.training.dataset.UnreadableFileException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.z.ZCompressorInputStream;

/**
 * One statement: a keyword and all that follows it, over any number of lines, up to the next.
 *
 * @param keyword without its dot, such as {@code PEN_DOWN}
 * @param arguments as they stand, line ends included
 * @param file that it stands in
 * @param line of the keyword, from 1
 */
record Statement(String keyword, String arguments, Path file, long line) {
    private static final Pattern BEGIN = Pattern.compile("\\s*\\.([A-Z][A-Z0-9_]*)(.*)");
    private static final int GZIP = 0x8b;
    private static final int COMPRESS = 0x9d;
    /** In the byte behind those that tell the format: how long the codes of compress may get. */
    private static final int CODE_BITS = 0x1f;

    private static final int FEWEST_CODE_BITS = 9;
    private static final int MOST_CODE_BITS = 16;

    /** Reads a file, which may be packed by gzip or compress. */
    static List<Statement> read(Path file) throws DatasetException {
        List<Statement> statements = new ArrayList<>();
        // labels may hold any byte, and one byte is one character in Latin 1
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(open(file), StandardCharsets.ISO_8859_1))) {
            String keyword = "";
            StringBuilder arguments = new StringBuilder();
            long begun = 0;
            long number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Matcher begin = BEGIN.matcher(line);
                if (begin.matches()) {
                    if (begun > 0) {
                        statements.add(new Statement(keyword, arguments.toString(), file, begun));
                    }
                    keyword = begin.group(1);
                    arguments.setLength(0);
                    arguments.append(begin.group(2));
                    begun = number;
                } else {
                    arguments.append('\n').append(line);
                }
            }
            if (begun > 0) {
                statements.add(new Statement(keyword, arguments.toString(), file, begun));
            }
        } catch (IOException e) {
            throw new UnreadableFileException(file, e);
        }
        return statements;
    }

    /** The arguments, one word each. */
    String[] words() {
        String stripped = arguments.strip();
        return stripped.isEmpty() ? new String[0] : stripped.split("\\s+");
    }

    /** The first argument as a number. */
    double number() throws MalformedFileException {
        String[] words = words();
        if (words.length == 0) {
            throw malformed("has no number");
        }
        return number(words[0]);
    }

    double number(String word) throws MalformedFileException {
        try {
            double value = Double.parseDouble(word);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw malformed("holds \"" + word + "\" where a number must be");
        }
        throw malformed("holds " + word + ", which is out of range");
    }

    MalformedFileException malformed(String problem) {
        return new MalformedFileException(file, new Position.Line(line), "." + keyword + " " + problem);
    }

    @SuppressWarnings("MustBeClosedChecker") // the caller's stream closes it
    private static InputStream open(Path file) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        try {
            raw.mark(3);
            boolean packed = raw.read() == 0x1f;
            int kind = raw.read();
            int codeBits = raw.read() & CODE_BITS;
            raw.reset();
            if (packed && kind == GZIP) {
                return new GZIPInputStream(raw);
            }
            return packed && kind == COMPRESS ? uncompressed(raw, codeBits) : raw;
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    /** Memory goes by the length of the codes, which is looked at before any is taken. */
    private static InputStream uncompressed(InputStream raw, int codeBits) throws IOException {
        if (codeBits < FEWEST_CODE_BITS || codeBits > MOST_CODE_BITS) {
            throw new IOException(
                    "codes of " + codeBits + " bits; compress has " + FEWEST_CODE_BITS + " to " + MOST_CODE_BITS);
        }
        return new ZCompressorInputStream(raw);
    }
}
