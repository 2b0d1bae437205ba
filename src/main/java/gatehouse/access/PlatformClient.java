package gatehouse.access;

import gatehouse.audit.Acting;
import gatehouse.audit.Actor;
import gatehouse.audit.ActorType;

/** A platform client 平台客户端: a machine that acts for its own suppliers, known by its bearer token. */
public record PlatformClient(long id, String name) implements Acting {

    @Override
    public Actor actor() {
        return new Actor(ActorType.PLATFORM, id, name);
    }
}
