package gatehouse.sandbox.samples;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The two faces that scans are drawn with: our own files, since a server has no Chinese font. */
final class SampleFonts {

    private static final String FOLDER = "/gatehouse/sandbox/fonts/";
    private static final String FONTCONFIG_PROPERTY = "sun.awt.fontconfig";

    private static final Font SANS = load("NotoSansSC-Samples.ttf");
    private static final Font SERIF = load("NotoSerifSC-Titles.ttf");

    private SampleFonts() {}

    static Font sans(float size) {
        return SANS.deriveFont(size);
    }

    static Font bold(float size) {
        return SANS.deriveFont(Font.BOLD, size);
    }

    /** Holds the characters of titles and labels only. */
    static Font serif(float size) {
        return SERIF.deriveFont(size);
    }

    /** Whether nothing of it would come out as an empty box. */
    static boolean canShow(String text) {
        return SANS.canDisplayUpTo(text) < 0;
    }

    /** A machine without libfontconfig fails at first: then Java wants to be told that it has no fonts of its own. */
    private static Font load(String file) {
        try {
            return opened(file);
        } catch (IOException | FontFormatException | RuntimeException | LinkageError | InternalError e) {
            return openedWithoutFontconfig(file, e);
        }
    }

    private static Font openedWithoutFontconfig(String file, Throwable first) {
        if (System.getProperty(FONTCONFIG_PROPERTY) != null) {
            throw new IllegalStateException("Java cannot use fonts on this machine", first);
        }
        try {
            Path stub = Files.createTempFile("gatehouse-fontconfig", ".properties");
            Files.writeString(stub, "version=1\nsequence.allfonts=latin\n");
            stub.toFile().deleteOnExit();
            System.setProperty(FONTCONFIG_PROPERTY, stub.toString());
            return opened(file);
        } catch (IOException | FontFormatException e) {
            e.addSuppressed(first);
            throw new IllegalStateException("The font of the samples cannot be read: " + file, e);
        }
    }

    /** Measuring one character shows at once whether fonts work here. */
    private static Font opened(String file) throws IOException, FontFormatException {
        try (InputStream in = SampleFonts.class.getResourceAsStream(FOLDER + file)) {
            if (in == null) {
                throw new IllegalStateException("The font of the samples is missing: " + file);
            }
            Font font = Font.createFont(Font.TRUETYPE_FONT, in);
            font.getStringBounds("营", new FontRenderContext(null, true, true));
            return font;
        }
    }
}
