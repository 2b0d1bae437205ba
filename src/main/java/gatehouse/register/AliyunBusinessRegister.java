package gatehouse.register;

import gatehouse.counterpart.AliyunOcr;
import gatehouse.counterpart.CounterpartAway;
import gatehouse.register.RegisterAnswer.CompanyState;
import gatehouse.register.RegisterAnswer.Part;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The business register as Aliyun asks it 营业执照核验 (spec D): it says whether the three agree, and nothing of the state. */
class AliyunBusinessRegister implements BusinessRegister {

    private static final String AGREES = "0";
    private static final String NO_SUCH_COMPANY = "20001";
    private static final String REPRESENTATIVE_DIFFERS = "20002";
    private static final String NUMBER_DIFFERS = "20003";

    private final AliyunOcr aliyun;

    AliyunBusinessRegister(AliyunOcr aliyun) {
        this.aliyun = aliyun;
    }

    /** Brackets must be as wide as on the register: whoever is not found by one width is looked for by the other. */
    @Override
    public RegisterAnswer compare(RegisterQuestion question) {
        String name = question.name().raw();
        RegisterAnswer answer = ask(question, name);
        String otherName = withOtherBrackets(name);
        boolean other = answer instanceof RegisterAnswer.NotFound && !otherName.equals(name);
        return other ? ask(question, otherName) : answer;
    }

    private RegisterAnswer ask(RegisterQuestion question, String name) {
        JsonNode answer = aliyun.verifyBusinessLicense(
                question.number().value(), name, question.representative().raw());
        String code = answer.path("code").asString("");
        return switch (code) {
            case AGREES ->
                answer.path("data").asBoolean(false) ? new RegisterAnswer.Agrees(CompanyState.UNTOLD) : unclear(code);
            case NO_SUCH_COMPANY -> new RegisterAnswer.NotFound();
            case REPRESENTATIVE_DIFFERS -> new RegisterAnswer.Differs(CompanyState.UNTOLD, Set.of(Part.REPRESENTATIVE));
            case NUMBER_DIFFERS -> new RegisterAnswer.Differs(CompanyState.UNTOLD, Set.of(Part.NUMBER));
            default -> unclear(code);
        };
    }

    private static RegisterAnswer unclear(String code) {
        throw CounterpartAway.lasting("The register answered with code " + code, null);
    }

    private static String withOtherBrackets(String name) {
        return name.indexOf('（') >= 0
                ? name.replace('（', '(').replace('）', ')')
                : name.replace('(', '（').replace(')', '）');
    }
}
