package dev.digits.training.unipen;

import dev.digits.segmentation.Stroke;
import dev.digits.training.dataset.DatasetException;
import dev.digits.training.dataset.MalformedFileException;
import dev.digits.training.ink.InkSample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file with all that it includes: its components in the order in which they are written, and its segments. */
final class UnipenFile {
    private static final int DEEPEST_INCLUDE = 8;

    /** What stands behind the segments of the UCI's pen digits: label, writer, number. */
    private static final Pattern LABEL_WRITER_NUMBER = Pattern.compile("\\s*\\d\\s+(\\d+)\\s+\\d+\\s*");

    private final Includes includes;
    private final List<Component> components = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private List<String> columns = List.of("X", "Y");
    private double xResolution = 1;
    private double yResolution = 1;
    private String writer = "";

    private UnipenFile(Includes includes) {
        this.includes = includes;
    }

    /** Reads a file; a file that it includes and that is not there is noted and passed over. */
    static UnipenFile read(Path file, Includes includes) throws DatasetException {
        UnipenFile read = new UnipenFile(includes);
        read.take(file, 0);
        return read;
    }

    List<Component> components() {
        return components;
    }

    List<Segment> segments() {
        return segments;
    }

    /** Files that it includes but that are not there. */
    List<String> missing() {
        return missing;
    }

    private void take(Path file, int depth) throws DatasetException {
        for (Statement statement : Statement.read(file)) {
            switch (statement.keyword()) {
                case "INCLUDE" -> include(statement, depth);
                case "COORD" -> columns = Arrays.asList(statement.words());
                case "X_POINTS_PER_INCH", "X_POINTS_PER_MM" -> xResolution = resolution(statement);
                case "Y_POINTS_PER_INCH", "Y_POINTS_PER_MM" -> yResolution = resolution(statement);
                case "WRITER_ID" -> writer = statement.arguments().strip();
                case "COMMENT" -> comment(statement);
                case "PEN_DOWN" -> component(statement, true);
                case "PEN_UP" -> component(statement, false);
                case "SEGMENT" -> segments.add(Segment.of(statement));
                default -> {
                    // the definition has some fifty keywords more, of which none says where the pen was
                }
            }
        }
    }

    private void include(Statement statement, int depth) throws DatasetException {
        String name = statement.arguments().strip();
        if (depth >= DEEPEST_INCLUDE) {
            throw statement.malformed(
                    "of " + name + " is " + DEEPEST_INCLUDE + " files deep; they may include each other");
        }
        Optional<Path> file = includes.find(name, statement.file());
        if (file.isEmpty()) {
            missing.add(name);
        } else {
            take(file.get(), depth + 1);
        }
    }

    private static double resolution(Statement statement) throws MalformedFileException {
        double value = statement.number();
        if (value <= 0) {
            throw statement.malformed("is " + value + ", must be above 0");
        }
        return value;
    }

    private void comment(Statement statement) {
        Matcher identity = LABEL_WRITER_NUMBER.matcher(statement.arguments());
        if (identity.matches()) {
            writer = identity.group(1);
        }
    }

    /** A statement without points is none: most files end each stroke with an empty one for the raised pen. */
    private void component(Statement statement, boolean down) throws MalformedFileException {
        String[] words = statement.words();
        if (words.length == 0) {
            return;
        }
        int xColumn = columns.indexOf("X");
        int yColumn = columns.indexOf("Y");
        if (xColumn < 0 || yColumn < 0) {
            throw statement.malformed("has points, but .COORD names no X and Y: " + columns);
        }
        if (words.length % columns.size() != 0) {
            throw statement.malformed("holds " + words.length + " numbers, which is no multiple of the "
                    + columns.size() + " that .COORD names");
        }
        float[] x = new float[words.length / columns.size()];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = position(statement, statement.number(words[i * columns.size() + xColumn]));
            // UNIPEN's y goes up
            double up = statement.number(words[i * columns.size() + yColumn]) * xResolution / yResolution;
            y[i] = position(statement, -up);
        }
        components.add(new Component(down, new Stroke(x, y), writer));
    }

    /** Samples are moved so that the least position is 0: no distance may be longer than the farthest position. */
    private static float position(Statement statement, double value) throws MalformedFileException {
        // written so that NaN fails too
        if (!(Math.abs(value) <= InkSample.FARTHEST / 2)) {
            throw statement.malformed("has a point at " + value + ", which is out of range");
        }
        return (float) value;
    }
}
