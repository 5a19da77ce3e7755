package dev.digits.fuzz.pictures;

import dev.digits.fuzz.Bounds;
import dev.digits.fuzz.InputFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Function;

/** Segments pictures that inputs describe: the first byte chooses how one is read, the others are the picture's. */
final class DescribedPictures {
    private final Segmentation segmentation = new Segmentation();
    private final InputFolder lastInput;
    private final Function<ByteBuffer, DrawnPicture> draw;

    /**
     * Pictures of one kind.
     *
     * @param name of the folder that keeps the last input
     * @param draw makes a picture of the bytes behind the first
     */
    DescribedPictures(String name, Function<ByteBuffer, DrawnPicture> draw) throws IOException {
        this.lastInput = InputFolder.kept(name);
        this.draw = draw;
    }

    /** Draws the input's picture and checks what must hold whatever was drawn, in bounded time and memory. */
    void check(byte[] input) throws Exception {
        lastInput.write("input", input);
        ByteBuffer in = ByteBuffer.wrap(input);
        int choice = in.hasRemaining() ? in.get() : 0;
        DrawnPicture picture = draw.apply(in);
        Bounds.inTimeAndMemory(() -> segmentation.check(picture.file(), picture.width(), picture.height(), choice));
    }
}
