package gatehouse.onboarding;

import org.jspecify.annotations.Nullable;

/**
 * Why a round was not approved 驳回原因, kept with the application.
 *
 * @param code the catalogue's code, or OTHER
 * @param target the field or scan slot it is about; none where it is about the whole
 * @param supplierText what the supplier reads
 * @param internalNote what only staff read
 */
public record RejectionReason(
        String code,
        @Nullable String target,
        String supplierText,
        @Nullable String internalNote) {}
