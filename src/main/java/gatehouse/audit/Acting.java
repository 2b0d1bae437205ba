package gatehouse.audit;

/** What a principal of any door implements, so that the record can say who acted. */
public interface Acting {

    Actor actor();
}
