package gatehouse.onboarding;

import gatehouse.supplier.SupplierId;
import gatehouse.texts.FieldProblem;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an open step asks of a supplier beside the steps before it 办理条件: an application would be refused for it. */
@Service
@Transactional(readOnly = true)
public class StepConditions {

    private final Kinds kinds;
    private final Applicants applicants;

    StepConditions(Kinds kinds, Applicants applicants) {
        this.kinds = kinds;
        this.applicants = applicants;
    }

    /** Of each step that is open, what is not met; steps where nothing is in the way are left out. */
    public Map<Step, List<FieldProblem>> unmet(SupplierId supplier, List<Rung> ladder) {
        Applicant applicant = applicants.required(supplier);
        Map<Step, List<FieldProblem>> unmet = new EnumMap<>(Step.class);
        ladder.stream()
                .filter(rung -> rung.state() == Rung.State.OPEN)
                .map(Rung::step)
                .forEach(step -> {
                    List<FieldProblem> here = unmet(applicant, step);
                    if (!here.isEmpty()) {
                        unmet.put(step, here);
                    }
                });
        return unmet;
    }

    /** After the approval, what is left to do is no application. */
    private List<FieldProblem> unmet(Applicant applicant, Step step) {
        return kinds.all().stream()
                .filter(kind -> kind.step().filter(step::equals).isPresent())
                .filter(kind -> !applicant.hasApproved(kind.code(), ""))
                .flatMap(kind -> kind.obstacles(applicant, Map.of()).stream())
                .toList();
    }
}
