package gatehouse.sms;

/** Who understands what phones answer 上行短信处理: implemented by the capability that asked. */
public interface SmsReplyReader {

    /** Called once for each reply, in the transaction that keeps it. */
    void read(SmsReply reply);
}
