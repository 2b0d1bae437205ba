package gatehouse.document.rest;

import gatehouse.document.PlatformScans;
import gatehouse.document.Scan;
import gatehouse.document.ScanId;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.texts.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A platform looks at what it, or one of its suppliers, has uploaded. */
@RestController
@RequestMapping("/api/v1/scans/{id}")
@Tag(name = "Scans")
@SecurityRequirement(name = "token")
class KeptScansController {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 10_000;
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final PlatformScans scans;

    KeptScansController(PlatformScans scans) {
        this.scans = scans;
    }

    @GetMapping
    @Operation(summary = "What is known of a scan 影像信息")
    KeptScan find(@Parameter(example = "4711") @PathVariable long id) {
        return scans.find(new ScanId(id)).map(KeptScan::of).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
    }

    @GetMapping(path = "/preview", produces = MediaType.IMAGE_JPEG_VALUE)
    @Operation(
            summary = "Look at a scan 查看影像",
            description = "A JPEG drawn anew from what was uploaded, turned upright, without its metadata; each look is"
                    + " recorded.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> preview(
            @Parameter(example = "4711") @PathVariable long id,
            @Parameter(description = "In pixels, at most; as wide as it is where it is narrower", example = "800")
                    @RequestParam(defaultValue = "10000")
                    int width) {
        if (width < NARROWEST || width > WIDEST) {
            throw new RequestRefused(
                    Problem.INVALID,
                    List.of(new FieldProblem(
                            "width",
                            "RANGE",
                            "document.preview.width.RANGE",
                            List.of(String.valueOf(NARROWEST), String.valueOf(WIDEST)))));
        }
        byte[] jpeg = scans.preview(new ScanId(id), width).orElseThrow(() -> new RequestRefused(Problem.NOT_FOUND));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .contentType(MediaType.IMAGE_JPEG)
                .body(jpeg);
    }

    /** A scan that is kept; the picture itself is at {@code /preview}. */
    record KeptScan(
            @Schema(example = "4711") long id,
            @Schema(example = "license.jpg") String fileName,
            @Schema(example = "JPG") String type,

            @Schema(description = "In bytes", example = "482113")
            long size,

            @Schema(
                    description = "Of the bytes as they came",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(description = "In pixels", example = "1600")
            int width,

            @Schema(description = "In pixels", example = "1131")
            int height,

            OffsetDateTime uploadedAt) {

        static KeptScan of(Scan scan) {
            return new KeptScan(
                    scan.id().value(),
                    scan.fileName(),
                    scan.type().name(),
                    scan.size(),
                    scan.sha256(),
                    scan.width(),
                    scan.height(),
                    scan.uploadedAt().atZone(BEIJING).toOffsetDateTime());
        }
    }
}
