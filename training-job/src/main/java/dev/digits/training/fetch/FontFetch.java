package dev.digits.training.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Fetches fonts, each family into a folder of its own with its licence. A folder that is there is left alone; a folder appears whole or
 * not at all.
 *
 * @param npm fetches the packages
 * @param families with versions, as the npm packages of {@value #SCOPE} are named
 */
public record FontFetch(NpmClient npm, List<String> families) {
    private static final String SCOPE = "@expo-google-fonts/";

    /** Hands of many kinds, and some print, all under the SIL Open Font License or Apache's. */
    public static final List<String> HANDS_AND_PRINT = List.of(
            "alex-brush@0.4.1",
            "allura@0.4.2",
            "amatic-sc@0.4.2",
            "caveat@0.4.2",
            "comic-neue@0.4.1",
            "dancing-script@0.4.2",
            "finger-paint@0.4.1",
            "gloria-hallelujah@0.4.1",
            "gochi-hand@0.4.2",
            "great-vibes@0.4.1",
            "indie-flower@0.4.1",
            "kalam@0.4.1",
            "la-belle-aurore@0.4.1",
            "marck-script@0.4.1",
            "meow-script@0.4.1",
            "nanum-pen-script@0.4.0",
            "patrick-hand@0.4.1",
            "permanent-marker@0.4.0",
            "playpen-sans@0.4.1",
            "reenie-beanie@0.4.1",
            "sacramento@0.4.1",
            "satisfy@0.4.1",
            "schoolbell@0.4.0",
            "shadows-into-light@0.4.1",
            "shantell-sans@0.4.1",
            "open-sans@0.4.2",
            "merriweather@0.4.2",
            "courier-prime@0.4.1",
            "roboto@0.4.3",
            "eb-garamond@0.4.3",
            "special-elite@0.4.1",
            "oswald@0.4.2",
            "comfortaa@0.4.2");

    /** The regular and the bold weight, and the licence. */
    private static final Pattern WANTED =
            Pattern.compile("package/(?:(?:400Regular|700Bold)/)?([^/]+(?<!Italic)\\.ttf|LICENSE_FONT)");

    private static final long MOST_BYTES = 32 << 20;

    public FontFetch {
        families = List.copyOf(families);
    }

    /** Those families, by the npm client on the path. */
    public static FontFetch onPath() {
        return new FontFetch(NpmClient.onPath(), HANDS_AND_PRINT);
    }

    /**
     * Fetches what is missing.
     *
     * @param folder made if it is not there
     * @return why a family could not be had; empty when all are there
     * @throws IOException if the folder cannot be written to
     */
    public Map<String, String> into(Path folder, FetchProgress progress) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Map<String, String> failures = new LinkedHashMap<>();
        for (String family : families) {
            Path place = folder.resolve(family.substring(0, family.indexOf('@')));
            if (Files.isDirectory(place)) {
                continue;
            }
            try (TemporaryFolder temporary = TemporaryFolder.in(folder)) {
                Path content = Files.createDirectory(temporary.path().resolve("fonts"));
                unpack(npm.pack(SCOPE + family, temporary.path()), content);
                Files.move(content, place);
                progress.report(family + ": in " + place);
            } catch (SourceException e) {
                progress.report(family + ": " + e.getMessage());
                failures.put(family, e.getMessage());
            }
        }
        return failures;
    }

    private static void unpack(Path archive, Path folder) throws SourceException, IOException {
        boolean found = false;
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(archive));
                TarArchiveInputStream tar = new TarArchiveInputStream(new GZIPInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Matcher wanted = WANTED.matcher(entry.getName());
                if (wanted.matches() && entry.isFile()) {
                    if (entry.getSize() > MOST_BYTES) {
                        throw new SourceException(entry.getName() + " has more than " + MOST_BYTES + " bytes");
                    }
                    Files.copy(tar, folder.resolve(wanted.group(1)));
                    found |= wanted.group(1).endsWith(".ttf");
                }
            }
        }
        if (!found) {
            throw new SourceException("the package has no font in it");
        }
    }
}
