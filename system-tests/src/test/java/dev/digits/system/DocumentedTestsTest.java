package dev.digits.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documentation says is tested, by tests that there are. */
class DocumentedTestsTest {
    private static final Pattern NAMED = Pattern.compile("`([A-Z][A-Za-z]*Test)`");
    private static final int THREAT_COLUMNS = 3;

    @ParameterizedTest
    @ValueSource(strings = {"THREAT_MODEL.md", "PRIVACY.md", "RELIABILITY.md", "SCALING.md"})
    void namesOnlyTestsThatThereAre(String page) throws IOException {
        // When
        Set<String> named =
                NAMED.matcher(read(page)).results().map(match -> match.group(1)).collect(Collectors.toSet());

        // Then
        assertThat(tests()).containsAll(named);
    }

    @Test
    void tagsEveryThreatAsTestedByNameOrAssumed() throws IOException {
        // When
        List<String> tags = read("THREAT_MODEL.md")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| threat"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .map(cells -> {
                    assertThat(cells).hasSize(THREAT_COLUMNS);
                    return cells.get(2);
                })
                .toList();

        // Then
        assertThat(tags)
                .hasSizeGreaterThan(25)
                .allMatch(tag -> tag.startsWith("tested: `") || tag.startsWith("assumed: "));
    }

    private static String read(String page) throws IOException {
        return Files.readString(Checkout.require("docs").resolve(page));
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> modules = Files.list(Checkout.home())) {
            return modules.map(module -> module.resolve("src/test/java"))
                    .filter(Files::isDirectory)
                    .flatMap(DocumentedTestsTest::sources)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Path> sources(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
