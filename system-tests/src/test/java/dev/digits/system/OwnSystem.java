package dev.digits.system;

import java.lang.reflect.Constructor;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class a system that no other has, as a parameter of its constructor: started before its first test, stopped
 * after its last.
 */
public final class OwnSystem implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(OwnSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class
                && parameter.getDeclaringExecutable() instanceof Constructor;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return SharedSystem.in(context.getStore(NAMESPACE));
    }
}
