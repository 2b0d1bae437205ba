package gatehouse.ui;

/** What a principal implements whose name stands on screens 登录人. */
public interface Named {

    String displayName();
}
