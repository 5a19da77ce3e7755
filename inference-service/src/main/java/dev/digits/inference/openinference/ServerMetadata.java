package dev.digits.inference.openinference;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the server says of itself. */
@Singleton
public final class ServerMetadata {

    /** Its name. */
    public static final String NAME = "digits";

    /** What it can beyond the protocol: tensors as bytes behind the JSON of a REST request. */
    public static final List<String> EXTENSIONS = List.of("binary_tensor_data");

    private final String version;

    /** @param version of the program */
    public ServerMetadata(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    /** Version of the program. */
    public String version() {
        return version;
    }
}
