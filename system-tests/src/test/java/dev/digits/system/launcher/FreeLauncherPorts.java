package dev.digits.system.launcher;

import dev.digits.system.FreePorts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings that give the launcher ports of its own. */
final class FreeLauncherPorts {
    private static final List<String> NAMES = List.of(
            "DIGITS_PORT",
            "DIGITS_SEGMENTATION_PORT",
            "DIGITS_SEGMENTATION_HTTP_PORT",
            "DIGITS_INFERENCE_PORT",
            "DIGITS_INFERENCE_HTTP_PORT");

    private FreeLauncherPorts() {}

    /** The settings with free ports added. */
    static Map<String, String> over(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        List<Integer> ports = FreePorts.take(NAMES.size());
        for (int i = 0; i < NAMES.size(); i++) {
            all.put(NAMES.get(i), ports.get(i).toString());
        }
        return all;
    }
}
