package gatehouse.supplier;

/** How a supplier came into a pool 加入方式. */
public enum PoolSource {
    /** 邀请链接: by the link of an invitation. */
    LINK,
    /** 短信回复: by answering an invitation with the member name. */
    REPLY,
    /** 买家添加: the buyer, or its platform, added the account itself. */
    BUYER
}
