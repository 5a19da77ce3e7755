package dev.digits.training.cli;

/** Settings of the libraries that nobody should have to give on the command line. Those that are given stay. */
final class Libraries {
    private Libraries() {}

    /** To be called before any class of JUL, DJL or PyTorch is loaded. */
    static void quieten() {
        setDefault("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        // natives are on the class path: nothing is looked up outside, nobody is told of this run
        setDefault("ai.djl.offline", "true");
        setDefault("OPT_OUT_TRACKING", "true");
    }

    private static void setDefault(String name, String value) {
        if (System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }
}
