package dev.digits.segmentation.service;

import dev.digits.service.peer.RefreshedNames;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

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
        RefreshedNames.forgetAddressesSoon();
        Quarkus.run(args);
    }
}
