package dev.digits.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.test.common.WithTestResource;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the whole gateway share: the fakes, and drawings to send. */
@WithTestResource(FakeServices.class)
public abstract class GatewayTest {
    protected static final String RECOGNITIONS = "/api/v1/recognitions";

    /** One stroke. */
    protected static final String INK =
            "{\"ink\":{\"strokes\":[[[400,60],[398,140]]],\"width\":800,\"height\":300,\"penWidth\":10}}";

    protected FakeServices fakes;

    @BeforeEach
    void answerAgain() {
        fakes.segmentation.reset();
    }

    protected static void isProblem(ValidatableResponse response, ProblemType type) {
        response.statusCode(type.status())
                .contentType(Problem.MEDIA_TYPE)
                .body("type", Matchers.equalTo(type.uri()))
                .body("title", Matchers.equalTo(type.title()))
                .body("status", Matchers.equalTo(type.status()))
                .body("detail", Matchers.not(Matchers.emptyOrNullString()));
    }

    /** A picture in a format that the JDK writes, such as {@code png} or {@code jpg}. */
    protected static byte[] picture(String format) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(80, 30, BufferedImage.TYPE_INT_RGB), format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the metrics have this line, and fails when they do not in this time. */
    protected static void awaitMetric(String line, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!metrics().contains(line + "\n")) {
            assertThat(System.nanoTime()).as(line).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    protected static String metrics() {
        return given().get("/q/metrics").asString();
    }

    /** Asks until the status comes, for at most 20 s. */
    protected static boolean becomes(int status, Supplier<Response> question) {
        Instant end = Instant.now().plusSeconds(20);
        while (Instant.now().isBefore(end)) {
            if (question.get().statusCode() == status) {
                return true;
            }
        }
        return false;
    }
}
