package dev.digits.cli.recognize;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.digits.cli.gateway.Answer;
import dev.digits.cli.gateway.Answer.Problem;
import dev.digits.cli.gateway.Answer.Reading;
import java.io.IOException;
import java.io.Writer;

/** One JSON object a line: what the gateway answers of a drawing, with the file it is of. */
public final class JsonReadings implements Readings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Writer out;

    /** @param out is closed with the readings */
    public JsonReadings(Writer out) {
        this.out = out;
    }

    @Override
    public void add(String file, Answer answer) throws IOException {
        ObjectNode line = JSON.createObjectNode().put("file", file);
        if (answer instanceof Problem problem) {
            line.put("error", problem.message());
        } else {
            fill(line, (Reading) answer);
        }
        out.write(JSON.writeValueAsString(line) + "\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static void fill(ObjectNode line, Reading reading) {
        line.put("text", reading.text());
        line.set("lines", JSON.valueToTree(reading.lines()));
        line.set("digits", JSON.valueToTree(reading.digits()));
        line.set("rejected", JSON.valueToTree(reading.leftOut()));
        line.put("model", reading.model().version());
    }
}
