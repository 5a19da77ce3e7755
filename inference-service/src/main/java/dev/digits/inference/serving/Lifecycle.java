package dev.digits.inference.serving;

import java.util.Locale;

/**
 * How far a version has come: discovered, verified, loaded, warmed, checked on golden inputs, serving, draining, closed; or refused
 * with a reason. Only the moves that the records offer are legal.
 */
public sealed interface Lifecycle {

    /** A version that does not serve yet. */
    sealed interface Preparing extends Lifecycle {

        /** It cannot be served. */
        default Refused refused(String reason) {
            return new Refused(label(), reason);
        }
    }

    /** For people and metrics, one lower-case word. */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** It was seen; nothing is known of its files. */
    record Discovered() implements Preparing {

        /** Its files are what its manifest says. */
        public Verified verified() {
            return new Verified();
        }
    }

    /** Its files are what its manifest says. */
    record Verified() implements Preparing {

        /** Its networks are in memory. */
        public Loaded loaded() {
            return new Loaded();
        }
    }

    /** Its networks are in memory. */
    record Loaded() implements Preparing {

        /** Its workers have scored every usual shape. */
        public Warmed warmed() {
            return new Warmed();
        }
    }

    /** Its workers have scored every usual shape. */
    record Warmed() implements Preparing {

        /** Its scores of golden inputs are what they were when it was published. */
        public Checked checked() {
            return new Checked();
        }
    }

    /** It can serve. */
    record Checked() implements Preparing {

        /** New streams get it. */
        public Serving serving() {
            return new Serving(0);
        }
    }

    /**
     * New streams get it.
     *
     * @param leases streams that are open
     */
    record Serving(int leases) implements Lifecycle {

        Serving leased() {
            return new Serving(leases + 1);
        }

        Serving returned() {
            return new Serving(leases - 1);
        }

        /** Another version serves from now on. */
        Lifecycle replaced() {
            return leases == 0 ? new Closed() : new Draining(leases);
        }
    }

    /**
     * Replaced, but streams that began with it are still open.
     *
     * @param leases streams that are open
     */
    record Draining(int leases) implements Lifecycle {

        Lifecycle returned() {
            return leases == 1 ? new Closed() : new Draining(leases - 1);
        }
    }

    /** It served, and its memory is freed. */
    record Closed() implements Lifecycle {}

    /**
     * It cannot be served; its memory is freed.
     *
     * @param after the state in which it failed to come further
     * @param reason in one line
     */
    record Refused(String after, String reason) implements Lifecycle {}
}
