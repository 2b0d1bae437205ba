package gatehouse.audit;

import java.util.List;

/** Finds who acts by what they sign in with 操作人查找: implemented where accounts are kept. */
public interface ActorNames {

    List<Actor> named(String login);
}
