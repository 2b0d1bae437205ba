package gatehouse.rest;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is wrong with one field of a request, for a machine and for a person. */
@Schema(description = "One wrong field")
public record FieldError(
        @Schema(example = "companyNumber") String field,

        @Schema(description = "The first check that failed", example = "CHECK")
        String code,

        @Schema(example = "统一社会信用代码校验位不正确，请核对最后一位与中间数字") String message) {}
