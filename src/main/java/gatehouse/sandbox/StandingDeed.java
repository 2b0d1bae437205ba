package gatehouse.sandbox;

import gatehouse.shop.ShopRecord;
import java.time.Instant;

/** What else a supplier does, or is told of it 供应商事件. */
sealed interface StandingDeed extends SampleDeed {

    /** 声明为小规模纳税人. */
    record SmallScale(Instant at) implements StandingDeed {}

    /** 加入合格供应商库 of the buyer of the samples. */
    record Pooled(Instant at) implements StandingDeed {}

    /** 店铺记录, told by the platform. */
    record ShopTold(Instant at, ShopRecord record) implements StandingDeed {}

    /** 授信 to the buyer of the samples. */
    record Granted(Instant at, String limit, int settlementDay) implements StandingDeed {}

    /** 诚信服务. */
    record TrustOpened(Instant at) implements StandingDeed {}

    /** 提问. */
    record Asked(Instant at, String page, String question) implements StandingDeed {}

    /** 回复 to the last question. */
    record Answered(Instant at, int reviewer, String answer) implements StandingDeed {}
}
