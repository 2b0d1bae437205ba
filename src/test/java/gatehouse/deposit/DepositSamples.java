package gatehouse.deposit;

import gatehouse.onboarding.ApplicationId;
import gatehouse.supplier.SupplierId;
import gatehouse.vocabulary.BankAccountNumber;
import gatehouse.vocabulary.BankCode;
import gatehouse.vocabulary.CompanyName;
import gatehouse.vocabulary.KindCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** The account of 杭州启明五金有限公司 at 招商银行. */
public final class DepositSamples {

    public static final String ACCOUNT = "330104016000123456";
    public static final String COMPANY = "杭州启明五金有限公司";
    public static final String NEAR = "杭州启明-五金有限公司";
    public static final String DIFFERENT = "杭州启明五金有限责任公司";
    public static final String CNAPS = "308584000013";

    static final KindCode LICENSE = new KindCode("BUSINESS_LICENSE");

    private DepositSamples() {}

    public static DepositRequest typed(Long bank) {
        return new DepositRequest(bank, "招商银行总行", CNAPS, ACCOUNT, COMPANY);
    }

    public static DepositRequest heldBy(Long bank, String holder) {
        return new DepositRequest(bank, "招商银行总行", CNAPS, ACCOUNT, holder);
    }

    static Approval approval() {
        return new Approval(new SupplierId(3), LICENSE, new ApplicationId(5), 1, COMPANY);
    }

    static Deposit deposit(Instant at) {
        return new Deposit(
                approval(),
                new PayoutAccount(
                        "招商银行",
                        "招商银行总行",
                        new BankCode(CNAPS),
                        new BankAccountNumber(ACCOUNT),
                        new CompanyName(COMPANY),
                        List.of()),
                bytes(ACCOUNT),
                bytes("0058"),
                at);
    }

    /** The clocks of Shanghai. */
    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
