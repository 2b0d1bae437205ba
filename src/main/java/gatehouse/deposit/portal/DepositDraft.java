package gatehouse.deposit.portal;

import gatehouse.bank.portal.ChosenBranch;
import gatehouse.deposit.DepositRequest;
import gatehouse.deposit.NamedAccount;
import gatehouse.ui.InSession;
import gatehouse.vocabulary.KindCode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What is typed to ask for a deposit 填写中: kept as long as the session, so that a reload or the other language loses nothing. */
final class DepositDraft {

    private ChosenBranch branch = ChosenBranch.NOTHING;
    private String account = "";
    private String holder = "";
    private boolean begun;

    /** Called inside the session's lock, as all of a view is. */
    static DepositDraft of(KindCode kind) {
        return InSession.kept(Kept.class, () -> new Kept(new HashMap<>()))
                .drafts()
                .computeIfAbsent(kind, _ -> new DepositDraft());
    }

    void begin(String holderFilledIn, Optional<NamedAccount> named) {
        if (!begun) {
            begun = true;
            holder = holderFilledIn;
            named.ifPresent(known -> branch = new ChosenBranch(known.bank(), known.branch(), known.cnaps()));
        }
    }

    void choose(ChosenBranch chosen) {
        branch = chosen;
    }

    void typeAccount(String typed) {
        account = typed;
    }

    void typeHolder(String typed) {
        holder = typed;
    }

    ChosenBranch branch() {
        return branch;
    }

    String account() {
        return account;
    }

    String holder() {
        return holder;
    }

    DepositRequest request() {
        return new DepositRequest(branch.bank(), branch.branch(), branch.cnaps(), account, holder);
    }

    private record Kept(Map<KindCode, DepositDraft> drafts) {}
}
