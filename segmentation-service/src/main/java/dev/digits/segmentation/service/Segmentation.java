package dev.digits.segmentation.service;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.security.Security;

/** Starts the segmentation service. */
@QuarkusMain
public final class Segmentation {
    private Segmentation() {}

    /**
     * Runs until the process is told to end.
     *
     * @param args passed on to Quarkus
     */
    public static void main(String... args) {
        forgetAddressesSoon();
        Quarkus.run(args);
    }

    /** A container that restarts comes back under another address; the JVM and gRPC would both hold on to the old one. */
    private static void forgetAddressesSoon() {
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        System.setProperty("networkaddress.cache.ttl", "1");
    }
}
