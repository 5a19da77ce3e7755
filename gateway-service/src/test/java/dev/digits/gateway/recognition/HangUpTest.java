package dev.digits.gateway.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeSegmentation;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.fakes.FaultLog;
import dev.digits.gateway.fakes.Wire;
import dev.digits.v1.Recognition;
import io.grpc.stub.ServerCallStreamObserver;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callers who go before they have their answer are no fault, wherever they stand, and hold nothing up. */
@QuarkusTest
class HangUpTest extends GatewayTest {
    @TestHTTPResource(RECOGNITIONS)
    URI address;

    private FaultLog log;

    @BeforeEach
    void listen() {
        log = new FaultLog();
    }

    @AfterEach
    void unlisten() {
        log.close();
    }

    @Test
    void stopsTheWorkBehindWhenTheConnectionIsClosed() throws Exception {
        // Given
        CountDownLatch calledBack = neverAnswered();
        Wire caller = new Wire(address).head(INK.length()).write(INK);
        assertThat(fakes.segmentation.asked.poll(5, TimeUnit.SECONDS)).isNotNull();

        // When
        caller.close();

        // Then
        assertThat(calledBack.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void stopsTheWorkBehindWhenTheConnectionBreaks() throws Exception {
        // Given
        CountDownLatch calledBack = neverAnswered();
        Wire caller = new Wire(address).head(INK.length()).write(INK);
        assertThat(fakes.segmentation.asked.poll(5, TimeUnit.SECONDS)).isNotNull();

        // When
        caller.reset();

        // Then
        assertThat(calledBack.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void stopsTheWorkBehindWhenTheConnectionIsClosedRightBehindTheBody() throws Exception {
        // Given
        String body = INK + " ".repeat(900_000);
        Semaphore calledBack = new Semaphore(0);
        fakes.segmentation.will((drawing, caller) ->
                ((ServerCallStreamObserver<Recognition>) caller).setOnCancelHandler(calledBack::release));

        // When
        int asked = 0;
        for (int i = 0; i < 30 || (asked == 0 && i < 200); i++) {
            Wire caller = new Wire(address).head(body.length()).write(body);
            // while the body is read, and a little later each time until it has been passed on
            TimeUnit.MILLISECONDS.sleep(5L * i);
            caller.close();
            if (fakes.segmentation.asked.poll(300, TimeUnit.MILLISECONDS) != null) {
                asked++;

                // Then: long before the deadline
                assertThat(calledBack.tryAcquire(5, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(asked).isPositive();
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void givesThePlaceBackOfACallerWhoGoesInTheMiddleOfTheBody() throws Exception {
        // Given
        for (int i = 0; i < FakeServices.PLACES; i++) {
            Wire caller = new Wire(address).head(INK.length()).write(INK.substring(0, 20));
            TimeUnit.MILLISECONDS.sleep(100);

            // When
            if (i % 2 == 0) {
                caller.close();
            } else {
                caller.reset();
            }
        }

        // Then
        assertThat(becomes(200, HangUpTest::recognition)).isTrue();
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void takesNoHarmFromOneWhoGoesWhileTheAnswerIsWritten() throws Exception {
        // Given
        fakes.segmentation.will((drawing, caller) -> {
            breakOff();
            FakeSegmentation.answer(drawing, caller);
        });
        broken = new Wire(address);
        broken.head(INK.length()).write(INK);

        // When
        assertThat(fakes.segmentation.asked.poll(5, TimeUnit.SECONDS)).isNotNull();

        // Then
        assertThat(log.faults()).isEmpty();
        fakes.segmentation.reset();
        assertThat(becomes(200, HangUpTest::recognition)).isTrue();
    }

    @Test
    void endsAnIdleConnectionInOrderAndSaysBeforeUntilWhenItMayBeUsed() throws Exception {
        // Given
        Wire caller = new Wire(address).head(INK.length()).write(INK);

        // When
        String head = caller.answerHead();
        Duration idle = caller.untilItEnds();

        // Then
        assertThat(head).contains("200 OK");
        long promised = FakeServices.IDLE.toSeconds() * 5 / 6;
        assertThat(head.toLowerCase(Locale.ROOT)).contains("keep-alive: timeout=" + promised + "\r\n");
        assertThat(idle).isGreaterThan(Duration.ofSeconds(promised));
        assertThat(log.faults()).isEmpty();
    }

    private volatile Wire broken;

    private void breakOff() {
        try {
            broken.reset();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private CountDownLatch neverAnswered() {
        CountDownLatch calledBack = new CountDownLatch(1);
        fakes.segmentation.will((drawing, caller) ->
                ((ServerCallStreamObserver<Recognition>) caller).setOnCancelHandler(calledBack::countDown));
        return calledBack;
    }

    private static Response recognition() {
        return given().contentType("application/json").body(INK).post(RECOGNITIONS);
    }
}
