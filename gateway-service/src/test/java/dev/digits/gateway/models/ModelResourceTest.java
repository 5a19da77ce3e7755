package dev.digits.gateway.models;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.digits.gateway.GatewayTest;
import dev.digits.gateway.fakes.FakeModels;
import dev.digits.gateway.fakes.FakeServices;
import dev.digits.gateway.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ModelResourceTest extends GatewayTest {
    private static final String MODELS = "/api/v1/models/";

    @Test
    void listsVersions() {
        // Given / When
        var answer = given().get(MODELS).then();

        // Then
        answer.statusCode(200)
                .body("models", hasSize(2))
                .body("models[0].damage", containsString("checksum"))
                .body("models[1].version", equalTo(FakeModels.GOOD))
                .body("models[1].created", equalTo("2026-11-22T10:15:00Z"))
                .body("models[1].serving", equalTo(true))
                .body("models[1].testAccuracy", equalTo(0.9968f))
                .body("models[1].validationAccuracy", nullValue())
                .body("models[1].lineAccuracy", equalTo(0.872f))
                .body("models[1].inkAccuracy", nullValue())
                .body("models[1].damage", nullValue());
    }

    @Test
    void describesAVersion() {
        // Given / When
        var answer = given().get(MODELS + FakeModels.GOOD).then();

        // Then
        answer.statusCode(200)
                .body("model.version", equalTo(FakeModels.GOOD))
                .body("manifest.classes", equalTo(11))
                .body("metrics", hasSize(2))
                .body("metrics[1].loss", equalTo(0.25f))
                .body("report", equalTo(MODELS + FakeModels.GOOD + "/report"))
                .body("card", equalTo(MODELS + FakeModels.GOOD + "/card"));
    }

    @Test
    void givesTheNetworksOfAVersionForEver() {
        // Given / When
        var answer = given().get(MODELS + FakeModels.GOOD + "/networks").then();

        // Then
        byte[] file = answer.statusCode(200)
                .contentType("application/octet-stream")
                .header("Cache-Control", containsString("immutable"))
                .extract()
                .asByteArray();
        assertThat(file).isEqualTo(FakeModels.networks());
    }

    @Test
    void servesTheReportInASandbox() {
        // Given / When
        var answer = given().get(MODELS + FakeModels.GOOD + "/report").then();

        // Then
        answer.statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("report"));
    }

    @Test
    void servesTheCardAsTextToRead() {
        // Given / When
        var answer = given().get(MODELS + FakeModels.GOOD + "/card").then();

        // Then
        answer.statusCode(200).contentType("text/plain").body(equalTo("# mnist-resnet"));
    }

    @Test
    void listsTrainingRunsWithWhatTheyMeasuredSoFar() {
        // Given / When
        var answer = given().get("/api/v1/training-runs").then();

        // Then
        answer.statusCode(200)
                .body("runs", hasSize(1))
                .body("runs[0].name", equalTo("20261124T101500Z-seed1"))
                .body("runs[0].updated", equalTo("2026-11-24T10:20:00Z"))
                .body("runs[0].tileEpochs", equalTo(8))
                .body("runs[0].lineEpochs", nullValue())
                .body("runs[0].metrics", hasSize(2))
                .body("runs[0].metrics[1].phase", equalTo("tiles"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "%2e%2e%2fetc", "a%20b"})
    void knowsNoOtherVersion(String version) {
        // Given / When
        var answer = given().urlEncodingEnabled(false).get(MODELS + version).then();

        // Then
        isProblem(answer, ProblemType.MODEL_NOT_FOUND);
    }

    @Test
    void activatesWithTheToken() {
        // Given
        var request = given().header("Authorization", "Bearer " + FakeServices.TOKEN);

        // When
        var answer = request.post(MODELS + FakeModels.GOOD + "/activate").then();

        // Then
        answer.statusCode(200).body("version", equalTo(FakeModels.GOOD)).body("serving", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer wrong", "Basic correct-horse-battery-staple"})
    void asksForTheToken(String authorization) {
        // Given
        var request = given().header("Authorization", authorization);

        // When
        var answer = request.post(MODELS + FakeModels.GOOD + "/activate").then();

        // Then
        isProblem(answer, ProblemType.TOKEN_NEEDED);
        answer.header("WWW-Authenticate", containsString("Bearer"));
    }

    @Test
    void saysWhyAVersionCannotBeServed() {
        // Given
        var request = given().header("Authorization", "Bearer " + FakeServices.TOKEN);

        // When
        var answer = request.post(MODELS + FakeModels.DAMAGED + "/activate").then();

        // Then
        isProblem(answer, ProblemType.MODEL_DAMAGED);
        answer.body("detail", containsString("checksum"));
    }

    @Test
    void namesTheServiceThatIsAway() {
        // Given
        fakes.inferenceRemote.stop();

        // When
        var answer = given().get(MODELS).then();
        fakes.inferenceRemote.start();

        // Then
        isProblem(answer, ProblemType.SERVICE_AWAY);
        answer.body("service", equalTo("inference"));
        assertThat(becomes(200, () -> given().get(MODELS))).isTrue();
    }
}
