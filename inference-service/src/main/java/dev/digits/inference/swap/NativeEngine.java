package dev.digits.inference.swap;

/**
 * How the engines run in this process, unless the command line says otherwise: one thread within a call, because several
 * workers call at once, and no look at the network for libraries or for statistics. ONNX Runtime does without PyTorch beside
 * it, which DJL would load for operations on arrays that nothing here needs.
 */
final class NativeEngine {

    private NativeEngine() {}

    /** Has an effect only before the first use of DJL. */
    static void configure() {
        setUnlessGiven("ai.djl.pytorch.num_threads", "1");
        setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
        setUnlessGiven("ai.djl.onnxruntime.num_threads", "1");
        setUnlessGiven("ai.djl.onnxruntime.num_interop_threads", "1");
        setUnlessGiven("ai.djl.onnx.disable_alternative", "true");
        setUnlessGiven("ai.djl.offline", "true");
        setUnlessGiven("OPT_OUT_TRACKING", "true");
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
