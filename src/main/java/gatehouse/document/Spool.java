package gatehouse.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file on its way in, read no further than it may be long, however long it says it is. */
record Spool(Path file, long size, byte[] head, String sha256) implements AutoCloseable {

    private static final int CHUNK = 16 * 1024;

    static Spool of(InputStream content, long maximumBytes) throws IOException {
        Path file = Files.createTempFile("gatehouse-scan-", ".tmp");
        try {
            return filled(file, content, maximumBytes);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(file);
            throw failed;
        }
    }

    private static Spool filled(Path file, InputStream content, long maximumBytes) throws IOException {
        MessageDigest digest = newDigest();
        byte[] head = content.readNBytes(ScanType.HEAD_BYTES);
        long size = head.length;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            out.write(head);
            byte[] chunk = new byte[CHUNK];
            // one byte too many is enough to know
            for (int read = 0; read >= 0 && size <= maximumBytes; read = content.read(chunk)) {
                out.write(chunk, 0, read);
                size += read;
            }
        }
        return new Spool(file, size, head, HexFormat.of().formatHex(digest.digest()));
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
