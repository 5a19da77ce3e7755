package dev.digits.system.container;

import java.util.List;
import java.util.Map;

/** The images that ours are built from, as the compose file names them. */
final class Images {
    private Images() {}

    /** Build image and runtime image. */
    static List<String> bases() {
        Map<String, String> environment = System.getenv();
        return List.of(
                environment.getOrDefault("DIGITS_BUILD_IMAGE", "maven:3.9-eclipse-temurin-17"),
                environment.getOrDefault("DIGITS_RUNTIME_IMAGE", "eclipse-temurin:17-jre"));
    }
}
