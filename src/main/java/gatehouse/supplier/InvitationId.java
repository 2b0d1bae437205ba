package gatehouse.supplier;

/** The id of an invitation 邀请编号. */
public record InvitationId(long value) {}
