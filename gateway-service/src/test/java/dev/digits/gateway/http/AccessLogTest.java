package dev.digits.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.GatewayTest;
import io.grpc.Status;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AccessLogTest extends GatewayTest {
    private static final PatternFormatter MESSAGE = new PatternFormatter("%s");

    private final Locale before = Locale.getDefault();
    private final BlockingQueue<String> accesses = new LinkedBlockingQueue<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            String message = MESSAGE.format(entry);
            if (message.startsWith("event=access")) {
                accesses.add(message);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void speakGerman() {
        Locale.setDefault(Locale.GERMANY);
        Logger.getLogger("").addHandler(handler);
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
        Logger.getLogger("").removeHandler(handler);
    }

    @Test
    void writesNumbersInTheSameWayInEveryLocale() throws Exception {
        // Given
        fakes.segmentation.failWith(Status.INTERNAL);

        // When
        given().contentType("application/json")
                .body(INK)
                .post(RECOGNITIONS)
                .then()
                .statusCode(500);
        String access = accesses.poll(10, TimeUnit.SECONDS);

        // Then
        assertThat(access)
                .matches("event=access method=POST path=/api/v1/recognitions status=500 in=\\d+ out=\\d+ ms=\\d+\\.\\d"
                        + " sampled=1/\\d+.*");
        assertThat(accesses).isEmpty();
    }
}
