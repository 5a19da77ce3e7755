package dev.digits.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.fakes.Wire;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bodies that hardly come, in all places that there are. */
@QuarkusTest
class SlowBodiesTest extends GatewayTest {
    private static final String BEGINNING = INK.substring(0, INK.length() / 2);
    private static final String END = INK.substring(INK.length() / 2);
    /** Nobody waits for the rest of {@code limits.upload-grace} in vain. */
    private static final long MOST_OF_GRACE_MILLIS = 1_000;
    /** Past {@code limits.upload-grace}. */
    private static final long PAST_GRACE_MILLIS = 3_000;

    private static final Duration SOON = Duration.ofSeconds(1);

    @TestHTTPResource(RECOGNITIONS)
    URI address;

    private final List<Wire> callers = new ArrayList<>();

    @AfterEach
    void endAll() throws IOException {
        for (Wire caller : callers) {
            caller.close();
        }
    }

    @Test
    void loseTheirPlacesToThoseWhoWait() throws Exception {
        // Given
        List<Wire> slow = beginInAllPlaces();
        TimeUnit.MILLISECONDS.sleep(MOST_OF_GRACE_MILLIS);

        // When
        String read = call().write(INK).answerHead();
        String alsoRead = call().write(INK).answerHead();

        // Then
        assertThat(read).contains("200 OK");
        assertThat(alsoRead).contains("200 OK");
        List<String> heads = new ArrayList<>();
        for (Wire caller : slow) {
            heads.add(caller.write(END).answerHead());
        }
        assertThat(heads).allMatch(head -> head.contains("408") || head.contains("200 OK"));
        assertThat(heads).anyMatch(head -> head.contains("408"));
    }

    @Test
    void keepTheirPlacesWhileNobodyWaits() throws Exception {
        // Given
        List<Wire> slow = beginInAllPlaces();
        TimeUnit.MILLISECONDS.sleep(PAST_GRACE_MILLIS);

        // When
        for (Wire caller : slow) {
            caller.write(END);
        }

        // Then
        for (Wire caller : slow) {
            assertThat(caller.answerHead()).contains("200 OK");
        }
    }

    @Test
    void endWithAnAnswerThatSaysSo() throws Exception {
        // Given
        Wire silent = call().write(BEGINNING);

        // When
        String head = silent.answerHead();

        // Then
        assertThat(head).contains("408").containsIgnoringCase("connection: close");
        assertThat(silent.untilItEnds()).isLessThan(FakeServices.IDLE);
    }

    private List<Wire> beginInAllPlaces() throws Exception {
        List<Wire> slow = new ArrayList<>();
        for (int i = 0; i < FakeServices.PLACES; i++) {
            slow.add(call().write(BEGINNING));
        }
        awaitMetric("digits_recognitions_in_flight " + (double) FakeServices.PLACES, SOON);
        return slow;
    }

    /** Sends the head of a request only. */
    private Wire call() throws IOException {
        Wire caller = new Wire(address).head(INK.length());
        callers.add(caller);
        return caller;
    }
}
