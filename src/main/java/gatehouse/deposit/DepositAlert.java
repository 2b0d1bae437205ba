package gatehouse.deposit;

import gatehouse.vocabulary.KindCode;
import java.time.Instant;

/**
 * An alert for supervisors 打款预警.
 *
 * @param days on how many days both tries of a deposit were wrong
 */
public record DepositAlert(long id, String memberName, KindCode kind, int days, Instant raisedAt) {}
