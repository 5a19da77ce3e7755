package dev.digits.training.ink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Puts a share of the writers aside. Which ones depends on their names and the seed alone, so that a writer stays where he is
 * when others come or go.
 *
 * @param share of the writers to put aside, 0 to 1
 */
record WriterSplit(double share, long seed) {

    /** Whether the ink of this writer is put aside. */
    boolean aside(String writer) {
        byte[] digest = sha256().digest((seed + " " + writer).getBytes(StandardCharsets.UTF_8));
        long upper = ByteBuffer.wrap(digest).getLong() >>> 1;
        return upper < share * Long.MAX_VALUE;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
