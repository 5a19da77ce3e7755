package dev.digits.service.peer;

import java.util.Arrays;
import java.util.Optional;

/** The services that other services call. */
public enum Peer {
    SEGMENTATION("segmentation"),
    INFERENCE("inference");

    private final String id;

    Peer(String id) {
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
    public static Optional<Peer> byId(String id) {
        return Arrays.stream(values()).filter(peer -> peer.id.equals(id)).findFirst();
    }
}
