package gatehouse.onboarding;

import gatehouse.checks.CheckAnswer;
import gatehouse.checks.CheckGroup;
import gatehouse.checks.CheckInput;
import org.springframework.stereotype.Component;

/** The check of a step's prerequisites 前置条件校验, by the number of the step. */
@Component
class PrerequisitesCheck implements CheckGroup {

    @Override
    public String name() {
        return "prerequisites";
    }

    @Override
    public String example() {
        return """
                {"step": 4, "state": {"account": true, "realname": true, "tax": "PENDING", "pool": false,
                 "rys": false, "qcs": false}}""";
    }

    @Override
    public CheckAnswer answer(CheckInput input) {
        Step step = step(input);
        CheckInput state = input.object("state");
        Standing standing = new Standing(
                state.flag("account"),
                state.flag("realname"),
                state.choice("tax", TaxStanding.class),
                state.flag("pool"),
                state.flag("rys"),
                state.flag("qcs"));
        return CheckAnswer.ofAll(
                "missing",
                Prerequisites.missing(step, standing).stream()
                        .map(Prerequisite::code)
                        .toList());
    }

    private static Step step(CheckInput input) {
        long number = input.count("step");
        Step[] steps = Step.values();
        if (number >= 1 && number <= steps.length) {
            return steps[(int) number - 1];
        }
        input.unknown("step");
        return Step.ACCOUNT;
    }
}
