package dev.digits.gateway.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The keys of those who may call, from a file with one client a line: its name, a blank, its key. Empty lines and those that begin
 * with # are left out. Only SHA-256 digests of the keys stay in memory.
 */
final class ApiKeys {
    private static final int SHORTEST = 16;

    private final List<Key> keys;

    private record Key(String client, String digest) {}

    private ApiKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /**
     * Reads the file.
     *
     * @throws IllegalStateException when it cannot be read, holds no key, or a line is not a name and a key of at least 16
     *     characters; the message names the line and never a key
     */
    static ApiKeys read(Path file) {
        List<Key> keys = new ArrayList<>();
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                if (!line.isEmpty() && !line.startsWith("#")) {
                    keys.add(key(line, file + ", line " + (i + 1)));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the file of API keys " + file + " cannot be read: " + e.getMessage(), e);
        }
        if (keys.isEmpty()) {
            throw new IllegalStateException("the file of API keys " + file + " holds none; give it lines of NAME KEY");
        }
        return new ApiKeys(keys);
    }

    private static Key key(String line, String place) {
        String[] words = line.split("\\s+", -1);
        if (words.length != 2 || words[1].length() < SHORTEST) {
            throw new IllegalStateException(
                    place + ": there must be a name, a blank and a key of at least " + SHORTEST + " characters");
        }
        return new Key(words[0], digest(words[1]));
    }

    /**
     * The client that a key is of. Takes the same time whichever key it is, and whether it is one.
     *
     * @param key as it was sent; may be null
     */
    Optional<String> clientOf(String key) {
        byte[] sent = bytes(digest(key == null ? "" : key));
        String client = null;
        for (Key known : keys) {
            if (MessageDigest.isEqual(bytes(known.digest()), sent)) {
                client = known.client();
            }
        }
        return Optional.ofNullable(client);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(String key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(key)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
