package dev.digits.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.fakes.HeldDrawings;
import dev.digits.gateway.fakes.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes while all places are taken. */
@QuarkusTest
class AdmissionTest extends GatewayTest {
    @TestHTTPResource(RECOGNITIONS)
    URI address;

    private final HeldDrawings held = new HeldDrawings();
    private final List<Wire> callers = new ArrayList<>();

    @BeforeEach
    void takeAllPlaces() throws Exception {
        metrics(); // the first look takes longer than anyone waits
        fakes.segmentation.will(held);
        for (int i = 0; i < FakeServices.PLACES; i++) {
            call().write(INK);
        }
        held.await(FakeServices.PLACES);
    }

    @AfterEach
    void endAll() throws IOException {
        held.answerAll();
        for (Wire caller : callers) {
            caller.close();
        }
    }

    @Test
    void isRefusedAfterAShortWaitBeforeTheBodyIsSent() throws Exception {
        // Given
        long start = System.nanoTime();

        // When
        String head = call().answerHead();

        // Then
        assertThat(head).contains("429").contains("Retry-After: 1");
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(FakeServices.PATIENCE.minusMillis(200), FakeServices.DEADLINE);
    }

    @Test
    void isReadWhenAPlaceIsFreeInTime() throws Exception {
        // Given
        Wire waiting = call().write(INK);

        // When
        held.answerOne();
        held.await(1);
        held.answerAll();

        // Then
        assertThat(waiting.answerHead()).contains("200 OK");
    }

    @Test
    void isRefusedAtOnceWhenTooManyWait() throws Exception {
        // Given
        List<Wire> waiting = new ArrayList<>();
        for (int i = 0; i < FakeServices.WAITING; i++) {
            waiting.add(call());
        }
        waitUntilSoManyWait(FakeServices.WAITING);

        // When
        String head = call().answerHead();

        // Then: before those who wait are
        assertThat(head).contains("429").contains("Retry-After: 1");
        for (Wire caller : waiting) {
            assertThat(caller.isAnswered()).isFalse();
        }
    }

    @Test
    void leavesTheLineWhenItsCallerGoes() throws Exception {
        // Given
        Wire gone = call();
        waitUntilSoManyWait(1);

        // When
        gone.close();

        // Then
        waitUntilSoManyWait(0);
        assertThat(metrics()).contains("digits_recognitions_in_flight 4.0");
    }

    @Test
    void mayBeUsedAgainByTheSameConnectionAfterARefusal() throws Exception {
        // Given
        Wire refused = call().write(INK);
        assertThat(refused.answerHead()).contains("429");

        // When
        fakes.segmentation.reset();
        held.answerAll();
        refused.head(INK.length()).write(INK);

        // Then
        String text;
        do {
            text = refused.answerHead();
        } while (!text.contains("HTTP/1.1"));
        assertThat(text).contains("200 OK");
    }

    /** Sends the head of a request only. */
    private Wire call() throws IOException {
        Wire caller = new Wire(address).head(INK.length());
        callers.add(caller);
        return caller;
    }

    /** Before the patience of these ends. */
    private static void waitUntilSoManyWait(int some) throws InterruptedException {
        awaitMetric("digits_recognitions_waiting " + (double) some, FakeServices.PATIENCE.minusMillis(500));
    }
}
