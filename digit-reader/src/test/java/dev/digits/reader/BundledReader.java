package dev.digits.reader;

import dev.digits.model.store.DamagedModelException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives test classes {@link DigitReader#bundled()} as a parameter: loaded when the first one asks for it, closed after the last. */
public final class BundledReader implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(BundledReader.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DigitReader.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(DigitReader.class, key -> load(), DigitReader.class);
    }

    private static DigitReader load() {
        try {
            return DigitReader.bundled();
        } catch (DamagedModelException e) {
            throw new IllegalStateException(e);
        }
    }
}
