package dev.digits.segmentation.decode;

import dev.digits.picture.GifFile;
import dev.digits.picture.PictureHeader;
import dev.digits.picture.UnreadablePictureException;
import dev.digits.segmentation.UnreadableDrawingException;
import dev.digits.segmentation.opencv.MatScope;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;
import org.w3c.dom.Element;

/** The first frame of a GIF, which OpenCV does not read, by the JDK. */
final class GifFrame {
    private GifFrame() {}

    /** BGRA; what of the picture the frame leaves free is transparent. */
    static Mat unpack(byte[] encoded, PictureHeader header, MatScope mats) throws UnreadableDrawingException {
        IIOImage frame = frame(encoded, header);
        int left = offset(frame.getMetadata(), "imageLeftPosition");
        int top = offset(frame.getMetadata(), "imageTopPosition");
        Raster raster = frame.getRenderedImage().getData();
        if (!(frame.getRenderedImage().getColorModel() instanceof IndexColorModel colours)
                || left + raster.getWidth() > header.width()
                || top + raster.getHeight() > header.height()) {
            throw PictureFile.damaged(header);
        }
        byte[][] palette = palette(colours);
        Mat picture = mats.keep(new Mat(header.height(), header.width(), CvType.CV_8UC4, new Scalar(0, 0, 0, 0)));
        byte[] row = new byte[4 * raster.getWidth()];
        int[] indices = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(0, y, indices.length, 1, indices);
            for (int x = 0; x < indices.length; x++) {
                System.arraycopy(palette[indices[x] % palette.length], 0, row, 4 * x, 4);
            }
            picture.put(top + y, left, row);
        }
        return picture;
    }

    @SuppressWarnings("CatchingUnchecked") // the JDK's reader throws all sorts of things over damaged files
    private static IIOImage frame(byte[] encoded, PictureHeader header) throws UnreadableDrawingException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try {
            byte[] alone = GifFile.firstFrameAlone(encoded);
            reader.addIIOReadProgressListener(new EndAtLastRow(alone));
            try (MemoryCacheImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(alone))) {
                reader.setInput(in, true);
                return reader.readAll(0, null);
            }
        } catch (UnreadablePictureException | IOException | RuntimeException e) {
            throw PictureFile.damaged(header);
        } finally {
            reader.dispose();
        }
    }

    private static int offset(IIOMetadata frame, String name) {
        Element tree = (Element) frame.getAsTree(frame.getNativeMetadataFormatName());
        Element descriptor =
                (Element) tree.getElementsByTagName("ImageDescriptor").item(0);
        return Integer.parseInt(descriptor.getAttribute(name));
    }

    private static byte[][] palette(IndexColorModel colours) {
        byte[][] palette = new byte[colours.getMapSize()][];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = new byte[] {
                (byte) colours.getBlue(i),
                (byte) colours.getGreen(i),
                (byte) colours.getRed(i),
                (byte) colours.getAlpha(i)
            };
        }
        return palette;
    }
}
