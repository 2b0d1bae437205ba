package gatehouse.register;

import java.util.Set;

/** What the business register says to it 登记核对结果. */
public sealed interface RegisterAnswer {

    /** All three belong together. */
    record Agrees(CompanyState state) implements RegisterAnswer {}

    /** There is such a company, and something about it is otherwise. */
    record Differs(CompanyState state, Set<Part> parts) implements RegisterAnswer {

        public Differs {
            parts = Set.copyOf(parts);
        }
    }

    /** No company has this name or this number. */
    record NotFound() implements RegisterAnswer {}

    /** 企业名称, 证照号码, 法定代表人. */
    enum Part {
        NAME,
        NUMBER,
        REPRESENTATIVE
    }

    /** 登记状态. */
    enum CompanyState {
        /** 存续, 在业. */
        IN_BUSINESS,
        /** 注销. */
        DEREGISTERED,
        /** 吊销. */
        REVOKED,
        /** 迁出. */
        MOVED_AWAY,
        /** 经营异常名录. */
        ABNORMAL,
        /** This register does not tell. */
        UNTOLD
    }
}
