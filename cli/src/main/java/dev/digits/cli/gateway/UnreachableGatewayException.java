package dev.digits.cli.gateway;

import java.io.IOException;
import java.net.URI;

/** Nothing that talks HTTP answers at the gateway's address. */
public final class UnreachableGatewayException extends Exception {
    UnreachableGatewayException(URI base, IOException cause) {
        super("no gateway answers at " + base + ": start one with ./digits up, or name another with --url", cause);
    }
}
