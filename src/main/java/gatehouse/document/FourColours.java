package gatehouse.document;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import org.w3c.dom.NodeList;

/** Pictures for print (CMYK, YCCK), as picture editors save them: the platform reads their numbers but not their colours. */
final class FourColours {

    private static final int YCCK = 2;

    private FourColours() {}

    static BufferedImage toRgb(Raster raster, IIOMetadata metadata) {
        if (raster.getNumBands() != 4) {
            throw new UploadRefused(UploadRefused.UNREADABLE);
        }
        int transform = adobeTransform(metadata);
        var image = new BufferedImage(raster.getWidth(), raster.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[raster.getWidth() * 4];
        int[] rgb = new int[raster.getWidth()];
        for (int y = 0; y < raster.getHeight(); y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, raster.getWidth(), 1, row);
            for (int x = 0; x < rgb.length; x++) {
                rgb[x] = pixel(row, x * 4, transform);
            }
            image.setRGB(0, y, rgb.length, 1, rgb, 0, rgb.length);
        }
        return image;
    }

    /** Editors store the inks inverted; without their mark they are as they are. */
    private static int pixel(int[] row, int at, int transform) {
        int c = row[at];
        int m = row[at + 1];
        int y = row[at + 2];
        int k = row[at + 3];
        if (transform == YCCK) {
            double luma = row[at];
            double blue = row[at + 1] - 128;
            double red = row[at + 2] - 128;
            c = 255 - clamped(luma + 1.402 * red);
            m = 255 - clamped(luma - 0.344136 * blue - 0.714136 * red);
            y = 255 - clamped(luma + 1.772 * blue);
        }
        boolean inverted = transform >= 0;
        return (light(c, k, inverted) << 16) | (light(m, k, inverted) << 8) | light(y, k, inverted);
    }

    private static int light(int ink, int black, boolean inverted) {
        return inverted ? ink * black / 255 : (255 - ink) * (255 - black) / 255;
    }

    private static int clamped(double value) {
        return (int) Math.round(Math.clamp(value, 0, 255));
    }

    /** The transform of an editor's mark; -1 where there is none. */
    private static int adobeTransform(IIOMetadata metadata) {
        var root = (IIOMetadataNode) metadata.getAsTree("javax_imageio_jpeg_image_1.0");
        NodeList marks = root.getElementsByTagName("app14Adobe");
        return marks.getLength() == 0
                ? -1
                : Integer.parseInt(((IIOMetadataNode) marks.item(0)).getAttribute("transform"));
    }
}
