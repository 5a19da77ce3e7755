package dev.digits.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.security.Security;

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
        forgetAddressesSoon();
        refuseMalformedAddressesOurselves();
        Quarkus.run(args);
    }

    /** Quarkus would refuse an address that is no URI with a bare 400; switched off, the router refuses it and asks us. */
    private static void refuseMalformedAddressesOurselves() {
        System.setProperty("vertx.disableURIValidation", "true");
    }

    /**
     * A container that restarts comes back under another address. The JVM keeps addresses for 30 s and failed look-ups for
     * 10 s, gRPC keeps them for 30 s more: one second of each is enough to spare the name server.
     */
    private static void forgetAddressesSoon() {
        Security.setProperty("networkaddress.cache.ttl", "1");
        Security.setProperty("networkaddress.cache.negative.ttl", "1");
        System.setProperty("networkaddress.cache.ttl", "1");
    }
}
