package gatehouse.supplier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a supplier said of itself when it registered 注册资料.
 *
 * @param contactName 联系人姓名, in clear: for the supplier itself
 * @param companyName 企业名称 as typed; nothing is verified here
 */
public record SupplierProfile(
        SupplierId id,
        String memberName,
        @Nullable String contactName,
        @Nullable String companyName,
        TradeRole tradeRole,
        List<Consent> consents) {

    public SupplierProfile {
        consents = List.copyOf(consents);
    }
}
