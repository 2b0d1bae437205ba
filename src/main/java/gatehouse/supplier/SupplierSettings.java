package gatehouse.supplier;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What operators may change about suppliers' accounts 供应商设置.
 *
 * @param portalAddress where suppliers reach this application, without a slash at the end: it stands in invitations
 * @param invitationValid for how long the link of an invitation is good
 * @param codesPerAddress how many codes by SMS one address may ask for within an hour
 * @param invitationsPerPlatform how many invitations by SMS one platform may send within an hour
 */
@ConfigurationProperties("gatehouse.supplier")
public record SupplierSettings(
        @DefaultValue("http://localhost:8080") String portalAddress,
        @DefaultValue("7d") Duration invitationValid,
        @DefaultValue("20") int codesPerAddress,
        @DefaultValue("1000") int invitationsPerPlatform) {}
