package gatehouse.supplier;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 贸易身份: what an account is on the market for (spec A.3). */
public enum TradeRole {
    /** 我要销售. */
    SELLER,
    /** 我要采购. */
    BUYER,
    /** 两者都是. */
    BOTH;

    /** Such an account may invite suppliers and keeps a pool of them. */
    public boolean buys() {
        return this != SELLER;
    }

    public boolean sells() {
        return this != BUYER;
    }

    static Optional<TradeRole> find(@Nullable String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
