package dev.digits.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What this process holds of the machine's memory, told by Linux (proc(5)); always 0 bytes on other systems. */
final class ResidentMemory {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final Path RESET = Path.of("/proc/self/clear_refs");
    private static final String RESET_PEAK = "5";
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final boolean IS_TOLD = Files.isWritable(RESET) && Files.isReadable(STATUS);
    private static final int KIB = 1024;

    private ResidentMemory() {}

    /** Begins to look for the largest size anew; returns the size now in bytes. */
    static long startPeak() throws IOException {
        if (IS_TOLD) {
            Files.writeString(RESET, RESET_PEAK);
        }
        return peak();
    }

    /** The largest size since then, in bytes. */
    static long peak() throws IOException {
        if (!IS_TOLD) {
            return 0;
        }
        Matcher peak = PEAK.matcher(Files.readString(STATUS));
        if (!peak.find()) {
            throw new IOException(STATUS + " tells no peak");
        }
        return Long.parseLong(peak.group(1)) * KIB;
    }
}
