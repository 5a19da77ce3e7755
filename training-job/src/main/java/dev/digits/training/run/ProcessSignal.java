package dev.digits.training.run;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;

/**
 * A signal of the operating system that runs code of ours instead of ending the process, until closed.
 *
 * <p>Java's only way to it is {@code sun.misc.Signal} of the module jdk.unsupported (kept by JEP 260 for want of a
 * replacement). javac warns of it and has no switch for that warning, hence the reflection.
 */
public final class ProcessSignal implements AutoCloseable {

    private final Object signal;
    private final Object before;

    /**
     * @param name as in {@code kill -l}, such as {@code INT}
     * @param action runs on a thread of its own each time that the signal arrives
     * @throws IllegalArgumentException when this JVM leaves the signal to the system, as with {@code -Xrs}
     */
    public ProcessSignal(String name, Runnable action) {
        try {
            signal = signalType().getConstructor(String.class).newInstance(name);
            MethodHandle run = MethodHandles.lookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(action);
            Object handler = MethodHandleProxies.asInterfaceInstance(
                    handlerType(), MethodHandles.dropArguments(run, 0, signalType()));
            before = handle(handler);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("the signal " + name + " cannot be handled: " + e.getCause(), e);
        }
    }

    /** Puts back what was there before. */
    @Override
    public void close() {
        try {
            handle(before);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the signal's former handler cannot be put back", e);
        }
    }

    private Object handle(Object handler) throws ReflectiveOperationException {
        Method handle = signalType().getMethod("handle", signalType(), handlerType());
        return handle.invoke(null, signal, handler);
    }

    private static Class<?> signalType() throws ClassNotFoundException {
        return Class.forName("sun.misc.Signal");
    }

    private static Class<?> handlerType() throws ClassNotFoundException {
        return Class.forName("sun.misc.SignalHandler");
    }
}
