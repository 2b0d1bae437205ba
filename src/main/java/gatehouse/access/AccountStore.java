package gatehouse.access;

import java.util.Optional;

/** Where the people of one door are kept: staff accounts here, suppliers in their own module. */
public interface AccountStore {

    Door door();

    Optional<SignedIn> findByLogin(String login);
}
