package dev.digits.model.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Checksums of files that have not changed since they were last read, so that listing a store often costs little. */
final class RememberedChecksums {

    private static final int MOST_FILES = 10_000;

    private final Map<Path, Remembered> files = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Remembered> eldest) {
            return size() > MOST_FILES;
        }
    });

    FileChecksum of(Path file) throws IOException {
        Stamp stamp = Stamp.of(file);
        Remembered known = files.get(file);
        if (known != null && known.stamp().equals(stamp)) {
            return known.checksum();
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            FileChecksum checksum = Checksums.of(in);
            if (!stamp.isFresh()) {
                files.put(file, new Remembered(stamp, checksum));
            }
            return checksum;
        }
    }

    private record Remembered(Stamp stamp, FileChecksum checksum) {}

    private record Stamp(long size, FileTime modified, String key) {
        /** Longer than any file system's step from one time of modification to the next. */
        private static final long STEP_MILLIS = 2_000;

        /** Whether the file could change once more and keep its time of modification. */
        boolean isFresh() {
            return Math.abs(System.currentTimeMillis() - modified.toMillis()) < STEP_MILLIS;
        }

        static Stamp of(Path file) throws IOException {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
        }
    }
}
