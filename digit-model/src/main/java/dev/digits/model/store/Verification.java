package dev.digits.model.store;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Map;

/** Compares a version's files with its manifest. */
final class Verification {

    private Verification() {}

    /** Where the checksum of a file comes from: its bytes, or what is remembered of them. */
    interface ChecksumSource {
        FileChecksum of(String name) throws IOException;
    }

    /** The checksum of one file. */
    interface Measurement {
        FileChecksum measure() throws IOException;
    }

    static Manifest of(ModelFiles files, ChecksumSource source) throws DamagedModelException {
        Manifest manifest = files.manifest();
        for (Map.Entry<String, FileChecksum> file : manifest.files().entrySet()) {
            compare(file.getKey(), file.getValue(), () -> source.of(file.getKey()));
        }
        String name = VersionName.of(manifest.provenance().created(), manifest.files());
        if (!name.equals(manifest.version())) {
            throw new DamagedModelException(
                    ModelFiles.MANIFEST, "version is " + manifest.version() + ", but time and weights make it " + name);
        }
        return manifest;
    }

    static void compare(String name, FileChecksum expected, Measurement measurement) throws DamagedModelException {
        FileChecksum found;
        try {
            found = measurement.measure();
        } catch (IOException e) {
            throw unreadable(name, e);
        }
        if (found.size() != expected.size()) {
            throw new DamagedModelException(
                    name, "has " + found.size() + " bytes, the manifest says " + expected.size());
        }
        if (!found.equals(expected)) {
            throw new DamagedModelException(
                    name, "has SHA-256 " + found.sha256() + ", the manifest says " + expected.sha256());
        }
    }

    static DamagedModelException unreadable(String name, IOException e) {
        return e instanceof NoSuchFileException
                ? new DamagedModelException(name, "is missing", e)
                : new DamagedModelException(name, "cannot be read: " + e, e);
    }
}
