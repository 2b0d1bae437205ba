package gatehouse.document.ui;

import gatehouse.access.CurrentUser;
import gatehouse.document.ScanId;
import gatehouse.document.ScanLooks;
import gatehouse.document.ScanLooks.Original;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pictures that the screens of staff and suppliers show: always a JPEG of our own making. */
@Hidden
@RestController
@RequestMapping("/scans/{id}")
class ScanPicturesController {

    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int NARROWEST = 40;
    private static final String LOOKED_AT = "gatehouse.scans.looked-at";

    private final ScanLooks looks;
    private final CurrentUser user;

    ScanPicturesController(ScanLooks looks, CurrentUser user) {
        this.looks = looks;
        this.user = user;
    }

    @GetMapping("/preview")
    ResponseEntity<byte[]> preview(
            @PathVariable long id, @RequestParam(defaultValue = "10000") int width, HttpSession session) {
        byte[] jpeg = looks.preview(
                        new ScanId(id), Math.max(width, NARROWEST), user.required(), isFirstLook(session, id))
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        return harmless(CacheControl.maxAge(KEPT).cachePrivate())
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(ContentDisposition.inline(), "scan-" + id + ".jpg"))
                .body(jpeg);
    }

    @GetMapping("/original")
    ResponseEntity<byte[]> original(@PathVariable long id) {
        Original original = looks.original(new ScanId(id), user.requiredStaff())
                .orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        return harmless(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        named(ContentDisposition.attachment(), original.scan().fileName()))
                .body(original.bytes());
    }

    private static ResponseEntity.BodyBuilder harmless(CacheControl caching) {
        return ResponseEntity.ok()
                .cacheControl(caching)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static String named(ContentDisposition.Builder disposition, String fileName) {
        return disposition.filename(fileName, StandardCharsets.UTF_8).build().toString();
    }

    /** Once a session: the same picture is fetched in several sizes. */
    private static boolean isFirstLook(HttpSession session, long id) {
        Set<Long> before = session.getAttribute(LOOKED_AT) instanceof SeenScans seen ? seen.ids() : Set.of();
        if (before.contains(id)) {
            return false;
        }
        Set<Long> now = new HashSet<>(before);
        now.add(id);
        session.setAttribute(LOOKED_AT, new SeenScans(Set.copyOf(now)));
        return true;
    }

    private record SeenScans(Set<Long> ids) implements java.io.Serializable {}
}
