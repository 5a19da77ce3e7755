package dev.digits.system;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A file system of its own in memory, mounted on a folder: it can be filled, made read-only and taken away. */
final class SmallVolume {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FILLER = ".filler";
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private final Path folder;
    private final int mebibytes;

    private SmallVolume(Path folder, int mebibytes) {
        this.folder = folder;
        this.mebibytes = mebibytes;
    }

    /** Mounts one on a folder that is there. */
    static SmallVolume on(Path folder, int mebibytes) throws IOException, InterruptedException {
        SmallVolume volume = new SmallVolume(folder, mebibytes);
        volume.comeBack();
        return volume;
    }

    /** Takes all of its space. */
    void fill() throws IOException {
        byte[] block = new byte[4096];
        try (OutputStream filler = Files.newOutputStream(folder.resolve(FILLER))) {
            for (long bytes = 0; bytes <= mebibytes * 1024L * 1024; bytes += block.length) {
                filler.write(block);
            }
        } catch (IOException e) {
            if (folder.toFile().getUsableSpace() >= block.length) {
                throw e;
            }
            return;
        }
        throw new IllegalStateException(folder + " holds more than " + mebibytes + " MiB");
    }

    /** Gives that space back, where it was taken. */
    void freeSpace() throws IOException {
        Files.deleteIfExists(folder.resolve(FILLER));
    }

    void makeReadOnly() throws IOException, InterruptedException {
        run("mount", "-o", "remount,ro", folder.toString());
    }

    void makeWritable() throws IOException, InterruptedException {
        run("mount", "-o", "remount,rw", folder.toString());
    }

    /** Takes it away with all that is on it; the folder is there, and empty. */
    void goAway() throws IOException, InterruptedException {
        run("umount", "--lazy", folder.toString());
    }

    /** Mounts an empty one in its place. */
    void comeBack() throws IOException, InterruptedException {
        run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "m,mode=0777", "tmpfs", folder.toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(IS_ROOT ? List.of() : List.of("sudo", "-n"));
        all.addAll(List.of(command));
        CommandLine run = CommandLine.run(Path.of("."), Map.of(), PATIENCE, all);
        if (run.exitCode() != 0) {
            throw new IOException(all + " failed: " + run.all());
        }
    }
}
