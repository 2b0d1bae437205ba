package gatehouse.access;

/** Somebody signed out 退出登录: what the person holds may be given to others. */
public record SignedOut(Door door, long id) {}
