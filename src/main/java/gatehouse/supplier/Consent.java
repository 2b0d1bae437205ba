package gatehouse.supplier;

import java.time.Instant;

/** One consent 同意记录: to which version of which document, and when. */
public record Consent(ConsentDocument document, String version, Instant acceptedAt) {}
