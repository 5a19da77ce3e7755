package dev.digits.training.extra;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One checksum for many pictures: of the lines that {@code sha256sum} prints for them. */
final class PictureList {

    private final MessageDigest all = sha256Digest();

    void add(String name, byte[] content) {
        String line = HexFormat.of().formatHex(sha256Digest().digest(content)) + "  " + name + "\n";
        all.update(line.getBytes(StandardCharsets.UTF_8));
    }

    /** 64 lower-case hex digits; the list is of no use afterwards. */
    String sha256() {
        return HexFormat.of().formatHex(all.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
