package dev.digits.training.ink;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts a share of the writers aside, to choose by. Which ones depends on their names and the seed, so that most stay where they are when
 * others come or go. Two kinds of writers are always learned from: those who alone wrote a whole file, as a person does who teaches the
 * reader his own hand, and those who wrote more than {@value #TIMES_AVERAGE} times what writers do on average: it would be little more than
 * their hands that is chosen by, and much that is not learned.
 */
final class WriterSplit {
    private static final int TIMES_AVERAGE = 3;

    private final double share;
    private final long seed;
    private final Set<String> learnedFrom;

    /**
     * @param share of the writers to put aside, 0 to 1
     * @param files all that was read
     */
    WriterSplit(double share, long seed, List<InkFile> files) {
        this.share = share;
        this.seed = seed;
        Map<String, Long> samples = files.stream()
                .flatMap(file -> file.samples().stream())
                .collect(Collectors.groupingBy(InkSample::writer, Collectors.counting()));
        long all = samples.values().stream().mapToLong(Long::longValue).sum();
        Set<String> kept = new HashSet<>();
        samples.forEach((writer, count) -> {
            if (count * samples.size() > TIMES_AVERAGE * all) {
                kept.add(writer);
            }
        });
        for (InkFile file : files) {
            Set<String> writers = file.samples().stream().map(InkSample::writer).collect(Collectors.toSet());
            if (writers.size() == 1) {
                kept.addAll(writers);
            }
        }
        learnedFrom = Set.copyOf(kept);
    }

    /** Whether the ink of this writer is put aside. */
    boolean aside(String writer) {
        if (learnedFrom.contains(writer)) {
            return false;
        }
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
