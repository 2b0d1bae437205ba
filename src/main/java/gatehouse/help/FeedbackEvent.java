package gatehouse.help;

import gatehouse.supplier.SupplierId;
import java.time.Instant;

/** What happened to a question 反馈事件; told in the transaction in which it happened, without the words. */
public sealed interface FeedbackEvent {

    /** 已提问. */
    record Asked(long id, SupplierId supplier, Instant at) implements FeedbackEvent {}

    /** 已回复. */
    record Answered(long id, SupplierId supplier, Instant at) implements FeedbackEvent {}
}
