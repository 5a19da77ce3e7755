import ai.djl.engine.Engine;

/** Unpacks PyTorch's libraries into DJL_CACHE_DIR while an image is built, so that no container does it at its start. */
final class UnpackNatives {
    private UnpackNatives() {}

    public static void main(String[] args) {
        System.out.println("unpacked " + Engine.getEngine("PyTorch").getVersion());
    }
}
