package dev.digits.model.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of versions, such as {@code 20261122T101500Z-3f2a9c}: UTC time, then six hex digits of the weights' SHA-256. */
final class VersionName {

    private static final Pattern FORM = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{6}");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int HEX_DIGITS = 6;

    private VersionName() {}

    static String of(Instant created, FileChecksum weights) {
        return TIME.format(created) + '-' + weights.sha256().substring(0, HEX_DIGITS);
    }

    /** Whether the text is a version's name; a name never leads out of the store. */
    static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
