package gatehouse.register;

/** The business register 企业信用信息公示系统, asked by number, name and legal representative. Called outside any transaction. */
public interface BusinessRegister {

    /** @throws gatehouse.counterpart.CounterpartAway when it gives no answer */
    RegisterAnswer compare(RegisterQuestion question);
}
