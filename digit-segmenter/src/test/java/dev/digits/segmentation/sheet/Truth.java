package dev.digits.segmentation.sheet;

import dev.digits.segmentation.Box;
import dev.digits.segmentation.Ink;
import dev.digits.segmentation.Stroke;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of a folder's {@code truth.jsonl}.
 *
 * @param file picture, below the folder
 * @param text of the drawing, a line of writing a line
 * @param boxes of the digits, in the order of the text; empty when they are not known
 */
record Truth(String file, String kind, String text, List<Box> boxes, Ink ink) {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9.]+");

    static List<Truth> read(Path folder) throws IOException {
        List<Truth> rows = new ArrayList<>();
        for (String row : Files.readAllLines(folder.resolve("truth.jsonl"))) {
            rows.add(of(row));
        }
        return rows;
    }

    /** The lines of the text; none for an empty one. */
    List<String> lines() {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static Truth of(String row) {
        List<Box> boxes = new ArrayList<>();
        for (double[] box : lists(array(row, "boxes"))) {
            boxes.add(new Box((int) box[0], (int) box[1], (int) box[2], (int) box[3]));
        }
        List<Stroke> strokes = new ArrayList<>();
        for (String stroke : array(row, "strokes").split("\\]\\]", -1)) {
            List<double[]> points = lists(stroke + "]");
            float[] x = new float[points.size()];
            float[] y = new float[points.size()];
            for (int i = 0; i < x.length; i++) {
                x[i] = (float) points.get(i)[0];
                y[i] = (float) points.get(i)[1];
            }
            if (x.length > 0) {
                strokes.add(new Stroke(x, y));
            }
        }
        float pen = Float.parseFloat(field(row, "pen", "([0-9.]+)"));
        String text = field(row, "text", "\"([^\"]*)\"").replace("\\n", "\n");
        return new Truth(
                field(row, "file", "\"([^\"]*)\""),
                field(row, "kind", "\"([^\"]*)\""),
                text,
                boxes,
                new Ink(strokes, pen, 800, 300));
    }

    private static String field(String row, String name, String value) {
        Matcher matcher = Pattern.compile("\"" + name + "\": " + value).matcher(row);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String array(String row, String name) {
        int from = row.indexOf("\"" + name + "\": [");
        if (from < 0) {
            return "";
        }
        int start = row.indexOf('[', from);
        int depth = 0;
        int end = start;
        do {
            depth += row.charAt(end) == '[' ? 1 : row.charAt(end) == ']' ? -1 : 0;
            end++;
        } while (depth > 0);
        return row.substring(start, end);
    }

    private static List<double[]> lists(String array) {
        List<double[]> lists = new ArrayList<>();
        for (String list : array.split("\\]", -1)) {
            double[] numbers = NUMBER.matcher(list)
                    .results()
                    .mapToDouble(number -> Double.parseDouble(number.group()))
                    .toArray();
            if (numbers.length > 0) {
                lists.add(numbers);
            }
        }
        return lists;
    }
}
