package dev.digits.inference.serving;

/** How far a version's time of service has come. Only the moves that the records offer are legal. */
sealed interface Lifecycle {

    /** New streams get it. */
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

    /** Replaced, but streams that began with it are still open. */
    record Draining(int leases) implements Lifecycle {

        Lifecycle returned() {
            return leases == 1 ? new Closed() : new Draining(leases - 1);
        }
    }

    /** Its memory is freed. */
    record Closed() implements Lifecycle {}
}
