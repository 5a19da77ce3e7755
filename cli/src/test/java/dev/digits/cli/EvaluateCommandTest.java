package dev.digits.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.FakeGateway.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway of these tests reads a picture as the text that stands behind its PNG signature. */
class EvaluateCommandTest {
    private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void drawings() throws IOException {
        picture("a.png", "4");
        picture("b.png", "7");
        picture("c.png", "123");
        picture("d.png", "3");
        Files.writeString(folder.resolve("truth.jsonl"), """
            {"file":"a.png","kind":"single","text":"4","strokes":[[[1,2]]],"pen":5,"size":[80,30]}
            {"file":"b.png","kind":"single","text":"1","boxes":[[1,2,3,4]],"strokes":[[[3,4]]],"pen":5,"size":[80,30]}

            {"file":"c.png","kind":"wide","text":"1234","strokes":[[[5,6]]],"pen":5,"size":[80,30]}
            {"file":"d.png","kind":"ood","text":""}
            """);
    }

    @Test
    void printsATableByKind() throws IOException {
        try (FakeGateway gateway = new FakeGateway(EvaluateCommandTest::readBehindSignature)) {
            // When
            CommandRun run = evaluate(gateway);

            // Then
            assertThat(run.exitCode()).isZero();
            assertThat(run.err()).isEmpty();
            assertThat(run.out().lines())
                    .satisfiesExactly(
                            header -> assertThat(header).contains("kind", "drawings", "exact", "digit errors"),
                            single -> assertThat(single).matches("single +2 +50.0 % .* 2 +50.00 %"),
                            wide -> assertThat(wide).matches("wide +1 +0.0 % .* 4 +25.00 %"),
                            ood -> assertThat(ood).matches("ood +1 +0.0 % .* 0 +-  \\(exact = refused\\)"),
                            sure -> assertThat(sure)
                                    .isEqualTo("6 of 6 digits shown with 99 % or more, 66.67 % of them right;"
                                            + " ECE on single 49.50 %"),
                            last -> assertThat(last).matches("4 drawings as picture in .* s, model mnist-resnet v1"));
        }
    }

    @Test
    void writesScoresAndEveryReadingAsJson() throws IOException {
        // Given
        Path report = folder.resolve("report.json");
        try (FakeGateway gateway = new FakeGateway(EvaluateCommandTest::readBehindSignature)) {
            // When
            evaluate(gateway, "--json", report.toString());
        }

        // Then
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.at("/kinds/single/exact").asDouble()).isEqualTo(0.5);
        assertThat(json.at("/kinds/wide/digitErrorRate").asDouble()).isEqualTo(0.25);
        assertThat(json.at("/kinds/ood/digitErrorRate").isNull()).isTrue();
        assertThat(json.at("/models/0/version").asText()).isEqualTo("v1");
        assertThat(json.at("/reliability/sure").asInt()).isEqualTo(6);
        assertThat(json.at("/reliability/sureRight").asDouble()).isCloseTo(4 / 6.0, within(1e-9));
        assertThat(json.at("/reliability/eceSingle").asDouble()).isCloseTo(0.495, within(1e-9));
        assertThat(json.at("/drawings/2").toString())
                .isEqualTo("{\"file\":\"c.png\",\"kind\":\"wide\",\"truth\":\"1234\",\"text\":\"123\","
                        + "\"exact\":false,\"errors\":1}");
    }

    @Test
    void writesAPageOfEveryMisreadDrawing() throws IOException {
        // Given
        Path page = folder.resolve("misread.html");
        try (FakeGateway gateway = new FakeGateway(EvaluateCommandTest::readBehindSignature)) {
            // When
            CommandRun run = evaluate(gateway, "--html", page.toString());

            // Then
            assertThat(run.exitCode()).isZero();
            assertThat(gateway.requests())
                    .extracting(FakeGateway.Request::query)
                    .containsOnly("include=strips");
        }
        String html = Files.readString(page);
        assertThat(html)
                .contains("4 drawings of " + folder, "<a href=\"#single\">single</a>", "1 of 2 misread")
                .containsSubsequence("id=\"single\"", "b.png", "id=\"wide\"", "c.png", "id=\"ood\"", "d.png")
                .doesNotContain("<h3>a.png")
                .contains("data:image/png;base64," + base64(SIGNATURE + "7"))
                .contains("<dd>1</dd>", "<dd>7</dd>", "<dd><em>nothing</em></dd>")
                .contains("<rect class=\"truth\" x=\"1\" y=\"2\" width=\"3\" height=\"4\"/>")
                .contains("<rect class=\"read\" x=\"5\" y=\"6\" width=\"7\" height=\"8\"/>")
                .contains("<rect class=\"left-out\" x=\"9\" y=\"10\" width=\"11\" height=\"12\"/>")
                .contains("1 × speck")
                .doesNotContainPattern("(src|href)=\"(?!data:|#)");
    }

    @Test
    void showsOnThePageHowEachLineWasRead() throws IOException {
        // Given: columns of which the second names a 7, a 7 that both networks saw, and a mark that was refused
        byte[] columns = new byte[16 * 11];
        columns[11 + 7] = (byte) 204;
        String strips = """
            [{"strip":"data:image/png;base64,AAAA","width":32,"height":32,"map":{},
            "columns":{"pitch":2,"classes":11,"probabilities":"%s"},
            "spans":[%s,%s]}]\
            """.formatted(
                        Base64.getEncoder().encodeToString(columns),
                        span("7", "[0,0,0,0,0,0,0,0.9,0,0,0.1]"),
                        span("null", "[0.2,0,0,0,0,0,0,0,0,0,0.8]"));
        Path page = folder.resolve("misread.html");
        try (FakeGateway gateway = new FakeGateway(request -> Response.explained(strips, "7"))) {
            // When
            evaluate(gateway, "--html", page.toString(), "--kind", "ood");
        }

        // Then
        assertThat(Files.readString(page))
                .contains("<svg class=\"strip\" width=\"96\" viewBox=\"0 0 32 36\"")
                .contains("<g class=\"tints\"><rect class=\"class-7\" x=\"2\" width=\"2\" height=\"32\""
                        + " fill-opacity=\"0.40\"/></g>")
                .contains("<rect class=\"class-7\" x=\"2.0\" y=\"33.5\" width=\"6.5\" height=\"2.0\"/>")
                .contains("<b>7</b> 90.0 %<br>line 7 90.0 %<br>tile 7 90.0 %")
                .contains("<b>no digit</b> 80.0 %<br>line no digit 80.0 %<br>tile no digit 80.0 %")
                .doesNotContainPattern("(src|href)=\"(?!data:|#)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[{\"strip\":\"https://example.org/a.png\",\"width\":32,\"height\":32,\"columns\":{\"pitch\":2,\"probabilities\":\"\"}}]",
                "[{\"strip\":\"data:image/png;base64,AAAA\",\"width\":32,\"height\":32,\"columns\":{\"pitch\":2,\"probabilities\":\"%\"}}]",
                "[{\"strip\":\"data:image/png;base64,AAAA\",\"width\":32,\"height\":32,\"columns\":{\"pitch\":2,\"probabilities\":\"AAAA\"}}]"
            })
    void countsADrawingWhoseStripsMakeNoSenseAsUnanswered(String strips) throws IOException {
        // Given
        Path page = folder.resolve("misread.html");
        try (FakeGateway gateway = new FakeGateway(request -> Response.explained(strips, "7"))) {
            // When
            CommandRun run = evaluate(gateway, "--html", page.toString(), "--kind", "ood");

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("d.png: the answer's strips make no sense");
        }
    }

    @Test
    void drawsTheStrokesOnThePageWhenTheyWereSent() throws IOException {
        // Given
        Path page = folder.resolve("misread.html");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("9"))) {
            // When
            evaluate(gateway, "--html", page.toString(), "--ink", "--kind", "single");
        }

        // Then
        assertThat(Files.readString(page))
                .contains("<svg viewBox=\"0 0 80 30\"", "stroke-width=\"5.0\" d=\"M1.0 2.0h0\"")
                .doesNotContain("<img alt=\"The picture\"");
    }

    @Test
    void saysOnThePageWhyADrawingWasNotAnswered() throws IOException {
        // Given
        Path page = folder.resolve("misread.html");
        try (FakeGateway gateway = new FakeGateway(request -> Response.problem(422, "no <b>picture</b>"))) {
            // When
            evaluate(gateway, "--html", page.toString(), "--kind", "wide");
        }

        // Then
        assertThat(Files.readString(page)).contains("<em>no &lt;b&gt;picture&lt;/b&gt; (422)</em>");
    }

    @Test
    void readsOnlyTheFirstDrawingsOfEachKindWhenLimited() throws IOException {
        try (FakeGateway gateway = new FakeGateway(EvaluateCommandTest::readBehindSignature)) {
            // When
            CommandRun run = evaluate(gateway, "--limit", "1");

            // Then
            assertThat(run.out()).containsPattern("single +1 +100.0 %").contains("3 drawings as picture");
        }
    }

    @Test
    void refusesAPlaceWhereNothingCanBeWrittenBeforeItReads() throws IOException {
        try (FakeGateway gateway = new FakeGateway(EvaluateCommandTest::readBehindSignature)) {
            // When
            CommandRun run = evaluate(
                    gateway, "--html", folder.resolve("nowhere/misread.html").toString());

            // Then
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err().lines()).singleElement().asString().contains("no file can be written at");
            assertThat(gateway.requests()).isEmpty();
        }
    }

    @Test
    void sendsStrokesWhenAskedForInk() throws IOException {
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("4"))) {
            // When
            CommandRun run = evaluate(gateway, "--ink", "--kind", "single");

            // Then
            assertThat(run.exitCode()).isZero();
            assertThat(gateway.requests())
                    .extracting(FakeGateway.Request::body)
                    .containsExactlyInAnyOrder(
                            "{\"ink\":{\"strokes\":[[[1,2]]],\"width\":80,\"height\":30,\"penWidth\":5.0}}",
                            "{\"ink\":{\"strokes\":[[[3,4]]],\"width\":80,\"height\":30,\"penWidth\":5.0}}");
        }
    }

    @Test
    void asksABusyGatewayAgain() throws IOException {
        // Given
        AtomicBoolean busy = new AtomicBoolean(true);
        try (FakeGateway gateway = new FakeGateway(request -> busy.getAndSet(false)
                ? new Response(429, Map.of("Retry-After", "1"), "")
                : readBehindSignature(request))) {
            // When
            CommandRun run = evaluate(gateway);

            // Then
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("50.0 %");
            assertThat(gateway.requests()).hasSize(5);
        }
    }

    @Test
    void countsARefusedDrawingAsMisreadAndEndsWithOne() throws IOException {
        try (FakeGateway gateway = new FakeGateway(request -> Response.problem(503, "inference is away"))) {
            // When
            CommandRun run = evaluate(gateway, "--kind", "wide,ood");

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out())
                    .contains("1 unanswered")
                    .containsPattern("wide +1 +0.0 %")
                    .containsPattern("ood +1 +0.0 %");
            assertThat(run.err().lines()).first().asString().endsWith("c.png: inference is away (503)");
        }
    }

    @Test
    void countsDrawingsOfAnyTextByThemselves() throws IOException {
        // Given: one that is read, one that is refused, and one whose answer has its text right
        Files.writeString(folder.resolve("truth.jsonl"), """
            {"file":"a.png","kind":"hostile","text":null}
            {"file":"b.png","kind":"hostile","text":null}
            {"file":"c.png","kind":"wide","text":"123"}
            """);
        Path report = folder.resolve("report.json");
        try (FakeGateway gateway = new FakeGateway(request -> request.body().endsWith("7")
                ? Response.problem(422, "too many marks")
                : readBehindSignature(request))) {
            // When
            CommandRun run = evaluate(gateway, "--json", report.toString());

            // Then
            assertThat(run.exitCode()).isZero();
            assertThat(run.out())
                    .contains("2 drawings without a text to be right: 1 answered, 1 refused, 0 failed")
                    .contains("3 of 3 digits shown with 99 % or more")
                    .containsPattern("wide +1 +100.0 %")
                    .doesNotContain("hostile");
        }
        JsonNode json = new ObjectMapper().readTree(report.toFile());
        assertThat(json.at("/robustness").toString()).isEqualTo("{\"answered\":1,\"refused\":1,\"failed\":0}");
        assertThat(json.at("/drawings/1").toString())
                .isEqualTo(
                        "{\"file\":\"b.png\",\"kind\":\"hostile\",\"text\":\"\",\"problem\":\"too many marks (422)\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 504})
    void endsWithOneWhereADrawingOfAnyTextFails(int status) throws IOException {
        // Given
        Files.writeString(folder.resolve("truth.jsonl"), "{\"file\":\"a.png\",\"kind\":\"hostile\",\"text\":null}");
        try (FakeGateway gateway = new FakeGateway(request -> Response.problem(status, "away"))) {
            // When
            CommandRun run = evaluate(gateway);

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.out()).contains("1 drawings without a text to be right: 0 answered, 0 refused, 1 failed");
            assertThat(run.err().lines()).singleElement().asString().contains("a.png: away");
        }
    }

    @Test
    void namesTheLineThatIsWrong() throws IOException {
        // Given
        Files.writeString(folder.resolve("truth.jsonl"), "{\"file\":\"a.png\",\"text\":\"4\"}\n{\"file\":\"b.png\"}\n");
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("4"))) {
            // When
            CommandRun run = evaluate(gateway);

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines())
                    .singleElement()
                    .asString()
                    .contains("truth.jsonl, line 2: \"text\" is missing");
        }
    }

    @Test
    void saysThatAFolderHasNoTruth() throws IOException {
        // Given
        Files.delete(folder.resolve("truth.jsonl"));
        try (FakeGateway gateway = new FakeGateway(request -> Response.reading("4"))) {
            // When
            CommandRun run = evaluate(gateway);

            // Then
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err().lines()).singleElement().asString().contains("no truth.jsonl in " + folder);
        }
    }

    private static String span(String value, String opinion) {
        return """
            {"from":2,"to":8.5,"value":%s,"box":{},"tile":"data:image/png;base64,AAAA",
            "line":%s,"tileNetwork":%s,"probabilities":%s}\
            """.formatted(value, opinion, opinion, opinion);
    }

    private CommandRun evaluate(FakeGateway gateway, String... options) {
        String[] args = new String[options.length + 4];
        args[0] = "evaluate";
        args[1] = "--url";
        args[2] = gateway.address().toString();
        args[3] = folder.toString();
        System.arraycopy(options, 0, args, 4, options.length);
        return CommandRun.of(args);
    }

    private void picture(String name, String reading) throws IOException {
        Files.write(folder.resolve(name), (SIGNATURE + reading).getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String base64(String latin) {
        return Base64.getEncoder().encodeToString(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static Response readBehindSignature(FakeGateway.Request request) {
        return Response.reading(request.body().substring(SIGNATURE.length()));
    }
}
