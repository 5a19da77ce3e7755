package dev.digits.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives test classes one system together, as a parameter of type {@link RunningSystem}: started when the first one asks
 * for it, stopped after the last. For tests that leave it as it was; a test that kills services or publishes versions
 * starts its own, or has one by {@link OwnSystem}.
 */
public final class SharedSystem implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(SharedSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return in(context.getRoot().getStore(NAMESPACE));
    }

    /** The system that a store holds: started when it is first asked for, stopped when the store is closed. */
    static RunningSystem in(Store store) {
        return store.getOrComputeIfAbsent(Started.class, key -> Started.now(), Started.class)
                .system();
    }

    private record Started(RunningSystem system) implements AutoCloseable {
        static Started now() {
            try {
                Path target = Files.createDirectories(Path.of("target"));
                return new Started(RunningSystem.start(Files.createTempDirectory(target.toAbsolutePath(), "system-")));
            } catch (IOException e) {
                throw new UncheckedIOException("the system could not be started", e);
            }
        }

        @Override
        public void close() {
            system.close();
        }
    }
}
