package dev.digits.system.kubernetes;

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

/** Tests that render overlays. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(NeedsKustomize.Condition.class)
@interface NeedsKustomize {

    /** Looks for a program that renders them. */
    final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            return Needed.unless(
                    Kustomize.find().isPresent()
                            ? Optional.empty()
                            : Optional.of("no kustomize 5 or kubectl that contains it: install one of them"),
                    context);
        }
    }
}
