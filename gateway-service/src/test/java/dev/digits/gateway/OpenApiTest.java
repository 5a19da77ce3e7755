package dev.digits.gateway;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.digits.gateway.problem.ProblemType;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The description of the API, for programs and for people. */
@QuarkusTest
class OpenApiTest extends GatewayTest {
    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @Test
    void describesTheWholeApi() {
        // Given / When
        JsonPath api = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        // Then
        assertThat(api.getString("info.version")).isEqualTo(version);
        var paths = api.getMap("paths");
        assertThat(paths.keySet())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder(
                        "/api/v1/recognitions",
                        "/api/v1/models",
                        "/api/v1/models/{version}",
                        "/api/v1/models/{version}/report",
                        "/api/v1/models/{version}/card",
                        "/api/v1/models/{version}/networks",
                        "/api/v1/training-runs",
                        "/api/v1/models/{version}/activate");
        var recognize = api.getMap("paths.'/api/v1/recognitions'.post.responses");
        assertThat(recognize.keySet())
                .extracting(String::valueOf)
                .contains("200", "400", "406", "408", "413", "414", "415", "422", "429", "431", "500", "503", "504");
        assertThat(api.getMap("paths.'/api/v1/recognitions'.post.requestBody.content")
                        .keySet())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder(
                        "image/png",
                        "image/jpeg",
                        "image/webp",
                        "image/bmp",
                        "image/gif",
                        "image/tiff",
                        "application/octet-stream",
                        "multipart/form-data",
                        "application/json");
        var include = api.getMap("paths.'/api/v1/recognitions'.post.parameters.find { it.name == 'include' }");
        assertThat(include).containsEntry("explode", false).containsEntry("style", "form");
        assertThat(api.getMap("components.schemas.Include").get("enum")).isEqualTo(List.of("tiles", "strips"));
        assertThat(include.get("schema"))
                .isEqualTo(Map.of("type", "array", "items", Map.of("$ref", "#/components/schemas/Include")));
        assertThat(api.getMap("components.schemas.Strip.properties").keySet())
                .extracting(String::valueOf)
                .containsExactlyInAnyOrder("strip", "width", "height", "map", "columns", "spans");
        assertThat(api.getMap("components.schemas.StripColumns.properties.probabilities"))
                .containsEntry("type", "string");
        assertThat(api.getMap("components.schemas.Recognition.properties.model"))
                .containsKey("anyOf")
                .doesNotContainKey("type");
        assertThat(api.getMap("components.schemas.RecognitionRequest"))
                .containsEntry("additionalProperties", false)
                .containsKey("oneOf");
        assertThat(api.getMap("components.schemas.InkRequest.properties.strokes.items.items"))
                .containsEntry("minItems", 2)
                .containsEntry("maxItems", 3);
        assertThat(api.getMap("components.schemas.Problem.properties.traceId")).containsEntry("type", "string");
        for (ProblemType type : ProblemType.values()) {
            assertThat(api.getMap("components.responses.'problem-" + type.status()
                                    + "'.content.'application/problem+json'.examples")
                            .keySet())
                    .extracting(String::valueOf)
                    .contains(type.slug());
        }
    }

    @Test
    void describesTheKeyThatAGatewayMayAskFor() {
        // Given / When
        JsonPath api = given().queryParam("format", "json")
                .get("/q/openapi")
                .then()
                .extract()
                .jsonPath();

        // Then
        assertThat(api.getMap("components.securitySchemes.api-key"))
                .containsEntry("type", "apiKey")
                .containsEntry("in", "header")
                .containsEntry("name", "X-API-Key");
        Map<String, List<String>> key = Map.of("api-key", List.of());
        assertThat(api.getList("paths.'/api/v1/recognitions'.post.security")).isEqualTo(List.of(Map.of(), key));
        assertThat(api.getList("paths.'/api/v1/models/{version}/networks'.get.security"))
                .isEqualTo(List.of(Map.of(), key));
        assertThat(api.getList("paths.'/api/v1/models/{version}/activate'.post.security"))
                .isEqualTo(List.of(
                        Map.of("admin-token", List.of()), Map.of("admin-token", List.of(), "api-key", List.of())));
    }

    @Test
    void showsSwaggerUi() {
        // Given / When
        var answer = given().get("/q/swagger-ui/").then();

        // Then
        answer.statusCode(200)
                .header(
                        "Content-Security-Policy",
                        "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                                + " img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    }
}
