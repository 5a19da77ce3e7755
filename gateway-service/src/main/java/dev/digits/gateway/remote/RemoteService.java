package dev.digits.gateway.remote;

import java.util.Arrays;
import java.util.Optional;

/** The services that the gateway calls. */
public enum RemoteService {
    SEGMENTATION("segmentation"),
    INFERENCE("inference");

    private final String id;

    RemoteService(String id) {
        this.id = id;
    }

    /** Short name, as in settings, health and problems. */
    public String id() {
        return id;
    }

    /** Name for people. */
    public String title() {
        return id + " service";
    }

    /** The service of this short name. */
    public static Optional<RemoteService> byId(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }
}
