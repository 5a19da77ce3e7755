package dev.digits.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's table of constants set by hand, against the source of the segmenter and of the decoder. */
class HandSetConstantsTest {
    private static final int MOST = 40;
    private static final List<Path> SOURCES =
            List.of(Path.of("src/main/java"), Path.of("../digit-decoder/src/main/java"));
    private static final Path README = Path.of("README.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+\\.\\w+)` \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern LISTED = Pattern.compile("`(\\w+\\.\\w+)`");
    private static final Pattern CONSTANT =
            Pattern.compile("static final (?:byte|int|long|float|double|DecoderParameters) (\\w+) =\\s*([^;]+);");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\w.])(?:0x[0-9A-Fa-f]+|[0-9][0-9_,]*(?:\\.[0-9]+)?(?:e-?[0-9]+)?)");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern FRACTION = Pattern.compile("(?<![\\w.])[0-9]*\\.[0-9]+(?:e-?[0-9]+)?");

    @Test
    void areAtMostFortyEachWithAReason() throws IOException {
        assertThat(rows().keySet()).hasSizeBetween(1, MOST);
    }

    @Test
    void areListedWithTheirValues() throws IOException {
        // Given
        Map<String, String> constants = constants();
        Map<String, String> rows = rows();

        // Then
        rows.forEach((name, value) -> {
            if (!name.startsWith("Limits.")) {
                assertThat(constants).containsKey(name);
                assertThat(numbers(value)).as(name).containsAll(numbers(constants.get(name)));
            }
        });
    }

    @Test
    void includeTheLimits() throws ReflectiveOperationException, IOException {
        Map<String, String> rows = rows();
        for (RecordComponent limit : Limits.class.getRecordComponents()) {
            Number value = (Number) limit.getAccessor().invoke(Limits.DEFAULT);
            assertThat(rows).containsKey("Limits." + limit.getName());
            assertThat(numbers(rows.get("Limits." + limit.getName()))).containsExactly(value.doubleValue());
        }
    }

    @Test
    void areAllThereAre() throws IOException {
        // Given
        TreeSet<String> listed = new TreeSet<>();
        Matcher matcher = LISTED.matcher(Files.readString(README));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }

        // Then
        assertThat(listed).containsAll(constants().keySet());
    }

    @Test
    void haveNamesUnlessTheyAreHalves() throws IOException {
        for (Path file : files()) {
            String code = CONSTANT.matcher(code(file)).replaceAll("");
            Matcher fraction = FRACTION.matcher(code);
            while (fraction.find()) {
                double value = Double.parseDouble(fraction.group());
                assertThat(2 * value).as("%s in %s", fraction.group(), file).isEqualTo(Math.rint(2 * value));
            }
        }
    }

    /** What every constant with a number of its own is set to, by class and name. */
    private static Map<String, String> constants() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files()) {
            String type = file.getFileName().toString().replace(".java", "");
            Matcher constant = CONSTANT.matcher(code(file));
            while (constant.find()) {
                if (!numbers(constant.group(2)).isEmpty()) {
                    found.put(type + "." + constant.group(1), constant.group(2));
                }
            }
        }
        return found;
    }

    private static Map<String, String> rows() throws IOException {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Files.readString(README));
        while (row.find()) {
            rows.put(row.group(1), row.group(2));
        }
        return rows;
    }

    private static List<Double> numbers(String text) {
        List<Double> found = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            String digits = number.group().replaceAll("[_,]", "");
            found.add(digits.startsWith("0x") ? (double) Long.decode(digits) : Double.parseDouble(digits));
        }
        return found;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path source : SOURCES) {
            try (Stream<Path> walked = Files.walk(source)) {
                walked.filter(path -> path.toString().endsWith(".java")).forEach(files::add);
            }
        }
        return files;
    }

    private static String code(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file)).replaceAll("");
    }
}
