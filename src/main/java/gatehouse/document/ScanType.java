package gatehouse.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The picture types accepted 图片格式 (spec B18), told by content and never by name. */
public enum ScanType {
    JPG("image/jpeg", List.of("FFD8FF"), Set.of("jpg", "jpeg")),
    PNG("image/png", List.of("89504E470D0A1A0A"), Set.of("png")),
    BMP("image/bmp", List.of("424D"), Set.of("bmp")),
    GIF("image/gif", List.of("474946383761", "474946383961"), Set.of("gif"));

    /** How much of a file tells its type. */
    static final int HEAD_BYTES = 32;

    /** The sizes of a bitmap's second header: two letters alone could begin any text. */
    private static final Set<Integer> BITMAP_HEADERS = Set.of(12, 40, 52, 56, 64, 108, 124);

    private static final int BITMAP_HEADER_AT = 14;

    private final String mediaType;
    private final List<byte[]> magics;
    private final Set<String> extensions;

    ScanType(String mediaType, List<String> magics, Set<String> extensions) {
        this.mediaType = mediaType;
        this.magics = magics.stream().map(HexFormat.of()::parseHex).toList();
        this.extensions = extensions;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean isNamed(String extension) {
        return extensions.contains(extension.toLowerCase(Locale.ROOT));
    }

    /** The type that the first bytes of a file tell; none for everything else, whatever it is called. */
    static Optional<ScanType> of(byte[] head) {
        return Arrays.stream(values()).filter(type -> type.begins(head)).findFirst();
    }

    private boolean begins(byte[] head) {
        return magics.stream()
                        .anyMatch(magic -> head.length >= magic.length
                                && Arrays.equals(head, 0, magic.length, magic, 0, magic.length))
                && (this != BMP || isBitmap(head));
    }

    private static boolean isBitmap(byte[] head) {
        return head.length >= BITMAP_HEADER_AT + Integer.BYTES
                && BITMAP_HEADERS.contains(
                        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(BITMAP_HEADER_AT));
    }
}
