package gatehouse.sandbox;

import gatehouse.counterpart.Counterpart;
import gatehouse.register.BusinessRegister;
import gatehouse.register.RegisterAnswer;
import gatehouse.register.RegisterAnswer.CompanyState;
import gatehouse.register.RegisterAnswer.Part;
import gatehouse.register.RegisterQuestion;
import java.util.Set;

/**
 * Stands in for the business register. It knows every company; one whose name says so is otherwise: 查无 is not found,
 * 换人 has another legal representative, 异名 another name, 异码 another number, and 注销, 吊销, 迁出 and 异常 are states.
 */
class SandboxBusinessRegister implements BusinessRegister {

    private final SandboxFaults faults;
    private final Counterpart counterpart;

    SandboxBusinessRegister(SandboxFaults faults, Counterpart counterpart) {
        this.faults = faults;
        this.counterpart = counterpart;
    }

    @Override
    public RegisterAnswer compare(RegisterQuestion question) {
        return counterpart.call(() -> {
            faults.strike(SandboxFaults.Where.BUSINESS_REGISTER);
            return answer(question.name().raw());
        });
    }

    private static RegisterAnswer answer(String name) {
        if (name.contains("查无")) {
            return new RegisterAnswer.NotFound();
        }
        if (name.contains("换人")) {
            return differs(name, Part.REPRESENTATIVE);
        }
        if (name.contains("异名")) {
            return differs(name, Part.NAME);
        }
        return name.contains("异码") ? differs(name, Part.NUMBER) : new RegisterAnswer.Agrees(state(name));
    }

    private static RegisterAnswer differs(String name, Part part) {
        return new RegisterAnswer.Differs(state(name), Set.of(part));
    }

    private static CompanyState state(String name) {
        if (name.contains("注销")) {
            return CompanyState.DEREGISTERED;
        }
        if (name.contains("吊销")) {
            return CompanyState.REVOKED;
        }
        if (name.contains("迁出")) {
            return CompanyState.MOVED_AWAY;
        }
        return name.contains("异常") ? CompanyState.ABNORMAL : CompanyState.IN_BUSINESS;
    }
}
