package dev.digits.gateway.live;

import dev.digits.gateway.access.Clients;
import io.quarkus.websockets.next.HttpUpgradeCheck;
import io.quarkus.websockets.next.UserData;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Keeps the name of the client that opens a live connection: a message of the connection brings none. */
@Singleton
final class LiveClient implements HttpUpgradeCheck {
    private static final UserData.TypedKey<String> NAME = UserData.TypedKey.forString("client");

    private final Clients clients;

    LiveClient(Clients clients) {
        this.clients = clients;
    }

    @Override
    public Uni<CheckResult> perform(HttpUpgradeContext handshake) {
        clients.of(handshake.httpRequest())
                .ifPresent(name -> handshake.userData().put(NAME, name));
        return CheckResult.permitUpgrade();
    }

    /** The client of a connection. */
    static String of(WebSocketConnection connection) {
        return connection.userData().get(NAME);
    }
}
