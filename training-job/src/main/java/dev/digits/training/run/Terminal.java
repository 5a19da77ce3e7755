package dev.digits.training.run;

import java.io.Console;
import java.util.Optional;

/** Whether a person watches: lines can be redrawn then. */
public final class Terminal {

    private Terminal() {}

    /** Whether this process talks to a terminal. */
    public static boolean isAttached() {
        return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
    }

    /** From Java 22 on there is a console without a terminal too, and a method that tells; before, there is neither. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the console cannot be asked whether it is a terminal", e);
        }
    }
}
