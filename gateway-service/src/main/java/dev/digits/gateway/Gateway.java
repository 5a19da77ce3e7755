package dev.digits.gateway;

import dev.digits.service.peer.RefreshedNames;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {
    private Gateway() {}

    /**
     * Runs until the process is told to end.
     *
     * @param args passed on to Quarkus
     */
    public static void main(String... args) {
        RefreshedNames.forgetAddressesSoon();
        refuseMalformedAddressesOurselves();
        Quarkus.run(args);
    }

    /** Quarkus would refuse an address that is no URI with a bare 400; switched off, the router refuses it and asks us. */
    private static void refuseMalformedAddressesOurselves() {
        System.setProperty("vertx.disableURIValidation", "true");
    }
}
