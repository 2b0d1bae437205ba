package gatehouse.kind.license;

import gatehouse.deposit.DepositTerms;
import gatehouse.vocabulary.KindCode;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 企业名称认证 ends with its deposit: the SMS then says that the real name is verified (spec A.10, S7). */
@Component
class LicenseDeposit implements DepositTerms {

    @Override
    public KindCode code() {
        return BusinessLicense.CODE;
    }

    @Override
    public Optional<String> verifiedTemplate() {
        return Optional.of("S7");
    }
}
