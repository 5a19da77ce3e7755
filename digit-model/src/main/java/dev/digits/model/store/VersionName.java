package dev.digits.model.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Names of versions, such as {@code 20261122T101500Z-3f2a9c}: UTC time, then the first six hex digits of what {@code
 * sha256sum weights.safetensors line.safetensors | sha256sum} prints.
 */
final class VersionName {

    private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{6}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HEX_DIGITS = 6;

    private VersionName() {}

    /** @param files checksums by name; those of both networks' weights are among them */
    static String of(Instant created, Map<String, FileChecksum> files) {
        String both = line(ModelFiles.WEIGHTS, files) + line(ModelFiles.LINE, files);
        byte[] digest = Checksums.sha256().digest(both.getBytes(StandardCharsets.US_ASCII));
        return TIME.format(created) + '-' + HexFormat.of().formatHex(digest).substring(0, HEX_DIGITS);
    }

    /** Whether the text is a version's name; a name never leads out of the store. */
    static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    private static String line(String name, Map<String, FileChecksum> files) {
        return files.get(name).sha256() + "  " + name + '\n';
    }
}
