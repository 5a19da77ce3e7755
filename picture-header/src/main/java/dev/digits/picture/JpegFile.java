package dev.digits.picture;

import java.nio.ByteBuffer;

/** The segments of a JPEG file (ITU-T T.81, annex B). */
final class JpegFile {
    private static final int SOF0 = 0xC0;
    private static final int SOI = 0xD8;
    private static final int EOI = 0xD9;
    private static final int SOS = 0xDA;
    private static final int APP1 = 0xE1;
    private static final String EXIF = "Exif\0\0";
    /** A coefficient of a file that is not unpacked row by row is held in so many bytes. */
    private static final int COEFFICIENT_BYTES = 2;
    /** Encoders write about ten scans, optimisers fewer than thirty; each takes time for the whole picture. */
    private static final int MOST_SCANS = 100;

    private final byte[] file;
    private final ByteBuffer in;
    private int frame = -1;
    private int scans;
    private int componentsOfFirstScan;
    private Orientation orientation = Orientation.UPRIGHT;

    JpegFile(byte[] file) {
        this.file = file;
        in = ByteBuffer.wrap(file);
    }

    /** Reads the size from the frame header; a whole file has an end marker after its scans. */
    PictureHeader header() throws UnreadablePictureException {
        int position = 2;
        int marker = marker(position);
        while (marker != EOI) {
            if (marker == 0xFF || standsAlone(marker)) { // fill bytes, and markers without a length
                position += marker == 0xFF ? 1 : 2;
            } else {
                read(marker, position);
                position += 2 + Short.toUnsignedInt(in.getShort(position + 2));
                position = marker == SOS ? endOfScan(position) : position;
            }
            marker = marker(position);
        }
        if (frame < 0 || scans == 0) {
            throw PictureHeader.cutOff(PictureFormat.JPEG, file);
        }
        return size();
    }

    private void read(int marker, int position) throws UnreadablePictureException {
        if (isStartOfFrame(marker)) {
            frame = frame < 0 ? position : frame;
        } else if (marker == SOS) {
            scans++;
            componentsOfFirstScan = scans == 1 ? in.get(position + 4) : componentsOfFirstScan;
            if (scans > MOST_SCANS) {
                throw new UnreadablePictureException(
                        "the JPEG has more than " + MOST_SCANS + " scans; save it again as an ordinary JPEG");
            }
        } else if (marker == APP1 && PictureFormat.has(file, position + 4, EXIF)) {
            int length = Short.toUnsignedInt(in.getShort(position + 2)) - 2;
            orientation = TiffDirectory.orientation(in.slice(position + 4, length));
        }
    }

    private int marker(int position) throws UnreadablePictureException {
        int marker = Byte.toUnsignedInt(in.get(position + 1));
        if (in.get(position) != (byte) 0xFF || !isMarker(marker)) {
            throw PictureHeader.damaged(PictureFormat.JPEG, "no marker at byte " + position);
        }
        return marker;
    }

    /** What is none, or is reserved, has no length by which it could be passed: decoders look for the next marker right behind it. */
    private static boolean isMarker(int marker) {
        return standsAlone(marker) || (marker >= SOF0 && marker != SOI);
    }

    /** The next marker behind coded data, but for those that restart the decoder. */
    private int endOfScan(int from) {
        int position = from;
        while (true) {
            if (in.get(position) == (byte) 0xFF) {
                int next = Byte.toUnsignedInt(in.get(position + 1));
                if (next != 0 && next != 0xFF && !standsAlone(next)) {
                    return position;
                }
            }
            position++;
        }
    }

    private static boolean isStartOfFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD7);
    }

    private PictureHeader size() throws UnreadablePictureException {
        int height = Short.toUnsignedInt(in.getShort(frame + 5));
        int width = Short.toUnsignedInt(in.getShort(frame + 7));
        int components = in.get(frame + 9);
        boolean isInOneScan = scans == 1 && componentsOfFirstScan == components;
        double bytes = isInOneScan && !isProgressive() ? 0 : COEFFICIENT_BYTES * samplesAPixel(components);
        return PictureHeader.of(PictureFormat.JPEG, width, height, orientation, bytes);
    }

    /** SOF2, SOF6, SOF10 or SOF14: decoders hold all of it, however many scans it has. */
    private boolean isProgressive() {
        return (in.get(frame + 1) & 3) == 2;
    }

    /** Samples of all components a pixel: 3 at full resolution, 1.5 where colour has half of it in both directions. */
    private double samplesAPixel(int components) {
        int most = 1;
        int sum = 0;
        for (int i = 0; i < components; i++) {
            int factors = in.get(frame + 11 + 3 * i);
            int samples = ((factors >> 4) & 15) * (factors & 15);
            most = Math.max(most, samples);
            sum += samples;
        }
        return sum / (double) most;
    }
}
