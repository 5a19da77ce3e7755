package dev.digits.system.page;

import dev.digits.system.Needed;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a test class where there is no Chromium, and says so loudly; with {@code CI=true} its absence is a failure. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsChromium.Condition.class)
public @interface NeedsChromium {

    /** Looks for it. */
    final class Condition implements ExecutionCondition {
        private static final String ABSENT =
                "no Chromium: install one, or name it in DIGITS_CHROMIUM, to run the tests of the page";

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Needed.unless(Chromium.find().isPresent() ? Optional.empty() : Optional.of(ABSENT), context);
        }
    }
}
