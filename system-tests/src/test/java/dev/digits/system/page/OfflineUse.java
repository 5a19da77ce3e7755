package dev.digits.system.page;

/** What the browser keeps so that the page works without a server. */
final class OfflineUse {
    private static final String KEPT = """
            async () => {
              const isKept = async () => (await caches.keys()).includes('networks')
                && (await (await caches.open('networks')).keys()).length === 1
                && (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated';
              for (let tries = 0; !(await isKept()); tries++) {
                if (tries === 300) {
                  throw new Error(`kept after a minute: ${await caches.keys()}`);
                }
                await new Promise((resolve) => setTimeout(resolve, 200));
              }
            }""";

    private OfflineUse() {}

    /** Waits until the page, on which something has been read, is kept with the networks of the version that serves. */
    static void awaitKept(DigitPage page) {
        page.page().evaluate(KEPT);
    }
}
