package dev.digits.training.fetch;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Random;

/** Small files with known checksums, in MNIST's place. */
final class FetchedFiles {
    static final byte[] IMAGES = randomBytes(100_000, 1);
    static final byte[] LABELS = randomBytes(2_000, 2);
    static final ExpectedFile IMAGES_FILE = expect("images", IMAGES);
    static final ExpectedFile LABELS_FILE = expect("labels", LABELS);

    private FetchedFiles() {}

    static byte[] randomBytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        // as compressible as pictures are
        for (int i = 0; i < size; i++) {
            bytes[i] &= 0x0f;
        }
        return bytes;
    }

    private static ExpectedFile expect(String name, byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ExpectedFile(name, content.length, HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
