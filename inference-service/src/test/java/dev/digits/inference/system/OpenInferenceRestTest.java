package dev.digits.inference.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.fixtures.PlainHttp;
import dev.digits.inference.Eventually;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the protocol's paths answer to anybody with an HTTP client. */
@QuarkusTest
@QuarkusTestResource(StoreAndPort.class)
@TestProfile(OtherClientsTest.OwnApplication.class)
class OpenInferenceRestTest {

    private static final String BLANK = "[" + String.join(",", Collections.nCopies(784, "0")) + "]";
    private static final String TILE =
            "{\"name\":\"pixels\",\"datatype\":\"UINT8\",\"shape\":[1,28,28],\"data\":" + BLANK + "}";

    @TestHTTPResource("/v2/")
    URI base;

    @BeforeEach
    void waitForTheModel() throws Exception {
        Eventually.holds("ready", () -> get("health/ready").statusCode() == 200);
    }

    @Test
    void metadataSaysWhatAModelTakesAndGives() throws Exception {
        // When
        JsonNode models = json(get("models")).path("models");
        JsonNode line = json(get("models/line"));

        // Then
        assertThat(models).hasToString("[\"tile\",\"line\"]");
        assertThat(line.path("name").asText()).isEqualTo("line");
        assertThat(line.path("inputs"))
                .hasToString("[{\"name\":\"pixels\",\"datatype\":\"UINT8\",\"shape\":[-1,32,-1]}]");
        assertThat(line.path("outputs"))
                .hasToString("[{\"name\":\"log_probabilities\",\"datatype\":\"FP32\",\"shape\":[-1,-1,11]}]");
        String version = line.path("versions").path(0).asText();
        assertThat(json(get("models/line/versions/" + version))).isEqualTo(line);
        assertThat(json(get("models/line/versions/" + version + "/ready"))
                        .path("ready")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void nestedArraysAreTensorsToo() throws Exception {
        // Given
        String row = "[" + String.join(",", Collections.nCopies(28, "0")) + "]";
        String nested = "[[" + String.join(",", Collections.nCopies(28, row)) + "]]";

        // When
        HttpResponse<String> flat = post("models/tile/infer", "{\"inputs\":[" + TILE + "]}");
        HttpResponse<String> deep = post("models/tile/infer", "{\"inputs\":[" + TILE.replace(BLANK, nested) + "]}");

        // Then
        assertThat(flat.statusCode()).isEqualTo(200);
        assertThat(json(flat).path("outputs").path(0).path("data")).hasSize(11);
        assertThat(deep.body()).isEqualTo(flat.body());
    }

    @Test
    void nullIsAsIfLeftOut() throws Exception {
        // Given
        String tile = TILE.substring(0, TILE.length() - 1) + ",\"parameters\":{\"binary_data_size\":null}}";
        String output = "{\"name\":\"log_probabilities\",\"parameters\":{\"binary_data\":null}}";

        // When
        HttpResponse<String> answer = post(
                "models/tile/infer",
                "{\"id\":null,\"parameters\":null,\"inputs\":[" + tile + "],\"outputs\":[" + output + "]}");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(json(post("models/tile/infer", "{\"inputs\":[" + TILE + "]}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        GET  | models/letters             |                                  | 404 | there is no model 'letters'
        GET  | models/tile/versions/1     |                                  | 404 | version '1' of model 'tile' does not serve
        GET  | models/tile/versions/1/ready |                                | 404 | does not serve
        GET  | models/tile/config         |                                  | 404 | Not Found
        GET  | models/tile/infer          |                                  | 405 | Not Allowed
        POST | models/tile/infer          | { "inputs":                      | 400 | the body is no JSON
        POST | models/tile/infer          | [1]                              | 400 | must be a JSON object
        POST | models/tile/infer          | {}                               | 400 | the request has 0 inputs
        POST | models/tile/infer          | {"inputs":[{"datatype":"UINT8"}]} | 400 | needs 'data'
        POST | models/tile/infer          | {"inputs":[{"datatype":"UINT8","data":["0"]}]} | 400 | where a number must be
        POST | models/tile/infer          | {"inputs":[{"datatype":"UINT8","data":[[[[[0]]]]]}]} | 400 | four dimensions
        POST | models/tile/infer          | {"inputs":[{"datatype":"UINT8","data":[300]}]} | 400 | whole numbers, 0 to 255
        POST | models/tile/infer          | {"inputs":[{"datatype":"UINT8","shape":[1.5],"data":[0]}]} | 400 | shape must be whole
        POST | models/tile/infer          | {"inputs":[{"name":"pixels","datatype":"FP32","shape":[1,28,28],"data":[0]}]} | 400 | holds 1 numbers
        POST | models/tile/infer          | {"inputs":[{"datatype":"UINT8","parameters":{"binary_data_size":9}}]} | 400 | 0 bytes stand behind
        """)
    void refusalsAreJsonThatSaysWhatToDo(String method, String path, String body, int status, String message)
            throws Exception {
        // When
        HttpResponse<String> answer = method.equals("GET") ? get(path) : post(path, body);

        // Then
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).path("error").asText()).contains(message);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return PlainHttp.send(HttpRequest.newBuilder(base.resolve(path)));
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return PlainHttp.send(
                HttpRequest.newBuilder(base.resolve(path)).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return new ObjectMapper().readTree(answer.body());
    }
}
