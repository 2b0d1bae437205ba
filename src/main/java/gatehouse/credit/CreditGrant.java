package gatehouse.credit;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * 授信 of a supplier to one buyer.
 *
 * @param buyer the buyer's member name
 * @param limit 额度 in yuan
 * @param settlementDay 结算日 of the month, 1 to 28
 * @param byName who set it
 */
public record CreditGrant(String buyer, BigDecimal limit, int settlementDay, Instant at, String byName) {}
