package dev.digits.system.page;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Chromium of this machine: the one that {@code DIGITS_CHROMIUM} names, or the first known name on the PATH. */
final class Chromium {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome.exe");

    private Chromium() {}

    /**
     * @throws IllegalStateException when {@code DIGITS_CHROMIUM} names something that cannot be run
     */
    static Optional<Path> find() {
        String named = System.getenv("DIGITS_CHROMIUM");
        if (named == null || named.isBlank()) {
            return onPath();
        }
        Path binary = Path.of(named);
        if (!Files.isExecutable(binary)) {
            throw new IllegalStateException("DIGITS_CHROMIUM=" + named + " is no program that can be run");
        }
        return Optional.of(binary);
    }

    private static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        List<String> folders = Arrays.asList(path.split(Pattern.quote(File.pathSeparator), -1));
        return NAMES.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
