package dev.digits.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the bundled model under another name, published as a trainer does it: written beside, then renamed.
 *
 * @param store the model store
 * @param name the version's name
 */
public record PublishedVersion(Path store, String name) {
    private static final String MANIFEST = "manifest.json";
    /** How a version's name gives the time of its creation. */
    private static final DateTimeFormatter NAMED =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Publishes a whole version that claims to have been trained at a time, such as {@code 20990101T000000Z}. */
    public static PublishedVersion in(Path store, String time) throws IOException {
        PublishedVersion version = written(store, time);
        Files.move(version.hidden(), version.folder(), StandardCopyOption.ATOMIC_MOVE);
        return version;
    }

    /** Publishes a version whose line network has one wrong byte. */
    public static PublishedVersion damagedIn(Path store, String time) throws IOException {
        PublishedVersion version = written(store, time);
        Path weights = version.hidden().resolve("line.safetensors");
        byte[] bytes = Files.readAllBytes(weights);
        bytes[bytes.length - 1] ^= 0x55;
        Files.write(weights, bytes, StandardOpenOption.TRUNCATE_EXISTING);
        Files.move(version.hidden(), version.folder(), StandardCopyOption.ATOMIC_MOVE);
        return version;
    }

    private static PublishedVersion written(Path store, String time) throws IOException {
        Path bundled = Checkout.require("bundled-model/src/main/resources/bundled-model");
        String manifest = Files.readString(bundled.resolve(MANIFEST));
        String original = manifest.replaceAll("(?s).*\"version\"\\s*:\\s*\"([^\"]+)\".*", "$1");
        PublishedVersion version = new PublishedVersion(store, time + original.substring(original.indexOf('-')));
        Files.createDirectories(version.hidden());
        List<Path> files;
        try (Stream<Path> listed = Files.list(bundled)) {
            files = listed.toList();
        }
        for (Path file : files) {
            Files.copy(file, version.hidden().resolve(file.getFileName().toString()));
        }
        Files.writeString(
                version.hidden().resolve(MANIFEST),
                manifest.replace(original, version.name())
                        .replaceFirst(
                                "(?<member>\"created\"\\s*:\\s*\")[^\"]+",
                                "${member}" + NAMED.parse(time, Instant::from)));
        return version;
    }

    private Path folder() {
        return store.resolve(name);
    }

    private Path hidden() {
        return store.resolve("." + name + ".tmp");
    }
}
