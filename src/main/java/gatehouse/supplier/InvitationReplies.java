package gatehouse.supplier;

import gatehouse.secrecy.Vault;
import gatehouse.sms.SmsOrder;
import gatehouse.sms.SmsOutbox;
import gatehouse.sms.SmsReply;
import gatehouse.sms.SmsReplyReader;
import gatehouse.vocabulary.MemberName;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * A phone answers an invitation with its login name 回复登录名 (spec A.10, S1r): trimmed, never folded, found exactly, sent
 * from the invited number. Whatever else an invited phone writes gets an SMS that helps; who was never invited gets none.
 */
@Component
class InvitationReplies implements SmsReplyReader {

    private static final String HELP_TEMPLATE = "S1H";

    private final Invitations invitations;
    private final Suppliers suppliers;
    private final SmsOutbox outbox;
    private final Vault vault;
    private final Clock clock;

    InvitationReplies(Invitations invitations, Suppliers suppliers, SmsOutbox outbox, Vault vault, Clock clock) {
        this.vault = vault;
        this.invitations = invitations;
        this.suppliers = suppliers;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public void read(SmsReply reply) {
        Optional<SupplierId> named = MemberName.parse(reply.content().strip())
                .value()
                .flatMap(name -> suppliers.findByMemberName(name.value()))
                .map(SupplierSummary::id);
        if (invitations.confirm(reply.mobile(), named) == Invitations.Reply.NOT_UNDERSTOOD) {
            outbox.enqueue(
                    new SmsOrder(helpKey(reply), HELP_TEMPLATE, Map.of(), reply.mobile(), clock.instant(), null));
        }
    }

    /** One in an hour for one phone: some phones answer by themselves. */
    private String helpKey(SmsReply reply) {
        byte[] phone = vault.fingerprint(reply.mobile().value());
        return HELP_TEMPLATE + "-" + HexFormat.of().formatHex(phone) + "-"
                + clock.instant().truncatedTo(ChronoUnit.HOURS).getEpochSecond();
    }
}
