package dev.digits.system;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Skips a test class where one of the programs is not on the path, and says so loudly; with {@code CI=true} its absence
 * is a failure.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsPrograms.Condition.class)
public @interface NeedsPrograms {

    /** Their names, such as {@code ssh-keygen}. */
    String[] value();

    /** Looks for them. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            Optional<String> missing = Stream.of(context.getRequiredTestClass()
                            .getAnnotation(NeedsPrograms.class)
                            .value())
                    .filter(program -> !isOnPath(program))
                    .findFirst()
                    .map(program -> "no " + program + " on the path: install it");
            return Needed.unless(missing, context);
        }

        private static boolean isOnPath(String program) {
            return Stream.of(System.getenv("PATH").split(":"))
                    .anyMatch(entry -> Files.isExecutable(Path.of(entry, program)));
        }
    }
}
