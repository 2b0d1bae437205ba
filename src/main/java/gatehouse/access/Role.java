package gatehouse.access;

import java.util.Set;

/** The roles 角色, as Spring Security and the views name them. */
public final class Role {

    /** 审核员: works on the queues given to the account. */
    public static final String REVIEWER = "REVIEWER";
    /** 主管: sees every queue and the board, reassigns, revokes. */
    public static final String SUPERVISOR = "SUPERVISOR";
    /** 管理员: accounts, roles, platform tokens. */
    public static final String ADMINISTRATOR = "ADMINISTRATOR";
    /** 审计: reads the record and the board, changes nothing. */
    public static final String AUDITOR = "AUDITOR";
    /** 供应商: the portal, own applications only. */
    public static final String SUPPLIER = "SUPPLIER";
    /** 平台: a machine with a bearer token, its own suppliers only. */
    public static final String PLATFORM = "PLATFORM";

    /** The roles that staff can have. */
    public static final Set<String> OF_STAFF = Set.of(REVIEWER, SUPERVISOR, ADMINISTRATOR, AUDITOR);

    private Role() {}
}
