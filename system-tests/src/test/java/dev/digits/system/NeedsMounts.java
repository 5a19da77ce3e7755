package dev.digits.system;

import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test class, loudly, for a user who may not mount file systems; with {@code CI=true} that is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsMounts.Condition.class)
@interface NeedsMounts {

    /** Mounts one. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Needed.unless(missing(), context);
        }

        private static Optional<String> missing() {
            try {
                Path folder = Files.createTempDirectory("mount-");
                SmallVolume.on(folder, 1).goAway();
                Files.delete(folder);
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of("no file system can be mounted; run it as root, or where sudo asks for no password: "
                        + e.getMessage());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.of("interrupted");
            }
        }
    }
}
