package gatehouse.rest;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** What the interface says about itself in its OpenAPI document. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(info = @Info(title = "Gatehouse 准入审核台", version = "v1", description = """
                                Suppliers, scans and applications, sent in by platforms for their own suppliers.
                                Problems are told as RFC 9457 has it, with one entry in `errors` for each wrong field, in
                                Chinese or, with `Accept-Language: en`, in English. A POST with an `Idempotency-Key` may
                                be repeated: it is carried out once. Times are of Beijing, with their offset."""))
@SecurityScheme(
        name = "token",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "The token of a platform client")
class OpenApiConfiguration {}
