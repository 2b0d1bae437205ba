package gatehouse.document.rest;

import gatehouse.access.CurrentUser;
import gatehouse.access.PlatformClient;
import gatehouse.document.PreparedScan;
import gatehouse.document.Scan;
import gatehouse.document.ScanOwner;
import gatehouse.document.ScanRule;
import gatehouse.document.Scans;
import gatehouse.document.UploadRefused;
import gatehouse.rest.Idempotency;
import gatehouse.rest.Problem;
import gatehouse.rest.RequestRefused;
import gatehouse.texts.FieldProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** A platform uploads the scans of its suppliers, to be named in an application. */
@RestController
@RequestMapping("/api/v1/scans")
@Tag(name = "Scans", description = "证照影像 · pictures of licenses and identity documents")
@SecurityRequirement(name = "token")
class ScansController {

    private static final String FILE = "file";

    private final Scans scans;
    private final Idempotency idempotency;
    private final CurrentUser user;

    ScansController(Scans scans, Idempotency idempotency, CurrentUser user) {
        this.scans = scans;
        this.idempotency = idempotency;
        this.user = user;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Upload a scan 上传影像",
            description =
                    "JPG, PNG, BMP or GIF by content, at most 10M; over 3M there is a warning. Kept byte for byte.")
    @ApiResponse(
            responseCode = "201",
            description = "Kept; its id is named in applications",
            content = @Content(schema = @Schema(implementation = UploadedScan.class)))
    @ApiResponse(
            responseCode = "422",
            description = "EMPTY_FILE, TYPE, EXTENSION_MISMATCH, PIXELS or UNREADABLE of the field file",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = ProblemDetail.class)))
    ResponseEntity<Object> upload(
            @RequestPart(FILE) MultipartFile file,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key) {
        PlatformClient platform = user.requiredPlatform();
        String fileName = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        return idempotency.once(
                platform.id(),
                key,
                new Request("POST /api/v1/scans", fileName, key == null ? "" : sha256(file)),
                HttpStatus.CREATED,
                () -> prepared(platform, fileName, file),
                prepared -> UploadedScan.of(scans.keep(prepared), prepared.warnings()));
    }

    private PreparedScan prepared(PlatformClient platform, String fileName, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return scans.prepare(new ScanOwner.OfPlatform(platform.id()), fileName, content, ScanRule.REAL_NAME);
        } catch (UploadRefused refused) {
            throw new RequestRefused(
                    refused.code().equals(UploadRefused.TOO_LARGE) ? Problem.TOO_LARGE : Problem.INVALID,
                    List.of(new FieldProblem(FILE, refused.code(), refused.messageKey(), refused.arguments())));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String sha256(MultipartFile file) {
        try (var content = new DigestInputStream(file.getInputStream(), MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A scan as it was kept. */
    record UploadedScan(
            @Schema(example = "4711") long id,

            @Schema(
                    description = "Of the bytes as they came",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            String sha256,

            @Schema(example = "JPG") String type,

            @Schema(description = "In bytes", example = "482113")
            long size,

            @Schema(description = "OVER_3M where it is larger than advised")
            List<String> warnings) {

        static UploadedScan of(Scan scan, List<String> warnings) {
            return new UploadedScan(
                    scan.id().value(), scan.sha256(), scan.type().name(), scan.size(), warnings);
        }
    }

    private record Request(String what, String fileName, String sha256) {}
}
