package gatehouse.document;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Reads what was uploaded as a picture, and nothing else of it: sizes first, pixels only when they will fit. */
class Pictures {

    private static final float QUALITY = 0.86f;
    /** Read a little larger than needed and drawn smoothly, so that small print stays legible. */
    private static final double READ_LARGER = 1.5;
    /** A progressive picture has about ten passes; each costs the time of a whole picture. */
    private static final int MOST_PASSES = 100;

    private static final int MOST_FRAMES = 1000;

    private final DocumentSettings settings;

    Pictures(DocumentSettings settings) {
        this.settings = settings;
    }

    /** Width and height as the header tells them, before orientation. */
    record Size(int width, int height) {}

    /** What may be shown: its size, and a JPEG drawn anew from the pixels alone. */
    record Shown(Size size, byte[] jpeg) {}

    /**
     * @throws UploadRefused when it has too many pixels, or cannot be read to its end
     */
    Shown read(byte[] bytes, ScanType type) {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(formatName(type)).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(input, false, true);
            reader.addIIOReadWarningListener(new CutOff());
            Size size = measured(reader, bytes, type);
            int orientation = type == ScanType.JPG ? ExifOrientation.of(bytes) : ExifOrientation.UPRIGHT;
            BufferedImage pixels = pixels(reader, size);
            return new Shown(
                    ExifOrientation.isTurned(orientation) ? new Size(size.height(), size.width()) : size,
                    jpeg(drawn(pixels, orientation, settings.previewSide())));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof UploadRefused refused) {
                throw refused;
            }
            throw new UploadRefused(UploadRefused.UNREADABLE);
        } finally {
            reader.dispose();
        }
    }

    /** A smaller copy of one of our own JPEGs. */
    static byte[] smaller(byte[] jpeg, int width) {
        try {
            BufferedImage image = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
            if (image.getWidth() <= width) {
                return jpeg;
            }
            int side =
                    (int) Math.round((double) width * Math.max(image.getWidth(), image.getHeight()) / image.getWidth());
            return jpeg(drawn(image, ExifOrientation.UPRIGHT, side));
        } catch (IOException impossible) {
            throw new IllegalStateException("A stored preview cannot be read", impossible);
        }
    }

    private Size measured(ImageReader reader, byte[] bytes, ScanType type) throws IOException {
        switch (type) {
            case JPG -> requireFewPasses(bytes);
            case BMP -> requirePlainBitmap(bytes);
            case GIF -> requireSmallFrames(reader);
            case PNG -> {}
        }
        return requireFits(reader.getWidth(0), reader.getHeight(0));
    }

    private Size requireFits(int width, int height) {
        if (width <= 0 || height <= 0) {
            throw new UploadRefused(UploadRefused.UNREADABLE);
        }
        if (width > settings.maximumSide()
                || height > settings.maximumSide()
                || (long) width * height > settings.maximumPixels()) {
            throw new UploadRefused(UploadRefused.PIXELS, String.valueOf(settings.maximumPixels() / 10_000));
        }
        return new Size(width, height);
    }

    private void requireSmallFrames(ImageReader reader) throws IOException {
        long pixels = 0;
        int frames = reader.getNumImages(true);
        if (frames == 0) {
            throw new UploadRefused(UploadRefused.UNREADABLE);
        }
        for (int frame = 0; frame < frames; frame++) {
            Size size = requireFits(reader.getWidth(frame), reader.getHeight(frame));
            pixels += (long) size.width() * size.height();
            if (pixels > settings.maximumPixels() || frame > MOST_FRAMES) {
                throw new UploadRefused(UploadRefused.PIXELS, String.valueOf(settings.maximumPixels() / 10_000));
            }
        }
    }

    private static void requireFewPasses(byte[] jpeg) {
        int passes = 0;
        for (int at = 0; at + 1 < jpeg.length; at++) {
            if (jpeg[at] == (byte) 0xFF && jpeg[at + 1] == (byte) 0xDA && ++passes > MOST_PASSES) {
                throw new UploadRefused(UploadRefused.UNREADABLE);
            }
        }
    }

    /** A bitmap may wrap another picture, whose size its own header does not tell; one too large breaks its reader. */
    private void requirePlainBitmap(byte[] bmp) {
        ByteBuffer header = ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN);
        if (header.getInt(14) >= 40) {
            if (header.getInt(30) > 3) {
                throw new UploadRefused(UploadRefused.UNREADABLE);
            }
            // a height below nothing: the rows stand from top to bottom
            requireFits(header.getInt(18), Math.abs(header.getInt(22)));
        }
    }

    private BufferedImage pixels(ImageReader reader, Size size) throws IOException {
        int longer = Math.max(size.width(), size.height());
        int step = Math.max(1, (int) Math.ceil(longer / (READ_LARGER * settings.previewSide())));
        ImageReadParam read = reader.getDefaultReadParam();
        read.setSourceSubsampling(step, step, 0, 0);
        return hasKnownColours(reader)
                ? reader.read(0, read)
                : FourColours.toRgb(reader.readRaster(0, read), reader.getImageMetadata(0));
    }

    private static boolean hasKnownColours(ImageReader reader) throws IOException {
        var types = reader.getImageTypes(0);
        while (types.hasNext()) {
            ImageTypeSpecifier type = types.next();
            if (type != null) {
                return true;
            }
        }
        return false;
    }

    /** Upright, on white, at most so large, as opaque pixels. */
    private static BufferedImage drawn(BufferedImage image, int orientation, int longest) {
        boolean turned = ExifOrientation.isTurned(orientation);
        int width = turned ? image.getHeight() : image.getWidth();
        int height = turned ? image.getWidth() : image.getHeight();
        double scale = Math.min(1.0, (double) longest / Math.max(width, height));
        var canvas = new BufferedImage(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = canvas.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        AffineTransform placed = AffineTransform.getScaleInstance(scale, scale);
        placed.concatenate(ExifOrientation.upright(orientation, image.getWidth(), image.getHeight()));
        pen.drawImage(image, placed, null);
        pen.dispose();
        return canvas;
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam write = writer.getDefaultWriteParam();
            write.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            write.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(image, null, null), write);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static String formatName(ScanType type) {
        return switch (type) {
            case JPG -> "jpeg";
            case PNG -> "png";
            case BMP -> "bmp";
            case GIF -> "gif";
        };
    }

    /** The reader of JPEG only warns where the file ends too early, and fills the rest with grey. */
    private static final class CutOff implements IIOReadWarningListener {

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            if (warning.contains("Premature end") || warning.contains("EOI")) {
                throw new UploadRefused(UploadRefused.UNREADABLE);
            }
        }
    }
}
