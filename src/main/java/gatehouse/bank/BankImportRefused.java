package gatehouse.bank;

import java.util.List;

/** An import that changes nothing 导入被拒: which lines cannot be read, and why. */
public class BankImportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    BankImportRefused(List<Problem> problems) {
        super(problems.size() + " lines");
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /** One line. */
    public record Problem(int line, String code) {

        public String messageKey() {
            return "bank.import." + code;
        }
    }
}
