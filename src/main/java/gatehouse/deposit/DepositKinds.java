package gatehouse.deposit;

import gatehouse.onboarding.ApplicationKind;
import gatehouse.onboarding.Kinds;
import gatehouse.onboarding.Step;
import gatehouse.vocabulary.KindCode;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The kinds of application that a deposit follows 需打款认证的类型, and the terms of each. */
@Component
public class DepositKinds {

    private final Kinds kinds;
    private final List<DepositTerms> terms;

    DepositKinds(Kinds kinds, List<DepositTerms> terms) {
        this.kinds = kinds;
        this.terms = List.copyOf(terms);
    }

    public boolean includes(KindCode kind) {
        return kinds.find(kind).filter(ApplicationKind::depositFollows).isPresent();
    }

    /** Of any text, also one that is no code of a kind; a kind that no deposit follows is the same as none. */
    public Optional<KindCode> find(String code) {
        return kinds.find(code).filter(ApplicationKind::depositFollows).map(ApplicationKind::code);
    }

    /** In the order of the ladder. */
    public List<KindCode> all() {
        return kinds.all().stream()
                .filter(ApplicationKind::depositFollows)
                .map(ApplicationKind::code)
                .toList();
    }

    public DepositTerms terms(KindCode kind) {
        return terms.stream().filter(own -> own.code().equals(kind)).findFirst().orElseGet(() -> () -> kind);
    }

    /** The kind whose deposit opens the step; none where it opens without one. */
    public Optional<KindCode> find(Step step) {
        return kinds.all().stream()
                .filter(ApplicationKind::depositFollows)
                .filter(kind -> kind.step().filter(step::equals).isPresent())
                .map(ApplicationKind::code)
                .findFirst();
    }

    /** What a verified deposit opens. */
    Step step(KindCode kind) {
        return kinds.required(kind)
                .step()
                .orElseThrow(() -> new IllegalStateException("A deposit follows " + kind + ", but it opens no step"));
    }
}
