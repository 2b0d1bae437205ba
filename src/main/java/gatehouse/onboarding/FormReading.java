package gatehouse.onboarding;

import gatehouse.texts.FieldProblem;
import java.util.List;

/** What became of a typed form 表单校验: the form, or every field that is wrong. */
public sealed interface FormReading {

    record Valid(ApplicationForm form) implements FormReading {}

    record Invalid(List<FieldProblem> problems) implements FormReading {}
}
