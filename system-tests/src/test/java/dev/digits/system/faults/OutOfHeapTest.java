package dev.digits.system.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.system.OwnSystem;
import dev.digits.system.RunningSystem;
import dev.digits.system.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A gateway whose heap is too small for what it is sent ends, instead of going on with work that was half done, and is started again. */
@ExtendWith(OwnSystem.class)
class OutOfHeapTest {
    /** Less than three bodies of the greatest size take. */
    private static final String SMALL = "-Xmx40m";

    private static final int BODIES = 3;
    private static final int BODY = 10 << 20;
    private static final byte[] PIECE = new byte[64 << 10];
    /** Exit code of a JVM that {@code -XX:+ExitOnOutOfMemoryError} has ended. */
    private static final int OUT_OF_MEMORY = 3;

    private final RunningSystem system;

    OutOfHeapTest(RunningSystem system) {
        this.system = system;
    }

    @Test
    void aGatewayThatRunsOutOfHeapEndsAndIsStartedAgain() throws Exception {
        ServiceProcess gateway = system.gatewayService();
        gateway.kill();
        gateway.start(SMALL);
        gateway.awaitReady();
        Fault outOfHeap = new Fault("gateway out of heap", Set.of(Fault.GATEWAY), this::fillTheHeap, () -> {
            gateway.start();
            gateway.awaitReady();
        });
        Trial.ofReading(system.gateway()).of(outOfHeap, Duration.ofSeconds(1));
    }

    private void fillTheHeap() throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(BODIES);
        try {
            for (int i = 0; i < BODIES; i++) {
                clients.execute(this::sendALargeBody);
            }
            assertThat(system.gatewayService().awaitExit()).isEqualTo(OUT_OF_MEMORY);
        } finally {
            clients.shutdownNow();
        }
    }

    /** All but the last byte, so that the gateway holds it. */
    private void sendALargeBody() {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), system.gateway().getPort())) {
            String head =
                    "POST /api/v1/recognitions HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + BODY + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            for (int sent = 0; sent + PIECE.length < BODY; sent += PIECE.length) {
                socket.getOutputStream().write(PIECE);
            }
            socket.getInputStream().readAllBytes();
        } catch (IOException e) {
            // it has ended
        }
    }
}
