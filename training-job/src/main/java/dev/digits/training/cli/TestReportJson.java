package dev.digits.training.cli;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.digits.training.evaluate.TestReport;
import dev.digits.training.report.OutputFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A report for programs: the fields of {@link TestReport} at the top, the model under {@code model}.
 *
 * @param report the figures
 * @param model what they are about
 */
record TestReportJson(@JsonUnwrapped TestReport report, MeasuredModel model) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** Writes the file, whole or not at all. */
    static void write(MeasuredModel model, TestReport report, Path file) throws IOException {
        OutputFile.write(file, JSON.writeValueAsBytes(new TestReportJson(report, model)));
    }
}
