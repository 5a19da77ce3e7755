package dev.digits.service.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.digits.v1.ListModelsRequest;
import dev.digits.v1.ModelServiceGrpc;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connections that are open and on which nothing comes. */
class KeptChannelTest {
    private ManagedChannel connections;
    private PeerChannel peer;

    private record Local(int port) implements PeerAddress {
        @Override
        public String host() {
            return "127.0.0.1";
        }
    }

    @AfterEach
    void stop() {
        connections.shutdownNow();
    }

    @Test
    void reachesAServiceThatIsBackWhileTheConnectionToItsOldSelfStaysOpenAndSilent() throws IOException {
        // Given
        Replica replica;
        try (Socket silent = silentConnection()) {
            replica = new Replica("127.0.0.1", silent.getLocalPort());

            // When
            replica.server.start();
            list(Duration.ofSeconds(8));
        }

        // Then
        assertThat(replica.calls.get()).isEqualTo(1);
        replica.server.stop();
    }

    @Test
    void leavesACallItsConnectionWhereTheServiceIsOnlySlow() {
        // Given
        Replica replica = new Replica("127.0.0.1", 0);
        replica.server.start();
        connect(replica.server.port());
        list(Duration.ofSeconds(8));

        // When
        replica.answerAfter(Duration.ofSeconds(5));

        // Then
        assertThatCode(() -> list(Duration.ofSeconds(20))).doesNotThrowAnyException();
        assertThat(replica.calls.get()).isEqualTo(2);
        replica.server.stop();
    }

    /** The server's end of a connection that the channel has made to a port where nobody listens any more. */
    private Socket silentConnection() throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            connect(listener.getLocalPort());
            return listener.accept();
        }
    }

    private void connect(int port) {
        connections =
                NettyChannelBuilder.forAddress("127.0.0.1", port).usePlaintext().build();
        peer = PeerChannel.of(Peer.INFERENCE, new Local(port), connections);
        peer.connect();
    }

    private void list(Duration deadline) {
        ModelServiceGrpc.newBlockingStub(peer.channel())
                .withDeadlineAfter(deadline.toMillis(), TimeUnit.MILLISECONDS)
                .listModels(ListModelsRequest.getDefaultInstance());
    }
}
