package dev.digits.cli.gateway;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.digits.cli.gateway.Answer.LeftOut;
import dev.digits.cli.gateway.Answer.Model;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.ReadDigit;
import dev.digits.cli.gateway.Answer.Reading;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes apart what the gateway, or something in its place, answered. */
final class AnswerReader {
    private static final int KEY_NEEDED = 401;
    private static final ObjectMapper JSON = new ObjectMapper();

    private AnswerReader() {}

    /** The answer to status 200; a {@link Problem} when it is not a gateway's. */
    static Answer reading(String body) {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return new Problem(200, "the answer is not JSON; is this a digits gateway?");
        }
        if (!tree.path("text").isTextual()) {
            return new Problem(200, "the answer has no text; is this a digits gateway?");
        }
        List<LineStrip> strips;
        try {
            strips = StripsReader.read(tree.path("strips"));
        } catch (IOException e) {
            return new Problem(200, "the answer's strips make no sense: " + e.getMessage());
        }
        List<String> lines = new ArrayList<>();
        tree.path("lines").forEach(line -> lines.add(line.asText()));
        List<ReadDigit> digits = new ArrayList<>();
        tree.path("digits").forEach(digit -> digits.add(digit(digit)));
        List<LeftOut> leftOut = new ArrayList<>();
        tree.path("rejected")
                .forEach(mark -> leftOut.add(new LeftOut(
                        Box.of(mark.path("box")), mark.path("reason").asText(""))));
        JsonNode model = tree.path("model");
        return new Reading(
                tree.path("text").asText(),
                lines,
                digits,
                leftOut,
                strips,
                new Model(model.path("name").asText(""), model.path("version").asText("")));
    }

    /** The answer to any other status. */
    static Problem problem(int status, String body) {
        String reason = "";
        try {
            JsonNode tree = JSON.readTree(body);
            reason = tree.path("detail").asText(tree.path("title").asText(""));
        } catch (JsonProcessingException e) {
            reason = body;
        }
        String line = reason.lines().findFirst().orElse("no reason given");
        String advice = status == KEY_NEEDED ? "; set DIGITS_API_KEY to a key of this gateway" : "";
        return new Problem(status, line + " (" + status + ")" + advice);
    }

    private static ReadDigit digit(JsonNode digit) {
        return new ReadDigit(
                digit.path("value").asInt(), digit.path("confidence").asDouble(), Box.of(digit.path("box")));
    }
}
