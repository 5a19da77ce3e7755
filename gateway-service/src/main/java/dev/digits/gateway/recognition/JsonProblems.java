package dev.digits.gateway.recognition;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.digits.gateway.problem.Problem;
import dev.digits.gateway.problem.ProblemException;
import dev.digits.gateway.problem.ProblemType;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, and where, without showing our own classes. */
final class JsonProblems {
    private JsonProblems() {}

    static ProblemException of(JsonProcessingException failure) {
        if (failure.getCause() instanceof ProblemException problem) {
            return problem;
        }
        JsonLocation at = failure.getLocation();
        Problem problem = Problem.of(ProblemType.MALFORMED_REQUEST, detail(failure) + where(at) + ".");
        return (at == null ? problem : problem.with("line", at.getLineNr()).with("column", at.getColumnNr()))
                .exception();
    }

    private static String where(JsonLocation at) {
        return at == null ? "" : " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")";
    }

    private static String detail(JsonProcessingException failure) {
        if (failure instanceof InkSyntaxException ink) {
            return "The ink is malformed: " + ink.getOriginalMessage();
        }
        if (failure instanceof UnrecognizedPropertyException unknown) {
            return "There is no member " + unknown.getPropertyName() + "; known are "
                    + unknown.getKnownPropertyIds().stream()
                            .map(String::valueOf)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        if (failure instanceof JsonMappingException mapping) {
            return mapping.getPath().isEmpty()
                    ? "The body is not the JSON object that is read here"
                    : "The value of " + path(mapping) + " has the wrong type";
        }
        return "The body is not JSON: " + failure.getOriginalMessage();
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }
}
