package dev.digits.training.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a file beside its place, and moves it there only if it turned out right. */
final class VerifiedFile {
    private static final int CHUNK = 1 << 16;

    private VerifiedFile() {}

    /**
     * Stores content under its name. What lay there before is kept under the name with {@code .bak}.
     *
     * @throws WrongContentException if size or checksum is not what it must be; the folder is as it was
     * @throws IOException if reading or writing fails; the folder is as it was
     */
    static void store(InputStream content, ExpectedFile file, Path folder) throws IOException, WrongContentException {
        Path part = folder.resolve(file.name() + ".part");
        try {
            String found = write(content, file, part);
            if (!found.equals(file.sha256())) {
                throw new WrongContentException(file.name() + " has SHA-256 " + found + ", expected " + file.sha256());
            }
            Path place = folder.resolve(file.name());
            if (Files.exists(place)) {
                Files.move(place, folder.resolve(file.name() + ".bak"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String write(InputStream content, ExpectedFile file, Path part)
            throws IOException, WrongContentException {
        MessageDigest digest = sha256Digest();
        try (FileChannel channel = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            copy(content, out, file);
            channel.force(true);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Stops at the first byte too many, so that no source can fill the disk. */
    private static void copy(InputStream content, OutputStream out, ExpectedFile file)
            throws IOException, WrongContentException {
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            size += read;
            if (size > file.size()) {
                throw new WrongContentException(file.name() + " is larger than its " + file.size() + " bytes");
            }
            out.write(chunk, 0, read);
        }
        if (size < file.size()) {
            throw new WrongContentException(file.name() + " has " + size + " bytes, expected " + file.size());
        }
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
