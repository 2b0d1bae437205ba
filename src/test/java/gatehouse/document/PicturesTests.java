package gatehouse.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PicturesTests {

    private static final DocumentSettings SETTINGS = new DocumentSettings(null, 50_000_000, 20_000, 2400);

    private final Pictures pictures = new Pictures(SETTINGS);

    @ParameterizedTest
    @EnumSource(ScanType.class)
    void whatIsShownIsAJpegDrawnAnew(ScanType type) throws IOException {
        byte[] picture = PictureSamples.picture(type.name(), PictureSamples.drawn(300, 200));

        Pictures.Shown shown = pictures.read(picture, type);

        assertThat(shown.size()).isEqualTo(new Pictures.Size(300, 200));
        assertThat(ScanType.of(shown.jpeg())).contains(ScanType.JPG);
        assertThat(isRed(opened(shown), 20, 100)).isTrue();
        assertThat(isRed(opened(shown), 280, 100)).isFalse();
    }

    @Test
    void aLargePictureIsShownSmaller() throws IOException {
        Pictures.Shown shown = pictures.read(PictureSamples.jpeg(6000, 3000), ScanType.JPG);

        assertThat(shown.size()).isEqualTo(new Pictures.Size(6000, 3000));
        assertThat(opened(shown).getWidth()).isEqualTo(2400);
        assertThat(opened(shown).getHeight()).isEqualTo(1200);
    }

    @Test
    void transparentPartsAreShownOnWhite() throws IOException {
        var glass = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);

        BufferedImage shown = opened(pictures.read(PictureSamples.picture("png", glass), ScanType.PNG));

        assertThat(new Color(shown.getRGB(25, 25))).isEqualTo(Color.WHITE);
    }

    @Test
    void nothingHiddenInTheFileIsInWhatIsShown() {
        byte[] jpeg = PictureSamples.jpeg(200, 100);
        byte[] comment = "<script>alert(document.cookie)</script>".getBytes(StandardCharsets.US_ASCII);
        byte[] poisoned = concatenated(
                Arrays.copyOf(jpeg, 2),
                segment(0xFE, comment),
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                "<html><script>".getBytes(StandardCharsets.US_ASCII));

        Pictures.Shown shown = pictures.read(poisoned, ScanType.JPG);

        assertThat(new String(shown.jpeg(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    /** Stored red on the left: turned by the camera's word, red is where the table says. */
    @ParameterizedTest(name = "orientation {0}: {1}×{2}, red at {3},{4}")
    @CsvSource({
        "1, 300, 200, 20, 100",
        "2, 300, 200, 280, 100",
        "3, 300, 200, 280, 100",
        "4, 300, 200, 20, 100",
        "5, 200, 300, 100, 20",
        "6, 200, 300, 100, 20",
        "7, 200, 300, 100, 280",
        "8, 200, 300, 100, 280",
    })
    void aPhotoIsShownAsTheCameraWasHeld(int orientation, int width, int height, int redX, int redY)
            throws IOException {
        byte[] photo = withOrientation(PictureSamples.jpeg(300, 200), orientation);

        Pictures.Shown shown = pictures.read(photo, ScanType.JPG);

        assertThat(shown.size()).isEqualTo(new Pictures.Size(width, height));
        BufferedImage image = opened(shown);
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(isRed(image, redX, redY)).isTrue();
        assertThat(isRed(image, redX == width / 2 ? redX : width - redX, redY == height / 2 ? redY : height - redY))
                .as("the other end")
                .isFalse();
    }

    @Test
    void aHeaderThatPromisesTooManyPixelsIsRefusedBeforeAnyIsRead() {
        assertRefused(pngHeader(30_000, 30_000), ScanType.PNG, UploadRefused.PIXELS);
        assertRefused(pngHeader(25_000, 1), ScanType.PNG, UploadRefused.PIXELS);
        assertRefused(pngHeader(Integer.MAX_VALUE, Integer.MAX_VALUE), ScanType.PNG, UploadRefused.PIXELS);
        assertRefused(withBitmapSize(40_000, 40_000), ScanType.BMP, UploadRefused.PIXELS);
        assertRefused(withJpegSize(PictureSamples.jpeg(100, 100), 60_000, 60_000), ScanType.JPG, UploadRefused.PIXELS);
    }

    @Test
    void manyFramesCountLikeOneLargePicture() throws IOException {
        byte[] animation = gif(12, 2500, 2000);

        assertRefused(animation, ScanType.GIF, UploadRefused.PIXELS);
        assertThat(pictures.read(gif(3, 200, 100), ScanType.GIF).size()).isEqualTo(new Pictures.Size(200, 100));
    }

    @ParameterizedTest
    @EnumSource(ScanType.class)
    void aFileThatIsCutOffIsRefused(ScanType type) {
        byte[] picture = PictureSamples.picture(type.name(), noise(400, 300));

        assertRefused(Arrays.copyOf(picture, picture.length / 2), type, UploadRefused.UNREADABLE);
        assertRefused(Arrays.copyOf(picture, ScanType.HEAD_BYTES), type, UploadRefused.UNREADABLE);
    }

    @ParameterizedTest
    @EnumSource(ScanType.class)
    void noiseBehindAHeaderIsRefusedAndBreaksNothing(ScanType type) {
        byte[] picture = PictureSamples.picture(type.name(), PictureSamples.drawn(60, 40));
        var random = new java.util.Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] broken = picture.clone();
            for (int hit = 0; hit < 8; hit++) {
                broken[random.nextInt(8, broken.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(ScanType.of(pictures.read(broken, type).jpeg())).contains(ScanType.JPG);
            } catch (UploadRefused refused) {
                assertThat(refused.code()).isIn(UploadRefused.PIXELS, UploadRefused.UNREADABLE);
            }
        }
    }

    @Test
    void aBitmapThatWrapsAnotherPictureIsRefused() {
        byte[] bitmap = PictureSamples.picture("bmp", PictureSamples.drawn(20, 20));
        ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN).putInt(30, 4);

        assertRefused(bitmap, ScanType.BMP, UploadRefused.UNREADABLE);
    }

    @Test
    void aSmallerCopyKeepsItsShape() throws IOException {
        byte[] small = Pictures.smaller(PictureSamples.jpeg(1000, 500), 200);

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(small));
        assertThat(image.getWidth()).isEqualTo(200);
        assertThat(image.getHeight()).isEqualTo(100);
    }

    private void assertRefused(byte[] bytes, ScanType type, String code) {
        assertThatThrownBy(() -> pictures.read(bytes, type))
                .isInstanceOfSatisfying(
                        UploadRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static BufferedImage opened(Pictures.Shown shown) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(shown.jpeg()));
    }

    private static boolean isRed(BufferedImage image, int x, int y) {
        Color color = new Color(image.getRGB(x, y));
        return color.getRed() > 200 && color.getBlue() < 60;
    }

    private static BufferedImage noise(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new java.util.Random(1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] gif(int frames, int width, int height) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            for (int frame = 0; frame < frames; frame++) {
                writer.writeToSequence(new IIOImage(PictureSamples.drawn(width, height), null, null), null);
            }
            writer.endWriteSequence();
        }
        return bytes.toByteArray();
    }

    private static byte[] pngHeader(int width, int height) {
        try {
            var chunk = new ByteArrayOutputStream();
            var header = new DataOutputStream(chunk);
            header.write("IHDR".getBytes(StandardCharsets.US_ASCII));
            header.writeInt(width);
            header.writeInt(height);
            header.write(new byte[] {8, 2, 0, 0, 0});
            var crc = new CRC32();
            crc.update(chunk.toByteArray());
            var bytes = new ByteArrayOutputStream();
            var png = new DataOutputStream(bytes);
            png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
            png.writeInt(13);
            png.write(chunk.toByteArray());
            png.writeInt((int) crc.getValue());
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static byte[] withBitmapSize(int width, int height) {
        byte[] bitmap = PictureSamples.picture("bmp", PictureSamples.drawn(20, 20));
        ByteBuffer.wrap(bitmap).order(ByteOrder.LITTLE_ENDIAN).putInt(18, width).putInt(22, height);
        return bitmap;
    }

    private static byte[] withJpegSize(byte[] jpeg, int width, int height) {
        for (int at = 2; at < jpeg.length; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalArgumentException("No frame");
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        ByteBuffer exif = ByteBuffer.allocate(32);
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0);
        return concatenated(
                Arrays.copyOf(jpeg, 2),
                segment(0xE1, Arrays.copyOf(exif.array(), exif.position())),
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] segment(int marker, byte[] content) {
        return ByteBuffer.allocate(content.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .array();
    }

    private static byte[] concatenated(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
